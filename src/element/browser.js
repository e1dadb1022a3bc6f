// What the panel needs of a browser.
//
// Knows the features without which the panel would be broken, and the versions that brought the
// last of them. What it needs beyond costs little where it is missing.

/** A module with a table of references, eight bytes of head and one section. */
const REFERENCES = [0, 97, 115, 109, 1, 0, 0, 0, 4, 4, 1, 111, 0, 0];

export function isTooOld() {
  try {
    return !(
      "popover" in HTMLElement.prototype
      && "adoptedStyleSheets" in Document.prototype
      && "replaceSync" in CSSStyleSheet.prototype
      && "showModal" in HTMLDialogElement.prototype
      && WebAssembly.validate(new Uint8Array(REFERENCES))
    );
  } catch {
    return true; // one of the names is not there
  }
}
