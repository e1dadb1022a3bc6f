// The custom element: attributes, properties, methods and life cycle.
//
// Knows the DOM and when the WebAssembly half is there. Decides nothing about supervision; all
// that it is told it hands on to the panel, which `load` brings.
import { isTooOld } from "./browser.js";
import { LocaleWatch, languagesOf } from "./locale.js";
import { jsonOf } from "./plain.js";
import { Watch } from "./watch.js";

/** Attributes that the panel reads; `theme` and `density` are also read by its style. */
const ATTRIBUTES = ["base-url", "group", "density", "autoconnect", "locale"];
/** Properties a host may have set before the class was there. */
const PROPERTIES = ["config", "credentials", "bus"];
/** How long `connect()` waits for the element to be attached. */
const ATTACH_MS = 5_000;
/** How long a panel waits for its language; then it begins in English. */
const LANGUAGE_MS = 3_000;

/** States of `supervisor-connection` in which a call of `connect()` has its answer: null, or the message of what is wrong. */
const SETTLED = new Map([
  ["live", null],
  ["auth-required", "element-sign-in"],
  ["failed", "element-cannot-connect"],
  ["closed", "element-closed"],
]);

/** States in which a panel that stops begins anew: it was live, or on its way back. */
const COME_BACK = new Set(["live", "reconnecting", "offline"]);

/**
 * Defines the element once and returns its class. A second call, or a name already taken, does no
 * harm; where there are no custom elements nothing happens.
 *
 * `module.load()` promises the exports of the WebAssembly half, `module.renew()` puts a new
 * instance in the place of one that is of no use any more, `module.files` are the beginnings of the
 * addresses of our own code, and `module.languages` is what panels can speak.
 */
export function define(module, name = "supervisor-widget") {
  if (typeof customElements === "undefined" || typeof HTMLElement === "undefined") return undefined;
  if (customElements.get(name)) return customElements.get(name);
  const watch = new Watch(module);
  const { languages } = module;

  class SupervisorWidget extends HTMLElement {
    static observedAttributes = ATTRIBUTES;

    #panel = null;
    #mounting = null;
    /** Counts the lives of the element in a page; what began in another one is over. */
    #life = 0;
    #isAttached = false;
    #isDisposed = false;
    /** Whether there is to be a connection as soon as there is a panel. */
    #isWanted = false;
    /** Whether it began anew by itself already. */
    #isRestarted = false;
    #isMuted = false;
    #config = {};
    #configJson = "{}";
    /** Of what in `config` the host has to be told once it can hear it. */
    #unreadableKey = undefined;
    #credentials = undefined;
    #bus = null;
    #state = "closed";
    /** The calls of `connect()` that have no answer yet. */
    #waiting = [];
    /** Rings when an element that is to connect was not attached in time. */
    #patience;
    /** What the element speaks; English until another language is there. */
    #speech = languages.english;
    #locale = new LocaleWatch(this, () => this.#speak());
    /** Ends hearing of languages that are registered. */
    #stopListening = () => {};
    /** The languages asked for last, and how often: an answer to an earlier question is out of date. */
    #tags = "";
    #asked = 0;

    static registerLocale(tag, ftl) {
      languages.register(tag, ftl);
    }

    constructor() {
      super();
      this.attachShadow({ mode: "open" });
      const { states } = this.attachInternals();
      this.addEventListener("supervisor-attention", ({ target, detail }) => {
        if (target !== this || !states) return; // a browser without custom states has none
        if (detail?.agents?.length > 0) states.add("attention");
        else states.delete("attention");
      });
    }

    connectedCallback() {
      clearTimeout(this.#patience);
      for (const property of PROPERTIES) this.#upgrade(property);
      this.#locale.start();
      if (this.#isAttached) this.#speak();
      this.#tellOfConfig();
      // An element that is only moved keeps its session, or stays without one.
      if (this.#isAttached || this.#isDisposed) return;
      this.#isAttached = true;
      this.#isWanted ||= this.getAttribute("autoconnect") !== "false";
      this.#mount();
    }

    disconnectedCallback() {
      // One that is moved is connected again at once.
      queueMicrotask(() => {
        if (!this.isConnected) this.#unmount("element-removed");
      });
    }

    adoptedCallback() {
      // Style sheets belong to a document, and stay behind.
      this.#tell((panel) => panel.restyle());
    }

    attributeChangedCallback(attribute, before, now) {
      if (before === now) return;
      if (attribute === "locale") {
        if (this.#isAttached) this.#speak();
        return;
      }
      if (attribute === "autoconnect") {
        if (now !== "false" && before === "false") this.#connect();
        return;
      }
      this.#configure();
    }

    get config() { return this.#config; }
    set config(config) {
      const { json, key } = jsonOf(config ?? {});
      this.#unreadableKey = key;
      if (key !== undefined) {
        this.#tellOfConfig();
        return; // what was good before stays in force
      }
      this.#configJson = json;
      this.#config = config ?? {};
      this.#configure();
    }

    get credentials() { return undefined; } // given, never given back
    set credentials(credentials) {
      this.#credentials = credentials ?? undefined;
      this.#tell((panel) => panel.set_credentials(this.#credentials));
    }

    get bus() { return this.#bus; }
    set bus(bus) {
      this.#bus = bus ?? null;
      this.#tell((panel) => panel.set_bus(this.#bus));
    }

    connect() {
      const settled = new Promise((resolve, reject) => {
        const answer = (problem) => (problem === null ? resolve() : reject(new Error(this.#words(problem))));
        if (this.#isDisposed) return answer("element-disposed");
        if (this.#state === "live") return answer(null);
        this.#waiting.push(answer);
        this.#connect();
        if (!this.isConnected) this.#expectAttachment();
      });
      settled.catch(() => {}); // a host that does not wait is told by events
      return settled;
    }

    async disconnect() {
      this.#isWanted = false;
      this.#tell((panel) => panel.disconnect());
      this.#settle("element-closed");
    }

    refresh() { this.#tell((panel) => panel.refresh()); }

    select(agentId) {
      const id = String(agentId);
      this.#tell((panel) => panel.select(id));
    }

    dispose(options) {
      let forget = false;
      try {
        forget = options?.forget === true;
      } catch {
        // The host's own getter failed; the end is the end.
      }
      this.#isDisposed = true;
      this.#unmount("element-disposed", forget);
    }

    /** Everything that the panel says passes here, too. */
    dispatchEvent(event) {
      if (this.#isMuted) return true;
      if (event?.type === "supervisor-connection") this.#isNow(event.detail?.state);
      return watch.dispatch(() => super.dispatchEvent(event));
    }

    #isNow(state) {
      this.#state = state;
      this.#spell();
      if (SETTLED.has(state)) this.#settle(SETTLED.get(state));
    }

    /** Answers all calls of `connect()`: with the message of what is wrong, or null. */
    #settle(problem) {
      for (const answer of this.#waiting.splice(0)) answer(problem);
    }

    #connect() {
      this.#isWanted = !this.#isDisposed;
      if (!this.#panel) {
        if (this.isConnected) this.#mount();
        return;
      }
      this.#tell((panel) => panel.connect());
      // A state that did not change is not told again. By then the panel has done what it was told.
      queueMicrotask(() => {
        if (this.#panel && SETTLED.has(this.#state)) this.#settle(SETTLED.get(this.#state));
      });
    }

    #expectAttachment() {
      clearTimeout(this.#patience);
      this.#patience = setTimeout(() => {
        this.#isWanted = false;
        this.#settle("element-not-attached");
      }, ATTACH_MS);
    }

    /** Calls the panel, if there is one. */
    #tell(act) {
      const panel = this.#panel;
      if (panel) watch.call(() => act(panel.handle));
    }

    /** Loads the WebAssembly half and starts the panel, once in a life. */
    #mount() {
      if (this.#mounting || this.#isDisposed) return;
      if (isTooOld()) {
        this.#sayNotLoaded("element-too-old", false);
        return;
      }
      this.#stopListening();
      this.#stopListening = languages.listen(() => this.#speak(true));
      const speaks = inTime(this.#speak(true), LANGUAGE_MS);
      const life = this.#life;
      const isOver = () => life !== this.#life || this.#isDisposed;
      this.#mounting = Promise.all([watch.load(), speaks]).then(
        ([core]) => {
          if (!isOver()) this.#start(core);
        },
        (error) => {
          if (isOver()) return;
          this.#mounting = null;
          console.error("supervisor-widget:", error);
          this.#sayNotLoaded("element-not-loaded", true);
        },
      );
    }

    #start({ PanelHandle }) {
      const entry = {
        handle: null,
        /** The language whose letters it has, or will have. */
        spells: null,
        isStuck: () => entry.handle.is_stuck(),
        halt: () => this.#halt(entry),
        restart: () => this.#restart(),
      };
      watch.add(entry);
      this.shadowRoot.replaceChildren();
      this.#panel = entry;
      watch.call(() => {
        entry.handle = new PanelHandle(this, this.shadowRoot, this.#speech);
        entry.handle.set_bus(this.#bus);
      });
      this.#configure();
      if (this.#credentials !== undefined) this.#tell((panel) => panel.set_credentials(this.#credentials));
      if (this.#isWanted) this.#connect();
      // The first request is sent by a task that waits already: its answer comes while the panel is drawn.
      queueMicrotask(() => {
        if (this.#panel === entry) this.#tell((panel) => panel.mount());
      });
    }

    /** Speaks the language that is asked for now, as soon as it is there. */
    #speak(anew = false) {
      const tags = languagesOf(this);
      if (!anew && tags.join() === this.#tags) return undefined;
      this.#tags = tags.join();
      const asked = (this.#asked += 1);
      return languages.speech(tags).then((speech) => {
        if (asked !== this.#asked || speech === this.#speech) return;
        this.#speech = speech;
        this.#tell((panel) => panel.set_speech(speech));
        this.#spell();
        this.#tellOfFaults(speech);
      });
    }

    /**
     * Sorts and searches by the letters of what is spoken now, as soon as the panel is live: putting letters in order takes
     * as long as a reading of the roster, and the first roster comes before.
     */
    #spell() {
      const [panel, speech] = [this.#panel, this.#speech];
      if (!panel || this.#state !== "live" || panel.spells === speech) return;
      panel.spells = speech;
      speech.letters().then((letters) => {
        if (panel === this.#panel && speech === this.#speech) this.#tell((it) => it.set_letters(letters));
      });
    }

    #tellOfFaults({ faults }) {
      if (!faults) return;
      const { tag, isLost, missing } = faults;
      const message = isLost
        ? this.#words("element-locale-not-loaded", { locale: tag })
        : this.#words("element-locale-incomplete", { locale: tag, names: missing.join(", ") });
      this.#sayError("locale-incomplete", message, isLost);
    }

    /** A message of the catalogue. */
    #words(id, args = {}) {
      return this.#speech.words(id, args);
    }

    #unmount(why, forget = false) {
      clearTimeout(this.#patience);
      this.#locale.stop();
      this.#stopListening();
      this.#asked += 1;
      this.#life += 1;
      this.#mounting = null;
      this.#isAttached = false;
      this.#isWanted = false;
      this.#isRestarted = false;
      const panel = this.#panel;
      this.#panel = null;
      if (panel) {
        watch.remove(panel);
        watch.call(() => panel.handle.shut_down(forget));
        // It may have called the host that is calling now.
        queueMicrotask(() => watch.call(() => panel.handle.free()));
      } else {
        this.shadowRoot.replaceChildren();
      }
      this.#settle(why);
    }

    /** The panel has stopped: nothing of what it showed stays. */
    #halt({ handle }) {
      this.#life += 1;
      this.#mounting = null;
      this.#panel = null;
      this.#isMuted = true;
      try {
        handle?.shut_down(false); // requests and timers, as far as it still can
      } catch {
        // There is nothing left to stop.
      }
      this.#isMuted = false;
      const stopped = this.#words("element-stopped");
      try {
        const reload = document.createElement("button");
        reload.type = "button";
        reload.textContent = this.#words("element-reload");
        reload.addEventListener("click", () => location.reload());
        this.#say(stopped, reload);
      } catch {
        this.shadowRoot.textContent = stopped; // the page that stopped it goes on doing so
      }
    }

    /** Tells the host, and begins anew, once. */
    #restart() {
      const life = this.#life;
      const comesBack = COME_BACK.has(this.#state);
      const stopped = this.#words("element-stopped");
      this.#isWanted = false;
      this.#sayError("crashed", stopped, true);
      this.dispatchEvent(eventOf("supervisor-connection", { state: "failed" }));
      this.#settle("element-stopped");
      if (!comesBack || this.#isRestarted || life !== this.#life || this.#mounting) return;
      this.#isRestarted = true;
      this.#connect();
    }

    #configure() {
      this.#tell((panel) => panel.configure(
        this.#baseUrl(),
        this.getAttribute("group") ?? undefined,
        this.getAttribute("density") === "compact",
        this.#configJson,
      ));
    }

    #baseUrl() {
      const given = this.getAttribute("base-url");
      if (!given) return globalThis.origin;
      try {
        return new URL(given, document.baseURI).href;
      } catch {
        return given; // the panel says what is wrong with it
      }
    }

    #upgrade(property) {
      if (!Object.prototype.hasOwnProperty.call(this, property)) return;
      try {
        const value = this[property];
        delete this[property];
        this[property] = value;
      } catch {
        if (property === "config") this.#unreadableKey = property; // a getter of the host
      }
    }

    #tellOfConfig() {
      const key = this.#unreadableKey;
      if (key === undefined || !this.isConnected) return;
      this.#unreadableKey = undefined;
      this.#sayError("config-wrong-type", this.#words("element-config-not-plain", { key }), false);
    }

    #sayNotLoaded(id, retryable) {
      const message = this.#words(id);
      this.#say(message);
      this.#sayError("load-failed", message, retryable);
      this.#settle(id);
    }

    #sayError(code, message, retryable) {
      this.dispatchEvent(eventOf("supervisor-error", { code, message, retryable }));
    }

    /** Shows this in place of everything. */
    #say(message, ...more) {
      const text = document.createElement("p");
      text.setAttribute("role", "alert");
      text.lang = this.#speech.tag;
      text.dir = this.#speech.dir;
      text.textContent = message;
      this.shadowRoot.replaceChildren(text, ...more);
    }
  }

  try {
    customElements.define(name, SupervisorWidget);
  } catch (error) {
    // Somebody else was quicker; what is there stays.
    console.warn("supervisor-widget:", error);
  }
  return customElements.get(name);
}

/** Waits for a promise, but no longer than this. */
function inTime(promise, milliseconds) {
  let timer;
  const end = new Promise((resolve) => {
    timer = setTimeout(resolve, milliseconds);
  });
  return Promise.race([promise, end]).finally(() => clearTimeout(timer));
}

function eventOf(name, detail) {
  return new CustomEvent(name, { detail, bubbles: true, composed: true, cancelable: false });
}
