// The portal's side of the demonstration: signs in, sets the looks, acts on the simulated floor,
// and shows what the panel tells its host.

const panel = document.querySelector("supervisor-widget");
const signIn = document.querySelector(".sign-in");
const looks = document.querySelector(".looks");
const floor = document.querySelector(".floor");
const events = document.querySelector(".events");

// The panel asks only when the browser's cookie is not enough.
panel.credentials = () =>
  new Promise((resolve) => {
    signIn.hidden = false;
    signIn.elements.username.focus();
    signIn.onsubmit = (event) => {
      event.preventDefault();
      signIn.hidden = true;
      const { username, password } = Object.fromEntries(new FormData(signIn));
      resolve({ type: "basic", username, password });
    };
  });

looks.addEventListener("change", () => {
  const { theme, width } = Object.fromEntries(new FormData(looks));
  document.documentElement.dataset.theme = theme;
  document.documentElement.dataset.width = width;
  panel.setAttribute("theme", theme);
});

floor.addEventListener("submit", (event) => {
  event.preventDefault();
  const agent = floor.elements.agent.value;
  const acts = {
    call: ["call", { agent, from: "+15550100" }],
    hold: ["hold", { agent, on: true }],
    retrieve: ["hold", { agent, on: false }],
    hangup: ["hangup", { agent }],
    kill: ["cometd", { action: "kill" }],
  };
  const [path, body] = acts[event.submitter.value];
  fetch(`/sim/${path}`, { method: "POST", body: JSON.stringify(body) });
});

for (const name of ["ready", "connection", "operation", "session", "select", "error"]) {
  panel.addEventListener(`supervisor-${name}`, ({ type, detail }) => {
    const line = document.createElement("li");
    line.textContent = `${new Date().toLocaleTimeString()} ${type} ${JSON.stringify(detail)}`;
    events.prepend(line);
    while (events.children.length > 100) events.lastChild.remove();
  });
}
