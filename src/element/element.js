// The custom element: attributes, properties, methods and life cycle.
//
// Knows the DOM and when the WebAssembly half is there. Decides nothing about supervision; all
// that it is told it hands on to the panel, which `load` brings.

/** Attributes that the panel reads; `theme` and `density` are also read by its style. */
const ATTRIBUTES = ["base-url", "group", "density", "autoconnect"];
/** Properties a host may have set before the class was there. */
const PROPERTIES = ["config", "credentials", "bus"];
/** States of `supervisor-connection` in which a call of `connect()` has its answer. */
const SETTLED = new Map([
  ["live", null],
  ["auth-required", "Sign-in is needed: set `credentials`."],
  ["failed", "The connection cannot be made: see the `supervisor-error` event."],
  ["closed", "The connection was closed."],
]);

/**
 * Defines the element once. A second call, or a name already taken, does no harm.
 * @param {() => Promise<{PanelHandle: new (host: HTMLElement, root: ShadowRoot) => any}>} load
 */
export function define(load, name = "supervisor-widget") {
  if (customElements.get(name)) return;

  class SupervisorWidget extends HTMLElement {
    static observedAttributes = ATTRIBUTES;

    #panel = null;
    #mounting = null;
    #disposed = false;
    #config = {};
    #credentials = undefined;
    #bus = null;
    #state = "closed";

    constructor() {
      super();
      this.attachShadow({ mode: "open" });
      this.addEventListener("supervisor-connection", (event) => {
        if (event.target === this) this.#state = event.detail.state;
      });
    }

    connectedCallback() {
      for (const property of PROPERTIES) this.#upgrade(property);
      if (this.#disposed) return;
      this.#mount().then((panel) => {
        if (panel && this.getAttribute("autoconnect") !== "false") panel.connect();
      });
    }

    disconnectedCallback() {
      // An element that is only moved is connected again at once, and keeps its session.
      queueMicrotask(() => {
        if (!this.isConnected) this.#unmount();
      });
    }

    attributeChangedCallback(attribute, before, now) {
      if (before === now) return;
      if (attribute === "autoconnect") {
        if (now !== "false" && before === "false") this.#panel?.connect();
        return;
      }
      this.#configure();
    }

    get config() { return this.#config; }
    set config(config) {
      this.#config = config ?? {};
      this.#configure();
    }

    get credentials() { return undefined; } // given, never given back
    set credentials(credentials) {
      this.#credentials = credentials ?? undefined;
      this.#panel?.set_credentials(this.#credentials);
    }

    get bus() { return this.#bus; }
    set bus(bus) {
      this.#bus = bus ?? null;
      this.#panel?.set_bus(this.#bus);
    }

    connect() {
      const settled = this.#settled();
      this.#mount().then((panel) => panel?.connect());
      return settled;
    }

    async disconnect() { this.#panel?.disconnect(); }

    refresh() { this.#panel?.refresh(); }

    select(agentId) { this.#panel?.select(String(agentId)); }

    dispose() {
      this.#disposed = true;
      this.#unmount();
    }

    /** A promise of the next state in which waiting makes no more sense. */
    #settled() {
      const promise = new Promise((resolve, reject) => {
        if (this.#state === "live") return resolve();
        if (this.#disposed) return reject(new Error("The widget was disposed of."));
        const listener = (event) => {
          const { state } = event.detail;
          if (event.target !== this || !SETTLED.has(state)) return;
          this.removeEventListener("supervisor-connection", listener);
          const problem = SETTLED.get(state);
          if (problem === null) resolve();
          else reject(new Error(problem));
        };
        this.addEventListener("supervisor-connection", listener);
      });
      promise.catch(() => {}); // a host that does not wait is told by events
      return promise;
    }

    /** The panel, mounted when the WebAssembly half is there and the element still wants it. */
    #mount() {
      this.#mounting ??= load().then(
        ({ PanelHandle }) => {
          if (!this.isConnected || this.#disposed) {
            this.#mounting = null;
            return null;
          }
          this.shadowRoot.replaceChildren();
          this.#panel = new PanelHandle(this, this.shadowRoot);
          this.#panel.set_bus(this.#bus);
          this.#configure();
          if (this.#credentials !== undefined) this.#panel.set_credentials(this.#credentials);
          return this.#panel;
        },
        (error) => {
          this.#mounting = null;
          this.#sayNotLoaded(error);
          return null;
        },
      );
      return this.#mounting;
    }

    #unmount() {
      const panel = this.#panel;
      this.#panel = null;
      this.#mounting = null;
      panel?.free();
    }

    #configure() {
      this.#panel?.configure(
        this.#baseUrl(),
        this.getAttribute("group") ?? undefined,
        this.getAttribute("density") === "compact",
        JSON.stringify(this.#config),
      );
    }

    #baseUrl() {
      const given = this.getAttribute("base-url");
      if (!given) return location.origin;
      try {
        return new URL(given, document.baseURI).href;
      } catch {
        return given; // the first request fails, and the panel says which address is wrong
      }
    }

    #upgrade(property) {
      if (!Object.hasOwn(this, property)) return;
      const value = this[property];
      delete this[property];
      this[property] = value;
    }

    #sayNotLoaded(error) {
      const message =
        "The supervisor panel could not be loaded. Reload the page; if that does not help, "
        + "check that the .wasm file is served next to supervisor-widget.js and that the page's "
        + "security policy allows 'wasm-unsafe-eval'.";
      const text = document.createElement("p");
      text.setAttribute("role", "alert");
      text.textContent = message;
      this.shadowRoot.replaceChildren(text);
      console.error("supervisor-widget:", error);
      this.dispatchEvent(new CustomEvent("supervisor-error", {
        detail: { code: "load-failed", message, retryable: true },
        bubbles: true,
        composed: true,
      }));
    }
  }

  try {
    customElements.define(name, SupervisorWidget);
  } catch (error) {
    // Somebody else was quicker; what is there stays.
    console.warn("supervisor-widget:", error);
  }
}
