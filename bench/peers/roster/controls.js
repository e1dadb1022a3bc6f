// What a row offers, said by every peer alike: the ways to monitor, why one is off, the end of it, messages, and from when on a
// time is long. Knows no drawing but that of the one menu.

export const MODES = [
  { operation: "ListenIn", word: "Listen in", name: (agent) => `Listen in to ${agent}`, already: "You are listening in already." },
  { operation: "Coach", word: "Coach", name: (agent) => `Coach ${agent}`, already: "You are coaching already." },
  { operation: "BargeIn", word: "Barge in", name: (agent) => `Barge in on ${agent}`, already: "You have barged in already." },
];
export const stopName = (agent) => `Stop monitoring ${agent}`;
export const messagesName = (agent) => `Messages of ${agent}`;

/** What the ways to monitor depend on beside the agent: the connection, the own device, and who is monitored. */
export const NOTHING_KNOWN = { isLive: false, device: null, monitored: null };

/** Why a way to monitor is off; empty when it is not. */
export function reason(mode, agent, { isLive, device, monitored }) {
  if (!isLive) return "There is no live connection, so an effect could not be seen. Wait until the panel is live again, or connect.";
  if (device?.deviceState !== "Active") return "Your own phone is not logged in. Log it in, then refresh this panel.";
  if (monitored?.id === agent.id) return monitored.operation === mode.operation ? mode.already : "";
  if (!device.capabilities?.includes(mode.operation)) {
    return "The server does not offer this now. Another supervisor may be monitoring; try again in a moment.";
  }
  if (monitored) return `You are monitoring ${monitored.name}, and one agent at a time is possible. Stop monitoring ${monitored.name} first.`;
  if (agent.kind === "logged-out") return "The agent is logged out. Wait until the agent logs in.";
  return "";
}

/** The mode of an own call, by the switches that it offers. */
export function operationOf(call) {
  const offers = (mode) => call.capabilities?.includes(`SwitchTo${mode}`);
  if (offers("ListenIn")) return offers("BargeIn") ? "Coach" : "BargeIn";
  return offers("BargeIn") ? "ListenIn" : null;
}

/** The agent whom an own call monitors; `byNumber` finds an agent. */
export function monitoredBy(calls, byNumber) {
  for (const call of calls) {
    const operation = operationOf(call);
    const agent = operation && call.participants?.map(({ phoneNumber }) => byNumber(phoneNumber)).find(Boolean);
    if (agent) return { id: agent.id, name: agent.name, operation };
  }
  return null;
}

/** Whether two answers of `monitoredBy` say the same. */
export const isSame = (a, b) => a?.id === b?.id && a?.operation === b?.operation;

export const badge = (agent, { monitored }) => (monitored?.id === agent.id
  ? `Monitoring: ${MODES.find(({ operation }) => operation === monitored.operation).word}` : "");

const LEVELS = { long: "longer than expected", "too-long": "far too long" };

/** What the time in a state amounts to: nothing, `long` or `too-long`. */
export function level(agent, now) {
  const limits = window.thresholds[agent.kind === "on-call" ? "oncall" : agent.state.toLowerCase()];
  if (!limits || agent.since === null) return "";
  const seconds = (now - agent.since) / 1000;
  if (seconds >= limits.alertSeconds) return "too-long";
  return seconds >= limits.warnSeconds ? "long" : "";
}

/** What is read out for a row. */
export const label = (agent, now, desk) => [agent.name, agent.number, agent.state, LEVELS[level(agent, now)], badge(agent, desk)]
  .filter(Boolean).join(", ");

/** The one menu of the page, filled when it is opened. */
export function openMessages(button, agent, operate) {
  const menu = document.createElement("div");
  menu.setAttribute("role", "menu");
  menu.setAttribute("aria-label", messagesName(agent.name));
  menu.popover = "auto";
  for (const [operation, name] of [["MonitorSms", `Monitor SMS of ${agent.name}`], ["MonitorChat", `Monitor chat of ${agent.name}`]]) {
    const entry = document.createElement("button");
    entry.setAttribute("role", "menuitem");
    entry.textContent = name;
    entry.addEventListener("click", () => { menu.hidePopover(); operate(operation, agent); });
    menu.append(entry);
  }
  menu.addEventListener("toggle", ({ newState }) => {
    button.setAttribute("aria-expanded", newState === "open");
    if (newState === "closed") menu.remove();
  });
  document.body.append(menu);
  menu.showPopover();
}
