// `config` as JSON, whatever the host gave.
//
// Knows that a page may extend the prototypes of objects and lists, with `toJSON` too, and that
// getters and proxies run code of the host. Must not know any key.

/** More values than any portal gives; a list may claim to have four thousand million. */
const MOST_VALUES = 1_000_000;
/** Deeper than any setting stands; what is in itself would go on for ever. */
const MOST_LEVELS = 32;

/**
 * The JSON of plain data. Throws for anything else, with the key in words: a cycle, a function, a
 * BigInt, and what a getter or a proxy throws.
 */
export function jsonOf(config) {
  let left = MOST_VALUES;

  function copy(value, key, level) {
    left -= 1;
    if (left < 0 || level > MOST_LEVELS) throw new TypeError(key);
    switch (typeof value) {
      case "string":
      case "number":
      case "boolean":
      case "undefined":
        return value;
      case "object":
        if (value === null) return null;
        return Array.isArray(value) ? list(value, key, level) : object(value, key, level);
      default:
        throw new TypeError(key);
    }
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

  return JSON.stringify(copy(config, "config", 0));
}
