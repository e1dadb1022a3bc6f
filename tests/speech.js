// What panels speak in browser tests: English, or a catalogue made by the test, formed as in the page.
//
// The server of the tests has the whole checkout, so nothing is bundled.
import * as fluent from "/xtask/node/node_modules/@fluent/bundle/esm/index.js";
import { Languages, Speech } from "/src/element/language.js";

const ENGLISH = await (await fetch("/locales/en/supervisor-widget.ftl")).text();
const NUMBERS = [...new Set(Array.from(ENGLISH.matchAll(/\$(\w+) \(Number\)/g), ([, name]) => name))];

const made = () => new Languages(fluent, { ENGLISH, LOCALES: ["en"], NUMBERS }, location.href);
const languages = made();

export function english() {
  return languages.english;
}

/** What a panel speaks with the catalogue of a language; English in any region. */
export async function speech(tag) {
  if (!tag.startsWith("en")) {
    const catalogue = await fetch(`/locales/${tag}/supervisor-widget.ftl`);
    languages.register(tag, await catalogue.text());
  }
  return languages.speech([tag]);
}

/** Whether words of a language with this catalogue alone beside English are filled in without a call of JavaScript. */
export async function has_template(tag, catalogue, id) {
  const languages = made();
  languages.register(tag, catalogue);
  return (await languages.speech([tag])).template(id) !== undefined;
}

/** Calls of the language since the last time, each with its first argument. */
let calls = [];
for (const name of ["format", "pieces", "time", "day", "date"]) {
  const form = Speech.prototype[name];
  Speech.prototype[name] = function (...given) {
    calls.push(`${name} ${given[0]}`);
    return form.apply(this, given);
  };
}

/** What was formed since the last time, one a line. */
export function formed() {
  const lines = calls.join("\n");
  calls = [];
  return lines;
}

export { lettersOf } from "/src/element/letters.js";

/** Names, one a line, in the order of a language. */
export function inOrder(tag, names) {
  return names.split("\n").sort(new Intl.Collator(tag).compare).join("\n");
}
