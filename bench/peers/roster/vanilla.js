// The roster without a framework: rows that are on screen are taken from a pool, a change writes into the cells that differ, and
// everything that comes before a frame is drawn in it. Built with `BARE` it is a list and no more: its buttons have a name, and do
// nothing.
import { MODES, NOTHING_KNOWN, badge, isSame, label, level, messagesName, monitoredBy, openMessages, reason, stopName } from "./controls.js";
import { COLUMNS, MARKS, ROW, comparison, elapsed, initials, matches, modeOf, ownPhone, partyOf, pressed } from "./order.js";
import { operate, presence, sinceOf, start } from "./session.js";

const agents = new Map();
let all = [];
let shown = [];
let sort = { column: "name", ascending: true };
let wanted = "";
let selected = null;
let now = Date.now();
let onCalls = 0;
const calls = new Map();
const byNumber = new Map();
let desk = NOTHING_KNOWN;

function element(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
  node.append(...children);
  return node;
}

// The frame of the page.
const status = element("span", { role: "status" }, "Connecting");
const phone = element("span");
const box = element("input", { type: "search", "aria-label": "Search agents", placeholder: "Search agents" });
const counts = element("h3");
const heads = new Map(COLUMNS.map(([column, title]) => {
  const button = element("button", { type: "button" }, title);
  button.addEventListener("click", () => { sort = pressed(sort, column); reorder(); });
  return [column, element("div", { role: "columnheader" }, button)];
}));
const space = element("div", { class: "space", role: "presentation" });
const scroll = element("div", { class: "scroll", role: "presentation" }, space);
const grid = element("div", { class: "grid", role: "grid", "aria-label": "Agents" },
  element("div", { class: "row head", role: "row" }, ...heads.values(), element("div", { role: "columnheader" })), scroll);
const live = element("aside", { class: "live" });
document.getElementById("app").append(
  element("header", { class: "toolbar" }, element("strong", {}, "Supervisor"), status, phone, box),
  element("section", { class: "roster" }, counts, grid), live,
);
box.addEventListener("input", () => { wanted = box.value.trim().toLowerCase(); reorder(); });

// A row of the pool: its nodes, and what they show.
function makeRow() {
  const avatar = element("span", { class: "avatar", "aria-hidden": "true" });
  const name = element("span", { class: "name" });
  const number = element("div", { role: "gridcell", class: "number" });
  const mark = element("span", { class: "mark", "aria-hidden": "true" });
  const state = element("span");
  const stateCell = element("div", { role: "gridcell", class: "state" }, mark, state);
  const time = element("div", { role: "gridcell", class: "time" });
  const buttons = MODES.map(({ operation, word }) => element("button", { type: "button", tabindex: "-1", "data-operation": operation }, word[0]));
  const who = element("div", { role: "gridcell", class: "who" }, avatar, name);
  const actions = element("div", { role: "gridcell", class: "actions" }, ...buttons);
  const row = element("div", { class: "row", role: "row" }, who, number, stateCell, time, actions);
  const slot = { row, avatar, name, number, mark, state, stateCell, time, buttons, index: -1, agent: null, has: {} };
  if (!BARE) {
    slot.badge = element("span", { class: "badge" });
    slot.stop = element("button", { type: "button", tabindex: "-1", "data-operation": "CancelSupervisorMonitoring", hidden: "" }, "■");
    slot.messages = element("button", { type: "button", tabindex: "-1", "aria-haspopup": "menu", "aria-expanded": "false" }, "✉");
    who.append(slot.badge);
    actions.append(slot.stop, slot.messages);
  }
  return slot;
}

const text = (slot, key, node, value) => {
  if (slot.has[key] === value) return;
  slot.has[key] = value;
  node.textContent = value;
};

/** The ways to monitor with their reasons, how the agent is monitored, and the end of it. */
function drawControls(slot, agent) {
  const { has } = slot;
  if (has.desk === desk && has.controls === agent.kind && has.controlled === agent) return;
  Object.assign(has, { desk, controls: agent.kind, controlled: agent });
  MODES.forEach((mode, i) => {
    const why = reason(mode, agent, desk);
    if (has[i] === why) return;
    has[i] = why;
    slot.buttons[i].setAttribute("aria-disabled", why !== "");
    slot.buttons[i].setAttribute("aria-description", why);
  });
  text(slot, "badge", slot.badge, badge(agent, desk));
  slot.stop.hidden = desk.monitored?.id !== agent.id;
}

function draw(slot, index) {
  const agent = shown[index];
  const { has } = slot;
  if (slot.index !== index) {
    slot.index = index;
    slot.row.style.transform = `translateY(${index * ROW}px)`;
    slot.row.setAttribute("aria-rowindex", index + 2);
  }
  if (slot.agent !== agent) {
    slot.agent = agent;
    text(slot, "avatar", slot.avatar, initials(agent.name));
    text(slot, "name", slot.name, agent.name);
    MODES.forEach((mode, i) => slot.buttons[i].setAttribute("aria-label", mode.name(agent.name)));
    if (!BARE) {
      slot.stop.setAttribute("aria-label", stopName(agent.name));
      slot.messages.setAttribute("aria-label", messagesName(agent.name));
    }
    has.label = null;
  }
  text(slot, "number", slot.number, agent.number);
  text(slot, "state", slot.state, agent.state);
  text(slot, "time", slot.time, elapsed(agent.since, now));
  if (has.kind !== agent.kind) {
    has.kind = agent.kind;
    slot.mark.textContent = MARKS[agent.kind];
    slot.stateCell.dataset.kind = agent.kind;
    if (BARE) for (const button of slot.buttons) button.setAttribute("aria-disabled", agent.kind === "logged-out");
  }
  if (!BARE) {
    drawControls(slot, agent);
    const long = level(agent, now);
    if (has.level !== long) slot.row.dataset.level = has.level = long;
  }
  const said = BARE ? `${agent.name}, ${agent.number}, ${agent.state}` : label(agent, now, desk);
  if (has.label !== said) slot.row.setAttribute("aria-label", has.label = said);
  const isSelected = selected === agent.id;
  if (has.selected !== isSelected) slot.row.setAttribute("aria-selected", has.selected = isSelected);
}

const slots = new Map();
const spare = [];

function drawWindow() {
  const from = Math.max(0, Math.floor(scroll.scrollTop / ROW) - 5);
  const to = Math.min(shown.length, Math.ceil((scroll.scrollTop + scroll.clientHeight) / ROW) + 5);
  for (const [index, slot] of slots) {
    if (index < from || index >= to) {
      slots.delete(index);
      spare.push(slot);
    }
  }
  for (let index = from; index < to; index += 1) {
    let slot = slots.get(index);
    if (!slot) {
      slot = spare.pop() ?? makeRow();
      if (!slot.row.isConnected) space.append(slot.row);
      slot.row.hidden = false;
      slots.set(index, slot);
    }
    draw(slot, index);
  }
  for (const slot of spare) slot.row.hidden = true;
}

function drawFrame() {
  counts.textContent = `Agents (${shown.length}) ${onCalls} on calls`;
  for (const [column, head] of heads) {
    head.setAttribute("aria-sort", sort.column !== column ? "none" : sort.ascending ? "ascending" : "descending");
  }
}

let isDue = false;
let isOrderOld = false;
function later() {
  if (isDue) return;
  isDue = true;
  requestAnimationFrame(() => {
    isDue = false;
    if (isOrderOld) order();
    drawFrame();
    drawWindow();
  });
}

function order() {
  isOrderOld = false;
  shown = all.filter((agent) => matches(agent, wanted)).sort(comparison(sort));
  space.style.blockSize = `${shown.length * ROW}px`;
  grid.setAttribute("aria-rowcount", shown.length + 1);
}

function reorder() {
  isOrderOld = true;
  later();
}

space.addEventListener("click", ({ target }) => {
  const row = target.closest(".row");
  const slot = [...slots.values()].find((one) => one.row === row);
  const button = target.closest("button");
  if (slot && !button) selected = slot.agent.id;
  if (!BARE && slot && button === slot.messages) openMessages(button, slot.agent, (operation, agent) => operate(operation, agent, desk.device));
  else if (!BARE && slot && button && button.getAttribute("aria-disabled") !== "true") operate(button.dataset.operation, slot.agent, desk.device);
  later();
});
scroll.addEventListener("scroll", later, { passive: true });
new ResizeObserver(later).observe(scroll);
setInterval(() => { now = Date.now(); later(); }, 1000);

function drawCalls() {
  live.replaceChildren(...[...calls.values()].map((call) => element("article", { class: "card", "aria-label": `Call with ${partyOf(call)}` },
    element("strong", {}, `Call with ${partyOf(call)}`), element("p", {}, `${modeOf(call)} · ${call.state} · ${call.duration} s`),
    element("p", {}, call.mute === "On" ? "You are silent" : "They hear you"))));
}
let areCallsDue = false;

/** What the ways to monitor depend on has changed. */
function know(more) {
  desk = { ...desk, ...more };
  later();
}

start({
  live: () => {
    status.textContent = "Live";
    know({ isLive: true });
  },
  own: (user) => {
    phone.textContent = `Your phone: ${ownPhone(user)}`;
    know({ device: user.devices?.[0] ?? null });
  },
  members: (list) => {
    for (const agent of list) agents.set(agent.id, agent);
    all = list;
    reorder();
  },
  contacts: (page) => {
    const keys = { number: "number", state: "state", since: "state" };
    const key = keys[sort.column];
    for (const contact of page) {
      const agent = agents.get(contact.id);
      if (!agent) continue;
      const next = presence(contact);
      if (next.state === agent.state && next.number === agent.number) continue;
      if (key && next[key] !== agent[key]) isOrderOld = true;
      onCalls += (next.kind === "on-call") - (agent.kind === "on-call");
      agent.since = sinceOf(agent, next.state);
      Object.assign(agent, next);
      if (!BARE) byNumber.set(next.number, agent);
    }
    later();
  },
  call: (call) => {
    if (call.state === "Released") calls.delete(call.id);
    else calls.set(call.id, call);
    if (!BARE) {
      const monitored = monitoredBy(calls.values(), (number) => byNumber.get(number));
      if (!isSame(monitored, desk.monitored)) know({ monitored });
    }
    if (areCallsDue) return;
    areCallsDue = true;
    requestAnimationFrame(() => { areCallsDue = false; drawCalls(); });
  },
});
