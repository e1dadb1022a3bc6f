// The two ways by which text could become code: HTML of the views, and the script of the worker.
//
// Knows which HTML and which script are the panel's own. The build puts these functions before
// both ways, so that a page may forbid all others (Trusted Types, the policy `supervisor-widget`).

/** The static parts of the views: elements that run nothing, attributes that name or describe. */
const OWN_HTML = new RegExp(
  "^(?:[^<>]|</?(?:div|span|p|b|i|em|strong|small|kbd|h[1-6]|ul|ol|li|dl|dt|dd|table|caption|thead|tbody|tr|th|td"
  + "|summary|section|header|footer)"
  + '(?: (?:class|role|scope|part|slot|dir|lang|aria-[a-z]+)(?:="[^"<>]*")?)*>)*$',
);
const OWN_SCRIPT = new URL("./supervisor-widget-timer.js", import.meta.url).href;

const RULES = {
  createHTML(text) {
    if (OWN_HTML.test(text)) return text;
    throw new TypeError("supervisor-widget: HTML that is not of its views.");
  },
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

export const trustedHtml = (text) => rules().createHTML(text);
export const trustedScript = (url) => rules().createScriptURL(url);
