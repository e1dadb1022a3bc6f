// What a person can learn about an element.
const [element] = arguments;
const root = element.getRootNode();
const said = (attribute) => (element.getAttribute(attribute) ?? "").split(" ")
  .map((id) => (id && root.getElementById(id)?.textContent) || "").join(" ").replace(/\s+/g, " ").trim();
return {
  text: element.innerText ?? "",
  value: element.value ?? "",
  disabled: element.getAttribute("aria-disabled") === "true" || element.matches(":disabled"),
  checked: element.getAttribute("aria-checked") === "true" || element.checked === true,
  description: said("aria-describedby") || element.getAttribute("aria-description") || element.title || "",
  focused: root.activeElement === element,
};
