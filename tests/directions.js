// What others wrote keeps its direction of writing to itself.
//
// On the screen it is in signs that isolate it, or alone in an element that does. Drawn, its first
// sign is where its own writing begins, and a sentence that begins with it begins where the language
// does. A script and no module, since tests run it in pages of other origins.

/** What is at fault below the root of a panel, and which of the values were seen, as two lists. */
function directionsOf(root, values) {
  const bare = (text) => {
    const less = text.replace(/\u2068[^\u2068\u2069]*\u2069/g, '');
    return less === text ? text : bare(less);
  };
  const isolate = (it) => {
    while (it !== root && getComputedStyle(it).unicodeBidi !== 'plaintext') it = it.parentElement;
    return it;
  };
  const sign = (node, at) => {
    const range = document.createRange();
    range.setStart(node, at);
    range.setEnd(node, at + 1);
    return range.getBoundingClientRect();
  };
  // Whether the first sign is left of the last; undefined where both are not on one line.
  const goesRight = (node, from, to) => {
    const [first, last] = [sign(node, from), sign(node, to)];
    if (!first.height || first.top !== last.top || !last.width) return undefined;
    return first.left < last.left;
  };
  const faults = [], seen = [];
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node; (node = texts.nextNode());) {
    const text = node.data;
    const where = `${node.parentElement.outerHTML.slice(0, 120)}: ${text.slice(0, 80)}`;
    // Part of a word that others wrote is none of the values.
    for (const value of values.filter((value) => text.includes(value) && !text.includes('_' + value))) {
      seen.push(value);
      const around = isolate(node.parentElement);
      const alone = around !== root && !/[\p{L}\p{N}]/u.test(bare(around.textContent).replace(value, ''));
      // What is written from left to right is no stranger among words from left to right.
      const isAtHome = root.dir === 'ltr' && !/\p{Script=Hebrew}/u.test(value);
      if (bare(text).includes(value) && !alone && !isAtHome) faults.push(`not isolated: ${where}`);
      const at = text.indexOf(value);
      const isRight = goesRight(node, at, at + value.length - 1);
      if (isRight === /\p{Script=Hebrew}/u.test(value)) faults.push(`mirrored: ${where}`);
    }
    const end = text.trimEnd().length - 1;
    if (text.startsWith('\u2068') && /\p{L}/u.test(bare(text)) && text[end] !== '\u2069') {
      const isRight = goesRight(node, 1, end);
      if (isRight === (root.dir === 'rtl')) faults.push(`begins at its end: ${where}`);
    }
  }
  return [faults, seen];
}
