// The roster in Solid: a signal for each agent, one order, and TanStack's virtual list.
import { createVirtualizer } from "@tanstack/solid-virtual";
import { For, Index, batch, createMemo, createSelector, createSignal, untrack } from "solid-js";
import { render } from "solid-js/web";
import { MODES, NOTHING_KNOWN, badge, isSame, label, level, messagesName, monitoredBy, openMessages, reason, stopName } from "./controls.js";
import { COLUMNS, MARKS, ROW, comparison, elapsed, initials, matches, modeOf, ownPhone, partyOf, pressed } from "./order.js";
import { operate, presence, sinceOf, start } from "./session.js";

const cells = new Map();
const byNumber = new Map();
const [all, setAll] = createSignal([]);
const [sort, setSort] = createSignal({ column: "name", ascending: true });
const [wanted, setWanted] = createSignal("");
const [selected, setSelected] = createSignal(null);
const isSelected = createSelector(selected);
const [now, setNow] = createSignal(Date.now());
const [status, setStatus] = createSignal("Connecting");
const [own, setOwn] = createSignal(null);
const [calls, setCalls] = createSignal([]);
const [onCalls, setOnCalls] = createSignal(0);
const [desk, setDesk] = createSignal(NOTHING_KNOWN);
const act = (operation, agent) => operate(operation, agent, desk().device);
/** Goes up when a column that the order depends on has changed. */
const [orderAge, setOrderAge] = createSignal(0);

const shown = createMemo(() => {
  orderAge();
  const compare = comparison(sort());
  const text = wanted();
  return all().filter((cell) => matches(cell.last, text)).sort((a, b) => compare(a.last, b.last));
});

function Mode(props) {
  const why = createMemo(() => reason(props.mode, props.agent, desk()));
  return (
    <button type="button" tabindex="-1" aria-label={props.mode.name(props.agent.name)} aria-disabled={why() !== ""} aria-description={why()}
      onClick={() => { if (!why()) act(props.mode.operation, props.agent); }}>{props.mode.word[0]}</button>
  );
}

function Row(props) {
  const agent = () => props.cell.agent();
  const long = createMemo(() => level(agent(), now()));
  return (
    <div class="row" role="row" aria-rowindex={props.index + 2} aria-selected={isSelected(agent().id)}
      aria-label={(long(), label(agent(), untrack(now), desk()))} data-level={long()}
      style={{ transform: `translateY(${props.index * ROW}px)` }}
      onClick={(event) => { if (!event.target.closest("button")) setSelected(agent().id); }}>
      <div role="gridcell" class="who"><span class="avatar" aria-hidden="true">{initials(agent().name)}</span><span class="name">{agent().name}</span><span class="badge">{badge(agent(), desk())}</span></div>
      <div role="gridcell" class="number">{agent().number}</div>
      <div role="gridcell" class="state" data-kind={agent().kind}><span class="mark" aria-hidden="true">{MARKS[agent().kind]}</span><span>{agent().state}</span></div>
      <div role="gridcell" class="time">{elapsed(agent().since, now())}</div>
      <div role="gridcell" class="actions">
        <For each={MODES}>{(mode) => <Mode mode={mode} agent={agent()} />}</For>
        <button type="button" tabindex="-1" aria-label={stopName(agent().name)} hidden={desk().monitored?.id !== agent().id}
          onClick={() => act("CancelSupervisorMonitoring", agent())}>■</button>
        <button type="button" tabindex="-1" aria-label={messagesName(agent().name)} aria-haspopup="menu" aria-expanded="false"
          onClick={(event) => openMessages(event.currentTarget, agent(), act)}>✉</button>
      </div>
    </div>
  );
}

function App() {
  let scroll;
  const virtualizer = createVirtualizer({
    get count() { return shown().length; },
    getScrollElement: () => scroll,
    estimateSize: () => ROW,
    overscan: 5,
  });
  const direction = (column) => (sort().column !== column ? "none" : sort().ascending ? "ascending" : "descending");
  return (
    <>
      <header class="toolbar">
        <strong>Supervisor</strong><span role="status">{status()}</span><span>{own() && `Your phone: ${ownPhone(own())}`}</span>
        <input type="search" aria-label="Search agents" placeholder="Search agents" onInput={(event) => setWanted(event.target.value.trim().toLowerCase())} />
      </header>
      <section class="roster">
        <h3>Agents ({shown().length}) {onCalls()} on calls</h3>
        <div class="grid" role="grid" aria-label="Agents" aria-rowcount={shown().length + 1}>
          <div class="row head" role="row">
            <For each={COLUMNS}>{([column, title]) => (
              <div role="columnheader" aria-sort={direction(column)}><button type="button" onClick={() => setSort(pressed(sort(), column))}>{title}</button></div>
            )}</For>
            <div role="columnheader" />
          </div>
          <div class="scroll" role="presentation" ref={scroll}>
            <div class="space" role="presentation" style={{ "block-size": `${virtualizer.getTotalSize()}px` }}>
              <Index each={virtualizer.getVirtualItems().filter((item) => item.index < shown().length)}>{(item) => (
                <Row index={item().index} cell={shown()[item().index]} />
              )}</Index>
            </div>
          </div>
        </div>
      </section>
      <aside class="live">
        <For each={calls()}>{(call) => (
          <article class="card" aria-label={`Call with ${partyOf(call)}`}>
            <strong>Call with {partyOf(call)}</strong>
            <p>{modeOf(call)} · {call.state} · {call.duration} s</p>
            <p>{call.mute === "On" ? "You are silent" : "They hear you"}</p>
          </article>
        )}</For>
      </aside>
    </>
  );
}

render(App, document.getElementById("app"));
setInterval(() => setNow(Date.now()), 1000);

start({
  live: () => {
    setStatus("Live");
    setDesk((before) => ({ ...before, isLive: true }));
  },
  own: (user) => {
    setOwn(user);
    setDesk((before) => ({ ...before, device: user.devices?.[0] ?? null }));
  },
  members: (list) => setAll(list.map((last) => {
    const [agent, set] = createSignal(last);
    const cell = { last, agent, set };
    cells.set(last.id, cell);
    return cell;
  })),
  contacts: (page) => batch(() => {
    const key = { number: "number", state: "state", since: "state" }[sort().column];
    let isOrderOld = false;
    let difference = 0;
    for (const contact of page) {
      const cell = cells.get(contact.id);
      if (!cell) continue;
      const { last } = cell;
      const next = presence(contact);
      if (next.state === last.state && next.number === last.number) continue;
      if (key && next[key] !== last[key]) isOrderOld = true;
      difference += (next.kind === "on-call") - (last.kind === "on-call");
      cell.last = { ...last, ...next, since: sinceOf(last, next.state) };
      cell.set(cell.last);
      byNumber.set(next.number, last);
    }
    if (difference !== 0) setOnCalls((before) => before + difference);
    if (isOrderOld) setOrderAge((before) => before + 1);
  }),
  call: (call) => {
    setCalls((before) => {
      const others = before.filter(({ id }) => id !== call.id);
      return call.state === "Released" ? others : [...others, call];
    });
    const monitored = monitoredBy(calls(), (number) => byNumber.get(number));
    if (!isSame(monitored, desk().monitored)) setDesk((before) => ({ ...before, monitored }));
  },
});
