// `config` as JSON, whatever the host gave.
//
// Knows that a page may extend the prototypes of objects and lists, with `toJSON` too, and that
// getters and proxies run code of the host. Must not know any key.

/** More values than any portal gives; a list may claim to have four thousand million. */
const MOST_VALUES = 1_000_000;
/** Deeper than any setting stands. */
const MOST_LEVELS = 32;

/** A value that is no plain data; `key` says where. */
class NotPlain {
  constructor(key) {
    this.key = key;
  }
}

/**
 * `{json}` of plain data. `{key}` for anything else: a cycle, a function, a BigInt, and where a
 * getter or a proxy throws, whose words stay with the host.
 */
export function jsonOf(config) {
  try {
    return { json: JSON.stringify(plain(config)) };
  } catch (error) {
    return { key: error instanceof NotPlain ? error.key : "config" };
  }
}

function plain(config) {
  let left = MOST_VALUES;
  /** What is being copied: a value that is in itself would go on for ever. */
  const open = new Set();

  function copy(value, key, level) {
    left -= 1;
    if (left < 0 || level > MOST_LEVELS || open.has(value)) throw new NotPlain(key);
    switch (typeof value) {
      case "string":
      case "number":
      case "boolean":
      case "undefined":
        return value;
      case "object":
        return value === null ? null : inside(value, key, level);
      default:
        throw new NotPlain(key);
    }
  }

  function inside(value, key, level) {
    open.add(value);
    const copied = Array.isArray(value) ? list(value, key, level) : object(value, key, level);
    open.delete(value);
    return copied;
  }

  function list(values, key, level) {
    // Without a prototype nothing is inherited that JSON would ask.
    const copied = Object.setPrototypeOf([], null);
    for (let at = 0; at < values.length; at += 1) copied[at] = copy(values[at], `${key}[${at}]`, level + 1);
    return copied;
  }

  function object(values, key, level) {
    const copied = Object.create(null);
    const names = Object.keys(values);
    for (let at = 0; at < names.length; at += 1) {
      copied[names[at]] = copy(values[names[at]], `${key}.${names[at]}`, level + 1);
    }
    return copied;
  }

  return copy(config, "config", 0);
}
