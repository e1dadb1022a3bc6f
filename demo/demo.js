// The portal's side of the demonstration: signs in, sets the looks, acts on the simulated floor,
// and shows what the panel tells its host.

import { CiscoBus } from "./demo-cisco.js";

const panel = document.querySelector("supervisor-widget");
const signIn = document.querySelector(".sign-in");
const looks = document.querySelector(".looks");
const floor = document.querySelector(".floor");
const outcome = document.querySelector(".outcome");
const events = document.querySelector(".events");

/** From when on a time in a state stands out: short, so that it is seen in a demonstration. */
const CONFIG = {
  thresholds: {
    OnCall: { warnSeconds: 120, alertSeconds: 300 },
    NotReady: { warnSeconds: 60, alertSeconds: 180 },
  },
};
panel.config = CONFIG;

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

// The second contact centre: agents on Cisco, reached over the portal's own bus.
const cisco = document.querySelector(".cisco");
const bus = new CiscoBus();
cisco.elements.agent.append(...bus.agents.map(({ extension, name }) => new Option(`${name}, ${extension}`, extension)));

const CISCO_ACTS = {
  call: (agent) => bus.call(agent),
  hold: (agent) => bus.hold(agent, true),
  retrieve: (agent) => bus.hold(agent, false),
  drop: (agent) => bus.drop(agent),
  ready: () => bus.own("READY"),
  notReady: () => bus.own("NOT_READY"),
};

cisco.addEventListener("change", ({ target }) => {
  const { on, answers } = cisco.elements;
  if (target === on) {
    cisco.querySelector(".cisco-floor").hidden = !on.checked;
    panel.config = on.checked ? { ...CONFIG, cisco: { supervisor: bus.supervisor } } : CONFIG;
    panel.bus = on.checked ? bus : null;
  }
  const isLate = answers.value === "late";
  bus.answers = isLate ? "yes" : answers.value;
  bus.pause = isLate ? 10_000 : 300;
});

cisco.addEventListener("submit", (event) => {
  event.preventDefault();
  CISCO_ACTS[event.submitter.value](cisco.elements.agent.value);
});

for (const name of ["ready", "connection", "operation", "session", "select", "error"]) {
  panel.addEventListener(`supervisor-${name}`, ({ type, detail }) => {
    const line = document.createElement("li");
    line.textContent = `${new Date().toLocaleTimeString()} ${type} ${JSON.stringify(detail)}`;
    events.prepend(line);
    while (events.children.length > 100) events.lastChild.remove();
  });
}
