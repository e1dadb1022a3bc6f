// Remembers what panels tell the page and what goes wrong on it, from before the first panel is there.
window.recorded = { events: [], violations: [], errors: [] };
for (const name of ["ready", "connection", "operation", "session", "select", "attention", "error"]) {
  document.addEventListener(`supervisor-${name}`, (event) => {
    const { type, detail, composed, cancelable, target } = event;
    window.recorded.events.push({ name: type, detail, composed, cancelable, panel: target.id });
  });
}
document.addEventListener("securitypolicyviolation", (event) => {
  window.recorded.violations.push(`${event.violatedDirective}: ${event.blockedURI} ${event.sample}`);
});
window.addEventListener("error", (event) => {
  window.recorded.errors.push(String(event.message));
});
window.addEventListener("unhandledrejection", (event) => {
  window.recorded.errors.push(String(event.reason));
});
