// The panel as a portal would set it up, but for the pause between two readings, which is the shortest it takes.
const panel = document.querySelector("supervisor-widget");
panel.config = { polling: { visibleMs: 100, hiddenRowsMs: 100 }, thresholds: window.thresholds, view: "sort:name" };
panel.credentials = { type: "basic", username: "supervisor", password: "supervisor" };
