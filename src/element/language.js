// Sentences, numbers and times in a language.
//
// Knows catalogues of Project Fluent, where they lie, and the browser's `Intl`. English is here
// from the start and stands in for whatever another language lacks. Must not know what a sentence
// is about, nor which panel asks.

import { lettersAtLeisure } from "./letters.js";

/** How long a catalogue may take; until then, and without it, the panel speaks English. */
const LOAD_MS = 10_000;
/** Parts of a time of day. */
const MINUTES = { hour: "2-digit", minute: "2-digit" };
/**
 * Languages that are written from left to right with the digits 0 to 9. `Intl`, whose first use takes a browser 20 ms, is
 * asked about others.
 */
const PLAIN = /^(de|en|es|fr|ja|pl|pt)(-[A-Z]{2})?$/;
/** Scripts that are written from right to left. */
const RIGHT_TO_LEFT = new Set(["Adlm", "Arab", "Hebr", "Nkoo", "Rohg", "Syrc", "Thaa"]);
/** Signs around the name of an argument that is not given. */
const [START, END] = ["\u0001", "\u0002"];

/** Languages that the panels of a page speak. */
export class Languages {
  #fluent;
  #catalogues;
  #folder;
  /** English as it is in the module. */
  #english;
  /** Texts of `registerLocale`, lists by tag. */
  #registered = new Map();
  /** Promises of catalogues, by tag. */
  #loaded = new Map();
  /** Languages that are whole, by what was asked for and what is spoken. */
  #speeches = new Map();
  /** What is to be called when a language is registered. */
  #listeners = new Set();

  /**
   * `fluent` is `@fluent/bundle`; `catalogues` has `ENGLISH` as Fluent, each message behind the end of a line, with a
   * control code for each of the letters `LETTERS`; the tags `LOCALES` of the catalogues in `folder`; and the names `NUMBERS`
   * of arguments that are numbers.
   */
  constructor(fluent, catalogues, folder) {
    this.#fluent = fluent;
    this.#catalogues = catalogues;
    this.#folder = folder;
  }

  /** English, without waiting. */
  get english() {
    return this.#speech("en", "en");
  }

  /**
   * What is spoken to somebody who asked for these languages, the best first. It never fails:
   * `speech.faults` says what is missing.
   */
  async speech(tags) {
    const asked = tags.map(canonical).find((tag) => tag !== undefined) ?? "en";
    const tag = this.#match(tags);
    if (tag === "en" || !this.#catalogues.LOCALES.includes(tag)) return this.#speech(asked, tag);
    return this.#speech(asked, tag, await this.#load(tag));
  }

  /** Brings a language, or corrects one. */
  register(tag, text) {
    const known = canonical(tag);
    if (known === undefined) {
      console.error("supervisor-widget: registerLocale: no tag of a language:", String(tag));
      return;
    }
    this.#registered.set(known, [...(this.#registered.get(known) ?? []), String(text)]);
    this.#speeches.clear();
    for (const changed of this.#listeners) changed();
  }

  /** Calls back when a language was registered, until the function that is returned is called. */
  listen(changed) {
    this.#listeners.add(changed);
    return () => this.#listeners.delete(changed);
  }

  /** `text` is the catalogue of the tag; `undefined` where there is none, `null` where it was not found. */
  #speech(asked, tag, text) {
    const key = `${asked} ${tag}`;
    const known = this.#speeches.get(key);
    if (known) return known;
    const { ENGLISH, NUMBERS } = this.#catalogues;
    this.#english ??= this.#unread("en", ENGLISH);
    const registered = this.#registered.get(tag) ?? [];
    const texts = text ? [text, ...registered] : registered;
    // Words of one language and digits of another would not fit.
    const locale = languageOf(asked) === languageOf(tag) ? asked : tag;
    const own = texts.length === 0 ? null : this.#bundle(locale, tag === "en" ? [this.#written(ENGLISH), ...texts] : texts);
    const speech = new Speech(this.#fluent.FluentNumber, this.#english, own, own ? tag : "en", asked);
    const missing = own ? speech.missing(this.#idsOf(ENGLISH), NUMBERS) : [];
    const isLost = text === null;
    speech.faults = isLost || missing.length > 0 ? { tag, isLost, missing } : null;
    if (!isLost) this.#speeches.set(key, speech);
    return speech;
  }

  /**
   * A catalogue of which a message is read when it is first asked for: the first screen has a fifth of them. Each message
   * begins behind the end of a line.
   */
  #unread(tag, text) {
    const bundle = this.#bundle(tag, []);
    const read = (id) => {
      const start = text.indexOf(`\n${id} `);
      const [message] = text.slice(start + 1).split(/\n(?=[a-z])/, 1);
      if (start >= 0) bundle.addResource(new this.#fluent.FluentResource(this.#written(message)));
    };
    return {
      getMessage: (id) => {
        if (!bundle.hasMessage(id)) read(id);
        return bundle.getMessage(id);
      },
      formatPattern: (...given) => bundle.formatPattern(...given),
    };
  }

  /** English with its letters in place of the control codes. */
  #written(text) {
    return text.replace(/[\x80-\x9f]/g, (code) => this.#catalogues.LETTERS[code.charCodeAt(0) - 0x80]);
  }

  #bundle(tag, texts) {
    const { FluentBundle, FluentResource } = this.#fluent;
    const bundle = new FluentBundle(tag, { useIsolating: directionOf(tag) === "rtl" });
    for (const text of texts) bundle.addResource(new FluentResource(text), { allowOverrides: true });
    return bundle;
  }

  #idsOf(text) {
    return new this.#fluent.FluentResource(text).body.map(({ id }) => id);
  }

  /** The text of a catalogue; `null` where it cannot be had. One that failed is asked for again. */
  #load(tag) {
    let loading = this.#loaded.get(tag);
    if (!loading) {
      loading = this.#fetch(tag).catch(() => {
        this.#loaded.delete(tag);
        return null;
      });
      this.#loaded.set(tag, loading);
    }
    return loading;
  }

  async #fetch(tag) {
    const file = new URL(`./locales/${tag}/supervisor-widget.ftl`, this.#folder);
    const answer = await fetch(file, { signal: AbortSignal.timeout(LOAD_MS) });
    if (!answer.ok) throw new Error(`HTTP ${answer.status}`);
    const text = await answer.text();
    // A page in place of the file has no message of ours.
    const known = this.#idsOf(this.#catalogues.ENGLISH);
    if (!this.#idsOf(text).some((id) => known.includes(id))) throw new Error("no catalogue");
    return text;
  }

  /** The tag of the best catalogue: the same language in the same script, the same region first. */
  #match(tags) {
    const known = [...new Set(["en", ...this.#catalogues.LOCALES, ...this.#registered.keys()])];
    for (const asked of tags.map(canonical)) {
      if (asked === undefined) continue;
      if (known.includes(asked)) return asked;
      const of = (tag) => new Intl.Locale(tag).maximize();
      const wanted = of(asked);
      const fits = known.filter((tag) => of(tag).language === wanted.language && of(tag).script === wanted.script);
      const best = fits.find((tag) => of(tag).region === wanted.region) ?? fits[0];
      if (best !== undefined) return best;
    }
    return "en";
  }
}

/** A language as a panel speaks it. */
export class Speech {
  /** Tag of the words. */
  tag;
  dir;
  /** The ten digits. */
  digits;
  /** `{tag, isLost, missing}` of a catalogue that is not whole. */
  faults = null;
  #FluentNumber;
  #english;
  #own;
  #asked;
  #letters;
  #clocks = new Map();

  constructor(FluentNumber, english, own, tag, asked) {
    this.#FluentNumber = FluentNumber;
    this.#english = english;
    this.#own = own;
    this.#asked = asked;
    this.tag = tag;
    this.dir = directionOf(tag);
    const locale = languageOf(asked) === languageOf(tag) ? asked : tag;
    this.digits = digitsOf(locale);
  }

  /** A promise of the letters of the language that was asked for, in its order; none where the page has broken `Intl`. */
  letters() {
    this.#letters ??= lettersAtLeisure(this.#asked).catch(() => "");
    return this.#letters;
  }

  /** A message in words, with arguments by name. */
  words(id, args) {
    return this.#said(id, args);
  }

  /** A message in words; `packed` are its arguments as `src/i18n/arguments.rs` writes them. */
  format(id, packed) {
    return this.#said(id, this.#unpacked(packed));
  }

  /** The same, with a mark in the place of each argument that is not given. */
  pieces(id, packed) {
    const marks = Object.fromEntries(argumentsOf(this.#english, id).map((name) => [name, START + name + END]));
    return this.#said(id, { ...marks, ...this.#unpacked(packed) });
  }

  /**
   * The pieces of a message that chooses nothing by its arguments; `undefined` of any other, and of one that only English
   * has beside a catalogue: its digits are those of English.
   */
  template(id) {
    const value = (this.#own ?? this.#english).getMessage(id)?.value;
    const parts = typeof value === "string" ? [] : value;
    const isPlain = parts?.every((part) => typeof part === "string" || part.type === "var");
    return isPlain ? this.pieces(id, "") : undefined;
  }

  /** Hours and minutes of the day, and seconds where they matter; on one line, also within a sentence. */
  time(at, withSeconds) {
    const time = this.#clock(withSeconds ? { ...MINUTES, second: "2-digit" } : MINUTES).format(at);
    return time.replaceAll(" ", "\u00a0");
  }

  /** The date. */
  day(at) {
    return this.#clock({ dateStyle: "medium" }).format(at);
  }

  /** Date and time of day. */
  date(at) {
    return this.#clock({ dateStyle: "short", timeStyle: "medium" }).format(at);
  }

  #clock(parts) {
    const key = Object.keys(parts).join();
    let clock = this.#clocks.get(key);
    if (!clock) {
      // English of no country has the clock that is read alike everywhere.
      const cycle = this.#asked === "en" ? { hourCycle: "h23" } : {};
      clock = new Intl.DateTimeFormat(this.#asked, { ...parts, ...cycle });
      this.#clocks.set(key, clock);
    }
    return clock;
  }

  /** Identifiers of the messages that are missing, or cannot be formed. */
  missing(ids, numbers) {
    const missing = [];
    for (const id of ids) {
      const names = argumentsOf(this.#english, id);
      const foreign = argumentsOf(this.#own, id).some((name) => !names.includes(name));
      const given = names.map((name) => [name, numbers.includes(name) ? this.#number(1) : name]);
      if (foreign || formed(this.#own, id, Object.fromEntries(given)) === undefined) missing.push(id);
    }
    return missing;
  }

  #said(id, args) {
    return (this.#own && formed(this.#own, id, args)) ?? formed(this.#english, id, args) ?? id;
  }

  #unpacked(packed) {
    const parts = packed.split("\0");
    const args = {};
    for (let at = 0; at + 1 < parts.length; at += 2) {
      const [kind, value] = [parts[at + 1][0], parts[at + 1].slice(1)];
      if (kind === "#") args[parts[at]] = this.#number(Number(value));
      else if (kind === ".") args[parts[at]] = this.#number(Number(value) / 10, 1);
      else args[parts[at]] = value;
    }
    return args;
  }

  #number(value, decimals = 0) {
    const number = new this.#FluentNumber(value, {
      useGrouping: false,
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
    });
    // Whole numbers are written without `Intl` where it would write the same.
    const { toString } = number;
    const isPlain = (scope) => decimals === 0 && PLAIN.test(scope?.bundle.locales[0]);
    number.toString = (scope) => toString.call(number, isPlain(scope) ? undefined : scope);
    return number;
  }
}

/** A message of a bundle in words; `undefined` where it is missing or cannot be formed. */
function formed(bundle, id, args) {
  const message = bundle.getMessage(id);
  if (!message?.value) return undefined;
  const errors = [];
  try {
    const text = bundle.formatPattern(message.value, args, errors);
    return errors.length > 0 ? undefined : text;
  } catch {
    return undefined;
  }
}

/** Names of the arguments of a message, wherever in it they stand. */
function argumentsOf(bundle, id) {
  const value = bundle.getMessage(id)?.value;
  const names = new Set();
  const look = (part) => {
    if (part === null || typeof part !== "object") return;
    if (part.type === "var") names.add(part.name);
    Object.values(part).forEach(look);
  };
  look(value);
  return [...names];
}

/** The tag as it is written everywhere; `undefined` of anything else. */
function canonical(tag) {
  try {
    return Intl.getCanonicalLocales(String(tag))[0];
  } catch {
    return undefined;
  }
}

function languageOf(tag) {
  return new Intl.Locale(tag).language;
}

function digitsOf(tag) {
  if (PLAIN.test(tag)) return "0123456789";
  const number = new Intl.NumberFormat(tag, { useGrouping: false });
  return Array.from({ length: 10 }, (_, digit) => number.format(digit)).join("");
}

function directionOf(tag) {
  if (PLAIN.test(tag)) return "ltr";
  return RIGHT_TO_LEFT.has(new Intl.Locale(tag).maximize().script) ? "rtl" : "ltr";
}
