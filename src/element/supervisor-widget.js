// The module that a portal imports: defines <supervisor-widget>.
// The WebAssembly lies beside this file; it is fetched and compiled from the first line on, so that an element which comes
// later finds it there.
import init, { PanelHandle, __wbg_reset_state, pulse, set_timer_script } from "./supervisor-widget-core.js";
import { isTooOld } from "./browser.js";
import { ENGLISH, LETTERS, LOCALES, NUMBERS } from "./catalogues.js";
import { define } from "./element.js";
import { FluentBundle, FluentNumber, FluentResource } from "./fluent.js";
import { Languages } from "./language.js";

const WASM = new URL("./supervisor-widget.wasm", import.meta.url);

/** What fails here is tried again, and told, by the first element. */
const compiled = compile();
compiled.catch(() => {});

let loading;

async function compile() {
  if (typeof customElements === "undefined" || isTooOld()) throw new Error("no element can be here");
  return WebAssembly.compileStreaming(fetch(WASM));
}

function begin() {
  set_timer_script(new URL("./supervisor-widget-timer.js", import.meta.url).href);
  return { PanelHandle, pulse };
}

export const SupervisorWidget = define({
  load() {
    // A server that names another type than that of WebAssembly is borne at the second try.
    return (loading ??= init({ module_or_path: compiled.catch(() => fetch(WASM)) }).then(begin, (error) => {
      // The next element tries again: a network that was down may be back.
      loading = undefined;
      throw error;
    }));
  },
  renew() {
    __wbg_reset_state();
    begin();
  },
  languages: new Languages({ FluentBundle, FluentNumber, FluentResource }, { ENGLISH, LETTERS, LOCALES, NUMBERS }, import.meta.url),
  files: [import.meta.url, new URL("./supervisor-widget-core.js", import.meta.url).href, WASM.href],
});
