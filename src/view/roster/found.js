// Marks of what a search has found: ranges in a highlight that the style sheet knows by its name.
//
// All panels of a document share the highlight, which is there while it has a range. Must not know what is searched for.

const NAME = "sw-found";

/** Marks letters of a text, and gives what takes the mark back; nothing where the browser has no highlights. */
export function mark(text, startOffset, endOffset) {
  const { CSS, Highlight, StaticRange } = text.ownerDocument.defaultView ?? {};
  const registry = CSS?.highlights;
  if (!registry || !Highlight) return undefined;
  const range = new StaticRange({ startContainer: text, startOffset, endContainer: text, endOffset });
  if (!registry.has(NAME)) registry.set(NAME, new Highlight());
  registry.get(NAME).add(range);
  return () => {
    const marks = registry.get(NAME);
    marks?.delete(range);
    if (marks?.size === 0) registry.delete(NAME);
  };
}
