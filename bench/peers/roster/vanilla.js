// The roster without a framework: rows that are on screen are taken from a pool, a change writes into the cells that differ, and
// everything that comes before a frame is drawn in it.
import { COLUMNS, MARKS, OPERATIONS, ROW, comparison, elapsed, initials, matches, modeOf, ownPhone, partyOf, pressed } from "./order.js";
import { presence, sinceOf, start } from "./session.js";

const agents = new Map();
let all = [];
let shown = [];
let sort = { column: "name", ascending: true };
let wanted = "";
let selected = null;
let now = Date.now();
let onCalls = 0;
const calls = new Map();

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
  const buttons = OPERATIONS.map(([word]) => element("button", { type: "button", tabindex: "-1" }, word[0]));
  const row = element("div", { class: "row", role: "row" },
    element("div", { role: "gridcell", class: "who" }, avatar, name), number, stateCell, time, element("div", { role: "gridcell", class: "actions" }, ...buttons));
  return { row, avatar, name, number, mark, state, stateCell, time, buttons, index: -1, agent: null, has: {} };
}

const text = (slot, key, node, value) => {
  if (slot.has[key] === value) return;
  slot.has[key] = value;
  node.textContent = value;
};

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
    OPERATIONS.forEach(([, words], i) => slot.buttons[i].setAttribute("aria-label", `${words} ${agent.name}`));
    has.label = null;
  }
  text(slot, "number", slot.number, agent.number);
  text(slot, "state", slot.state, agent.state);
  text(slot, "time", slot.time, elapsed(agent.since, now));
  if (has.kind !== agent.kind) {
    has.kind = agent.kind;
    slot.mark.textContent = MARKS[agent.kind];
    slot.stateCell.dataset.kind = agent.kind;
    for (const button of slot.buttons) button.setAttribute("aria-disabled", agent.kind === "logged-out");
  }
  const label = `${agent.name}, ${agent.number}, ${agent.state}`;
  if (has.label !== label) slot.row.setAttribute("aria-label", has.label = label);
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
  if (slot && !target.closest("button")) selected = slot.agent.id;
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

start({
  live: () => { status.textContent = "Live"; },
  own: (user) => { phone.textContent = `Your phone: ${ownPhone(user)}`; },
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
    }
    later();
  },
  call: (call) => {
    if (call.state === "Released") calls.delete(call.id);
    else calls.set(call.id, call);
    if (areCallsDue) return;
    areCallsDue = true;
    requestAnimationFrame(() => { areCallsDue = false; drawCalls(); });
  },
});
