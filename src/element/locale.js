// Which languages an element asks for, and when they change.
//
// Knows the attributes `locale` and `lang`, shadow roots, and the browser's own choice. Must not
// know catalogues.

/** The languages that an element asks for, the best first. */
export function languagesOf(element) {
  const own = element.getAttribute("locale");
  if (own) return [own];
  const near = nearestLang(element);
  if (near) return [near];
  return navigator.languages ?? [];
}

/** The nearest `lang`, in the trees around the element as well; one that is empty says nothing. */
function nearestLang(element) {
  for (let node = element; node; node = node.parentNode ?? node.host) {
    const lang = node.getAttribute?.("lang");
    if (lang !== null && lang !== undefined) return lang;
  }
  return "";
}

/** Watches what `languagesOf` reads but for the element's own `locale`, from `start` to `stop`. */
export class LocaleWatch {
  #element;
  #changed;
  #observer = new MutationObserver(() => this.#changed());

  constructor(element, changed) {
    this.#element = element;
    this.#changed = changed;
  }

  start() {
    this.stop();
    // An observer does not see into the trees around a shadow root.
    for (let node = this.#element; node; node = node.getRootNode().host) {
      this.#observer.observe(node.getRootNode(), { attributes: true, attributeFilter: ["lang"], subtree: true });
    }
    addEventListener("languagechange", this.#changed);
  }

  stop() {
    this.#observer.disconnect();
    removeEventListener("languagechange", this.#changed);
  }
}
