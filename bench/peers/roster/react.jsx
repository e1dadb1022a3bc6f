// The roster in React: a store outside of it, one subscription for each row on screen, and TanStack's virtual list.
import { useVirtualizer } from "@tanstack/react-virtual";
import { memo, useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from "react";
import { createRoot } from "react-dom/client";
import { MODES, NOTHING_KNOWN, badge, isSame, label, level, messagesName, monitoredBy, openMessages, reason, stopName } from "./controls.js";
import { COLUMNS, MARKS, ROW, comparison, elapsed, initials, matches, modeOf, ownPhone, partyOf, pressed } from "./order.js";
import { operate, presence, sinceOf, start } from "./session.js";

/** A value with listeners. */
function source(value) {
  const listeners = new Set();
  return {
    get: () => value,
    set: (next) => {
      if (Object.is(next, value)) return;
      value = next;
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
const use = (one) => useSyncExternalStore(one.subscribe, one.get);

const cells = new Map();
const byNumber = new Map();
const all = source([]);
const status = source("Connecting");
const own = source(null);
const calls = source([]);
const onCalls = source(0);
const clock = source(Date.now());
const desk = source(NOTHING_KNOWN);
/** What the order depends on; it goes up when that has changed. */
const orderAge = source(0);
let sortColumn = "name";

const Time = memo(function Time({ since }) {
  return <div role="gridcell" className="time">{elapsed(since, use(clock))}</div>;
});

/** What the clock changes of a row, but its time: a text that changes seldom. */
const useAged = (of) => useSyncExternalStore(clock.subscribe, of);

const Controls = memo(function Controls({ id, name, number, kind }) {
  const agent = { id, name, number, kind };
  const known = use(desk);
  const act = (operation, one) => operate(operation, one, known.device);
  return (
    <div role="gridcell" className="actions">
      {MODES.map((mode) => {
        const why = reason(mode, agent, known);
        return (
          <button key={mode.operation} type="button" tabIndex={-1} aria-label={mode.name(name)} aria-disabled={why !== ""} aria-description={why}
            onClick={() => { if (!why) act(mode.operation, agent); }}>{mode.word[0]}</button>
        );
      })}
      <button type="button" tabIndex={-1} aria-label={stopName(name)} hidden={known.monitored?.id !== id}
        onClick={() => act("CancelSupervisorMonitoring", agent)}>■</button>
      <button type="button" tabIndex={-1} aria-label={messagesName(name)} aria-haspopup="menu" aria-expanded="false"
        onClick={(event) => openMessages(event.currentTarget, agent, act)}>✉</button>
    </div>
  );
});

const Badge = ({ agent }) => <span className="badge">{badge(agent, use(desk))}</span>;

const Row = memo(function Row({ cell, index, isSelected, select }) {
  const agent = use(cell);
  const long = useAged(() => level(agent, clock.get()));
  const said = label(agent, clock.get(), use(desk));
  return (
    <div className="row" role="row" aria-rowindex={index + 2} aria-selected={isSelected} aria-label={said} data-level={long}
      style={{ transform: `translateY(${index * ROW}px)` }}
      onClick={(event) => { if (!event.target.closest("button")) select(agent.id); }}>
      <div role="gridcell" className="who"><span className="avatar" aria-hidden="true">{initials(agent.name)}</span><span className="name">{agent.name}</span><Badge agent={agent} /></div>
      <div role="gridcell" className="number">{agent.number}</div>
      <div role="gridcell" className="state" data-kind={agent.kind}><span className="mark" aria-hidden="true">{MARKS[agent.kind]}</span><span>{agent.state}</span></div>
      <Time since={agent.since} />
      <Controls id={agent.id} name={agent.name} number={agent.number} kind={agent.kind} />
    </div>
  );
});

function Grid({ wanted, sort, setSort }) {
  const list = use(all);
  const age = use(orderAge);
  const shown = useMemo(() => {
    const compare = comparison(sort);
    return list.filter((cell) => matches(cell.get(), wanted)).sort((a, b) => compare(a.get(), b.get()));
  }, [list, age, sort, wanted]);
  const [selected, select] = useState(null);
  const scroll = useRef(null);
  const virtualizer = useVirtualizer({ count: shown.length, getScrollElement: () => scroll.current, estimateSize: () => ROW, overscan: 5 });
  const direction = (column) => (sort.column !== column ? "none" : sort.ascending ? "ascending" : "descending");
  return (
    <section className="roster">
      <h3>Agents ({shown.length}) <OnCalls /></h3>
      <div className="grid" role="grid" aria-label="Agents" aria-rowcount={shown.length + 1}>
        <div className="row head" role="row">
          {COLUMNS.map(([column, title]) => (
            <div key={column} role="columnheader" aria-sort={direction(column)}><button type="button" onClick={() => setSort(pressed(sort, column))}>{title}</button></div>
          ))}
          <div role="columnheader" />
        </div>
        <div className="scroll" role="presentation" ref={scroll}>
          <div className="space" role="presentation" style={{ blockSize: virtualizer.getTotalSize() }}>
            {virtualizer.getVirtualItems().map(({ index }) => {
              const cell = shown[index];
              return <Row key={cell.id} cell={cell} index={index} isSelected={selected === cell.id} select={select} />;
            })}
          </div>
        </div>
      </div>
    </section>
  );
}

const OnCalls = () => `${use(onCalls)} on calls`;

function Live() {
  return (
    <aside className="live">
      {use(calls).map((call) => (
        <article key={call.id} className="card" aria-label={`Call with ${partyOf(call)}`}>
          <strong>Call with {partyOf(call)}</strong>
          <p>{modeOf(call)} · {call.state} · {call.duration} s</p>
          <p>{call.mute === "On" ? "You are silent" : "They hear you"}</p>
        </article>
      ))}
    </aside>
  );
}

function App() {
  const [wanted, setWanted] = useState("");
  const [sort, setSort] = useState({ column: "name", ascending: true });
  useEffect(() => { sortColumn = sort.column; }, [sort]);
  const user = use(own);
  return (
    <>
      <header className="toolbar">
        <strong>Supervisor</strong><span role="status">{use(status)}</span><span>{user && `Your phone: ${ownPhone(user)}`}</span>
        <input type="search" aria-label="Search agents" placeholder="Search agents" value={wanted} onChange={useCallback((event) => setWanted(event.target.value), [])} />
      </header>
      <Grid wanted={wanted.trim().toLowerCase()} sort={sort} setSort={setSort} />
      <Live />
    </>
  );
}

createRoot(document.getElementById("app")).render(<App />);
setInterval(() => clock.set(Date.now()), 1000);

start({
  live: () => {
    status.set("Live");
    desk.set({ ...desk.get(), isLive: true });
  },
  own: (user) => {
    own.set(user);
    desk.set({ ...desk.get(), device: user.devices?.[0] ?? null });
  },
  members: (list) => all.set(list.map((agent) => {
    const cell = { id: agent.id, ...source(agent) };
    cells.set(agent.id, cell);
    return cell;
  })),
  contacts: (page) => {
    const key = { number: "number", state: "state", since: "state" }[sortColumn];
    let isOrderOld = false;
    let difference = 0;
    for (const contact of page) {
      const cell = cells.get(contact.id);
      if (!cell) continue;
      const last = cell.get();
      const next = presence(contact);
      if (next.state === last.state && next.number === last.number) continue;
      if (key && next[key] !== last[key]) isOrderOld = true;
      difference += (next.kind === "on-call") - (last.kind === "on-call");
      cell.set({ ...last, ...next, since: sinceOf(last, next.state) });
      byNumber.set(next.number, last);
    }
    onCalls.set(onCalls.get() + difference);
    if (isOrderOld) orderAge.set(orderAge.get() + 1);
  },
  call: (call) => {
    const others = calls.get().filter(({ id }) => id !== call.id);
    calls.set(call.state === "Released" ? others : [...others, call]);
    const monitored = monitoredBy(calls.get(), (number) => byNumber.get(number));
    if (!isSame(monitored, desk.get().monitored)) desk.set({ ...desk.get(), monitored });
  },
});
