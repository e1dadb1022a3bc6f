// Candidates for a thing with this role and name inside `scope`, in document order. What assistive technology is told
// about them is asked of the browser afterwards; this only spares it from being asked about every element.
const [scope, roles, name] = arguments;

const TAGS = {
  alertdialog: "dialog", article: "article", button: "button, summary", checkbox: "input", dialog: "dialog",
  grid: "table", heading: "h1, h2, h3, h4", link: "a", log: "", menu: "menu", menuitem: "", menuitemradio: "",
  radio: "input[type=radio]", radiogroup: "fieldset", region: "section", row: "tr", searchbox: "input[type=search]", status: "output",
  textbox: "input, textarea", alert: "",
};

function textOf(element) {
  const root = element.getRootNode();
  const labelledby = (element.getAttribute("aria-labelledby") ?? "").split(" ")
    .map((id) => (id && root.getElementById(id)?.textContent) || "");
  const labels = [...(element.labels ?? [])].map((label) => label.textContent);
  return [element.getAttribute("aria-label"), ...labelledby, ...labels, element.title, element.textContent]
    .join(" ").replace(/\s+/g, " ");
}

function mayBe(element) {
  const role = element.getAttribute("role");
  const fits = role ? roles.includes(role) : roles.some((one) => TAGS[one] && element.matches(TAGS[one]));
  return fits && element.checkVisibility({ visibilityProperty: true }) && textOf(element).includes(name);
}

const found = [];
function walk(node) {
  for (const element of node.querySelectorAll("*")) {
    if (mayBe(element)) found.push(element);
    if (element.shadowRoot) walk(element.shadowRoot);
  }
}
walk(scope.shadowRoot ?? scope);
return found;
