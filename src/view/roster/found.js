// Marks of what a search has found: ranges in a highlight that the style sheet knows by its name.
//
// All panels of a document share the highlight, which is there while it has a range. A range that is moved costs a tenth of a
// new one. Must not know what is searched for.

const NAME = "sw-found";

/** Marks letters of a text by a range, a new one where none is given; nothing where the browser has no highlights. */
export function mark(text, start, end, before) {
  const range = before ?? added(text.ownerDocument);
  range?.setStart(text, start);
  range?.setEnd(text, end);
  return range;
}

function added(document) {
  const { CSS, Highlight } = document.defaultView ?? {};
  const marks = CSS?.highlights;
  if (!marks || !Highlight) return undefined;
  const range = document.createRange();
  if (!marks.has(NAME)) marks.set(NAME, new Highlight());
  marks.get(NAME).add(range);
  return range;
}

/** Takes a mark back. */
export function unmark(range) {
  const marks = range.startContainer.ownerDocument?.defaultView?.CSS.highlights;
  const found = marks?.get(NAME);
  found?.delete(range);
  if (found?.size === 0) marks.delete(NAME);
}
