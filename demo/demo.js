// The portal's side of the demonstration: signs in, sets the looks, acts on the simulated floor,
// and shows what the panel tells its host.

const panel = document.querySelector("supervisor-widget");
const signIn = document.querySelector(".sign-in");
const looks = document.querySelector(".looks");
const floor = document.querySelector(".floor");
const outcome = document.querySelector(".outcome");
const events = document.querySelector(".events");

// The panel asks only when the browser's cookie is not enough, and again when what it got is refused.
let given = false;
panel.credentials = () =>
  new Promise((resolve) => {
    signIn.hidden = false;
    signIn.querySelector(".rejected").hidden = !given;
    signIn.querySelector("button").focus();
    signIn.onsubmit = (event) => {
      event.preventDefault();
      signIn.hidden = true;
      given = true;
      const { username, password } = Object.fromEntries(new FormData(signIn));
      resolve({ type: "basic", username, password });
    };
  });
panel.addEventListener("supervisor-ready", () => {
  given = false;
});

looks.addEventListener("change", () => {
  const { theme, width, density } = Object.fromEntries(new FormData(looks));
  document.documentElement.dataset.theme = theme;
  document.documentElement.dataset.width = width;
  panel.setAttribute("theme", theme);
  panel.setAttribute("density", density);
});

/** Asks the simulator's control plane; nothing when there is none. */
async function simulate(path, body) {
  const request = body && { method: "POST", body: JSON.stringify(body) };
  const answer = await fetch(`/sim/${path}`, request).catch(() => null);
  return answer?.json().catch(() => null);
}

const ACTS = {
  call: (agent) => ["call", { agent, from: "+15550100" }],
  hold: (agent) => ["hold", { agent, on: true }],
  retrieve: (agent) => ["hold", { agent, on: false }],
  hangup: (agent) => ["hangup", { agent }],
  break: (agent) => ["agent", { agent, state: "NotReady", displayName: "Break" }],
  ready: (agent) => ["agent", { agent, state: "Ready" }],
  kill: () => ["cometd", { action: "kill" }],
};

floor.addEventListener("submit", async (event) => {
  event.preventDefault();
  const act = ACTS[event.submitter.value](floor.elements.agent.value);
  const answer = await simulate(...act);
  outcome.textContent = answer?.ok ? "" : (answer?.error ?? "The simulator does not answer.");
});

simulate("state").then((state) => {
  const agents = state?.agents?.filter(({ userName }) => userName !== "agent") ?? [];
  agents.sort((a, b) => a.name.localeCompare(b.name));
  floor.elements.agent.append(
    ...agents.map(({ extension, name }) => new Option(`${name}, ${extension}`, extension)),
  );
  document.querySelector(".simulator").hidden = agents.length === 0;
});

for (const name of ["ready", "connection", "operation", "session", "select", "error"]) {
  panel.addEventListener(`supervisor-${name}`, ({ type, detail }) => {
    const line = document.createElement("li");
    line.textContent = `${new Date().toLocaleTimeString()} ${type} ${JSON.stringify(detail)}`;
    events.prepend(line);
    while (events.children.length > 100) events.lastChild.remove();
  });
}
