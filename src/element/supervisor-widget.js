// The module that a portal imports: defines <supervisor-widget>.
// The WebAssembly lies beside this file and is fetched when the first element is attached, not before.
import init, { PanelHandle, __wbg_reset_state, pulse, set_timer_script } from "./supervisor-widget-core.js";
import * as catalogues from "./catalogues.js";
import { define } from "./element.js";
import * as fluent from "./fluent.js";
import { Languages } from "./language.js";

const WASM = new URL("./supervisor-widget.wasm", import.meta.url);

let loading;

function begin() {
  set_timer_script(new URL("./supervisor-widget-timer.js", import.meta.url).href);
  return { PanelHandle, pulse };
}

export const SupervisorWidget = define({
  load() {
    return (loading ??= init({ module_or_path: WASM }).then(begin, (error) => {
      // The next element tries again: a network that was down may be back.
      loading = undefined;
      throw error;
    }));
  },
  renew() {
    __wbg_reset_state();
    begin();
  },
  languages: new Languages(fluent, catalogues, import.meta.url),
  files: [import.meta.url, new URL("./supervisor-widget-core.js", import.meta.url).href, WASM.href],
});
