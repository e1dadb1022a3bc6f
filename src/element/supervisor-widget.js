// The module that a portal imports: defines <supervisor-widget>.
// The WebAssembly lies beside this file and is fetched when the first element is attached, not before.
import init, * as core from "./supervisor-widget-core.js";
import { define } from "./element.js";

let loading;

define(
  () =>
    (loading ??= init({ module_or_path: new URL("./supervisor-widget.wasm", import.meta.url) }).then(
      () => {
        core.set_timer_script(new URL("./supervisor-widget-timer.js", import.meta.url).href);
        return core;
      },
      (error) => {
        // The next element tries again: a network that was down may be back.
        loading = undefined;
        throw error;
      },
    )),
);
