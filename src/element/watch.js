// Notices that the WebAssembly has stopped: nothing else would, and the last picture would stand.
//
// Knows that one instance serves all panels of the page, and is of no use after an exception went
// through it or a trap ended it. Must not know what a panel is for.

/** A panel that is stuck is noticed when two looks in a row find it so. */
const PAUSE_MS = 2_500;

export class Watch {
  /** True while listeners of the host run: what they throw is theirs. */
  dispatching = 0;
  #module;
  #core = null;
  #panels = new Set();
  #timer;
  #beat;
  #misses = 0;
  #isStopping = false;
  #renewed = Promise.resolve();

  /** @param module what `define` was given */
  constructor(module) {
    this.#module = module;
  }

  /** The exports of an instance that works. */
  async load() {
    await this.#renewed;
    this.#core = await this.#module.load();
    return this.#core;
  }

  /**
   * Calls the WebAssembly. An exception is the end of the instance, and told as such: nothing is
   * thrown at the caller.
   */
  call(act) {
    try {
      return act();
    } catch (error) {
      this.#stop(error);
      return undefined;
    }
  }

  /** Calls code of the host. */
  dispatch(act) {
    this.dispatching += 1;
    try {
      return act();
    } finally {
      this.dispatching -= 1;
    }
  }

  /** Watches a panel: `isStuck()`, `halt()` when it has stopped, `restart()` when it may begin anew. */
  add(panel) {
    this.#panels.add(panel);
    if (this.#panels.size > 1) return;
    this.#beat = undefined;
    this.#misses = 0;
    this.#timer = setInterval(this.#look, PAUSE_MS);
    addEventListener("error", this.#failed);
    addEventListener("unhandledrejection", this.#rejected);
  }

  remove(panel) {
    if (!this.#panels.delete(panel) || this.#panels.size > 0) return;
    clearInterval(this.#timer);
    removeEventListener("error", this.#failed);
    removeEventListener("unhandledrejection", this.#rejected);
  }

  #look = () => {
    const beat = this.call(() => this.#core.pulse());
    if (this.#panels.size === 0) return;
    const panels = [...this.#panels];
    const isStuck = beat === this.#beat || this.call(() => panels.some((panel) => panel.isStuck()));
    this.#beat = beat;
    this.#misses = isStuck ? this.#misses + 1 : 0;
    if (this.#misses > 1) this.#stop(new Error("The queue stands still."));
  };

  #failed = ({ error, filename }) => this.#suspect(error, filename);

  #rejected = ({ reason }) => this.#suspect(reason, fileOf(reason));

  /** An exception that nobody caught, thrown in our code with the WebAssembly below it. */
  #suspect(error, file) {
    if (this.dispatching > 0 || !/wasm-function|\.wasm|wasm:\/\//.test(stackOf(error))) return;
    if (file?.startsWith("wasm:") || this.#module.files.some((own) => file?.startsWith(own))) this.#stop(error);
  }

  #stop(error) {
    if (this.#isStopping) return;
    this.#isStopping = true;
    // What an error says may hold what was sent.
    console.error("supervisor-widget: the panel has stopped.", nameOf(error));
    const panels = [...this.#panels];
    for (const panel of panels) this.remove(panel);
    // A later task has nothing of the old instance below it, which would go on in the new one.
    this.#renewed = new Promise((resolve, reject) => {
      setTimeout(() => {
        this.#isStopping = false;
        try {
          if (this.#core) this.#module.renew();
          resolve();
        } catch (failure) {
          reject(failure);
        }
      });
    });
    this.#renewed.catch(() => {}); // the next to load is told
    for (const panel of panels) panel.halt();
    for (const panel of panels) panel.restart();
  }
}

/** Anything may be thrown, and anything may throw when it is looked at. */
function read(error, key) {
  try {
    const text = error?.[key];
    return typeof text === "string" ? text : "";
  } catch {
    return "";
  }
}

const stackOf = (error) => read(error, "stack");
const nameOf = (error) => read(error, "name");

/** The file in which an error came up: the first one below its words. */
function fileOf(error) {
  const stack = stackOf(error);
  const words = `${nameOf(error)}: ${read(error, "message")}`;
  const frames = stack.startsWith(words) ? stack.slice(words.length) : stack;
  return /(?:https?|wasm|file|blob):[^\s()]+/.exec(frames)?.[0];
}
