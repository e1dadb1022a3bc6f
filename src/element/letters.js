// Letters in the order of a language, as one text for `supervision::letters`.
//
// Knows the browser's `Intl.Collator`. Must not know names.

/** First and last letters of what is sorted: ASCII, Latin to Arabic, more Latin and Greek, kana, full and half width. */
const RANGES = [[0x20, 0x7e], [0xa0, 0x6ff], [0x1e00, 0x1fff], [0x3041, 0x30ff], [0xff10, 0xff9f]];
/** Two letters that one letter may stand for. */
const PAIRS = ["ss", "ae", "oe", "th", "\u0627\u0627"];
/** Letters that are no plain one with a mark, and what is typed in their place. */
const TYPED = { đ: "d", ð: "d", ħ: "h", ı: "i", ł: "l", ø: "o", ŧ: "t", æ: "ae", œ: "oe", ß: "ss", þ: "th" };
/** How long the page may be busy before letters are sorted nevertheless. */
const BUSY_MS = 2_000;

/** The letters of a language, sorted while the page has nothing else to do. */
export async function lettersAtLeisure(tag) {
  await new Promise((resolve) => {
    if ("requestIdleCallback" in globalThis) requestIdleCallback(resolve, { timeout: BUSY_MS });
    else setTimeout(resolve);
  });
  return lettersOf(tag);
}

/**
 * The letters in their order. Before each is a sign: 1 for another base than the letter before, 2
 * for other accents, 3 for another case, 4 for none of these; then come letters that stand for two,
 * with these after them: 5 where accents differ, 6 where they do not; last those once more that are
 * typed as others, with these after them: 7 for one letter, 8 for two.
 */
export function lettersOf(tag) {
  const { compare } = new Intl.Collator(tag);
  const isOfOne = (sensitivity) => {
    const collator = new Intl.Collator(tag, { sensitivity });
    return (one, other) => collator.compare(one, other) === 0;
  };
  const [areAlike, haveSameAccents] = [isOfOne("base"), isOfOne("accent")];
  const pairOf = (letter) => {
    const plain = plainOf(letter);
    if (/^[ -~]$/.test(plain)) return undefined;
    return [plain, ...PAIRS].find((pair) => pair.length === 2 && areAlike(letter, pair));
  };
  const [single, double] = [[], []];
  for (const letter of letters().sort(compare)) {
    const pair = pairOf(letter);
    if (pair === undefined) single.push(letter);
    else double.push((haveSameAccents(letter, pair) ? "6" : "5") + letter + pair);
  }
  const signed = single.map((letter, at) => {
    const before = single[at - 1] ?? "";
    if (!areAlike(before, letter)) return "1" + letter;
    if (!haveSameAccents(before, letter)) return "2" + letter;
    return (compare(before, letter) === 0 ? "4" : "3") + letter;
  });
  const typed = letters().flatMap((letter) => {
    const plain = plainOf(letter);
    const sign = ["7", "8"][plain.length - 1];
    return sign === undefined || areAlike(letter, plain) ? [] : [sign + letter + plain];
  });
  return [...signed, ...double, ...typed].join("");
}

/** The small letters without marks that are typed for a letter. */
function plainOf(letter) {
  const small = letter.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  return TYPED[small] ?? small;
}

function letters() {
  const all = RANGES.flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, at) => first + at));
  return all.map((code) => String.fromCharCode(code)).filter((letter) => /[ -~\p{L}\p{M}\p{N}]/u.test(letter));
}
