// The one way by which text could become code: the script of the worker.
//
// Knows which script is the panel's own. The build puts this function before that way, so that a page may forbid all
// others (Trusted Types, the policy `supervisor-widget`).

const OWN_SCRIPT = new URL("./supervisor-widget-timer.js", import.meta.url).href;

const RULES = {
  createScriptURL(url) {
    if (url === OWN_SCRIPT) return url;
    throw new TypeError("supervisor-widget: a script that is not its own.");
  },
};

let policy;

/** Made when it is first needed: a name can be used once, and a second import needs none. */
function rules() {
  if (policy) return policy;
  try {
    policy = globalThis.trustedTypes?.createPolicy("supervisor-widget", RULES);
  } catch {
    // The page allows no such policy; what it forbids will throw where it is done.
  }
  return (policy ??= RULES);
}

export const trustedScript = (url) => rules().createScriptURL(url);
