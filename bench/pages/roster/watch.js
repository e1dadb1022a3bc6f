// What a person sees of a roster, and when: it finds grid, rows and search by role and name, in the panel's shadow root or in a
// peer's page, and knows nothing of how they are made. What should be on screen it asks the feed.
window.watch = (() => {
  const root = () => document.querySelector("supervisor-widget")?.shadowRoot ?? document;
  const grid = () => root().querySelector("[role=grid][aria-label=Agents]") ?? root().querySelector("[role=grid]");
  const NAME = /[A-Z]a[a-z]o [A-Z]e[a-z]ina/;
  /** As long as anything may take. */
  const LIMIT = 60_000;

  const agentOf = (row) => feed.byName.get(NAME.exec(row.getAttribute("aria-label") ?? "")?.[0] ?? NAME.exec(row.textContent)?.[0]);

  /** Some of the rows that can be seen, from top to bottom, with their agents. */
  function seen() {
    const box = grid()?.getBoundingClientRect();
    if (!box || box.width === 0) return [];
    const top = Math.max(0, box.top);
    const bottom = Math.min(innerHeight, box.bottom);
    const rows = new Set();
    for (let y = top + 4; y < bottom && rows.size < 8;) {
      const row = root().elementFromPoint(box.left + box.width / 4, y)?.closest("[role=row]");
      const end = row?.getBoundingClientRect().bottom ?? 0;
      if (row && end <= bottom) rows.add(row);
      y = Math.max(y + 18, end + 4);
    }
    return [...rows].map((row) => ({ row, agent: agentOf(row) })).filter(({ agent }) => agent);
  }

  /** Whether the row shows how the agent is. The word of one state is part of those of others: it is not looked for. */
  const isRight = ({ row, agent }) => {
    const { word } = feed.stateOf(agent);
    return word === "Ready" || row.textContent.includes(word);
  };
  const allRight = () => {
    const rows = seen();
    return rows.length > 0 && rows.every(isRight);
  };

  /** A task of its own: what is painted in this frame is painted. */
  const task = () => new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => done(performance.now());
    port2.postMessage(null);
  });

  // An observer of sizes is told after all scripts of a frame and its layout, and before its paint: what it sees is what gets painted.
  // A probe changes its size in each frame in which somebody waits. It is in a box by itself, so that nothing else is laid out for it.
  const probe = document.createElement("div");
  const box = document.createElement("div");
  Object.assign(box.style, { position: "fixed", inset: "-9px auto auto -9px", inlineSize: "8px", blockSize: "8px", contain: "strict" });
  probe.style.blockSize = "1px";
  box.append(probe);
  const looks = new Set();
  let isWide = false;
  let isTicking = false;
  const tick = () => {
    isTicking = looks.size > 0;
    if (!isTicking) return;
    if (!box.isConnected) document.documentElement.append(box);
    isWide = !isWide;
    probe.style.inlineSize = isWide ? "2px" : "1px";
    requestAnimationFrame(tick);
  };
  new ResizeObserver(() => { for (const look of looks) look(); }).observe(probe);

  /** The time when what `check` asks for has been painted. */
  function painted(check, what, limit = LIMIT) {
    return new Promise((done, failed) => {
      const begun = performance.now();
      const look = () => {
        const found = check();
        const isLate = performance.now() - begun > limit;
        if (!found && !isLate) return;
        looks.delete(look);
        if (found) task().then(done);
        else failed(new Error(`not on screen after ${limit} ms: ${what}`));
      };
      looks.add(look);
      // Twice in a frame would be no change.
      if (!isTicking) {
        isTicking = true;
        requestAnimationFrame(tick);
      }
    });
  }

  /** Begins a frame, so that everyone has the same time until the next. */
  const frame = () => new Promise((done) => { requestAnimationFrame(() => task().then(done)); });
  const until = async (check, what) => {
    const begun = performance.now();
    while (!check()) {
      if (performance.now() - begun > LIMIT) throw new Error(`never happened: ${what}`);
      await new Promise((done) => setTimeout(done, 1));
    }
  };

  /** Runs `job` and gives the frames of that time, as the gaps between them. */
  async function withGaps(job) {
    const gaps = [];
    let before = null;
    let handle = 0;
    const count = (now) => {
      if (before !== null) gaps.push(now - before);
      before = now;
      handle = requestAnimationFrame(count);
    };
    handle = requestAnimationFrame(count);
    const result = await job();
    cancelAnimationFrame(handle);
    gaps.sort((a, b) => a - b);
    const at = (part) => gaps[Math.min(gaps.length - 1, Math.floor(gaps.length * part))] ?? 0;
    return { ...result, frames: gaps.length, gap50: at(0.5), gap95: at(0.95), gapMost: at(1), gapsOver50: gaps.filter((gap) => gap > 50).length };
  }
  const counted = (before) => Object.fromEntries(Object.entries(feed.count).map(([key, value]) => [key, value - before[key]]));

  // From the first frame on: when the first agents are on screen, and when everyone is read and right.
  const marks = {};
  /** Who changes next. */
  let changing = null;
  painted(() => seen().length > 0, "the first rows").then((time) => { marks.rows = time; }, () => {});
  painted(allRight, "the first rows with states").then((time) => { marks.states = time; }, () => {});
  const loaded = painted(() => feed.areDelivered() && allRight(), "everyone").then((time) => { marks.all = time; });

  return {
    /** Milliseconds since navigation. */
    async loaded() {
      await loaded;
      const ready = () => performance.getEntriesByName("supervisor-widget:ready")[0] ?? performance.getEntriesByName("peer:ready")[0];
      await until(() => ready() && marks.rows && marks.states, "ready");
      return { ...marks, ready: ready().startTime, elements: root().querySelectorAll("*").length, ...feed.count };
    },

    /** Nothing is answered from now on but by this script. Waits until the next answer has an agent who is on screen. */
    async prepareChange() {
      const canChange = () => seen().map(({ agent }) => agent).filter((agent) => feed.stateOf({ ...agent, version: agent.version + 1 }).word !== "Ready");
      if (!canChange().length) {
        seen().forEach(({ agent }) => feed.bump(agent));
        feed.open();
        await painted(allRight, "everyone ready");
      }
      feed.hold();
      const wanted = canChange();
      for (;;) {
        await until(() => feed.next(), "a request for contacts");
        const next = wanted.filter((one) => feed.next().includes(one));
        changing = next[Math.floor(next.length / 2)];
        if (changing) return feed.next().length;
        feed.release();
      }
    },

    /** The agent of `prepareChange` changes: from the answer that says so until the row has been painted. */
    async change() {
      const agent = changing;
      feed.bump(agent);
      const begun = await frame();
      feed.release();
      const end = await painted(() => seen().some((one) => one.agent === agent && isRight(one)), `the new state of ${agent.name}`);
      return end - begun;
    },

    /** As much watching as `change`, and no answer: what watching costs. */
    async noChange() {
      const begun = await frame();
      const end = await painted(() => { seen().every(isRight); return true; }, "a frame");
      return end - begun;
    },

    /** Everyone changes at once; read as fast as the roster reads. */
    async burst() {
      feed.hold();
      // From the beginning of a reading: no pause between two readings is in the time.
      for (;;) {
        await until(() => feed.next(), "a request for contacts");
        if (feed.next().includes(feed.agents[0])) break;
        feed.release();
      }
      await frame();
      const before = { ...feed.count };
      feed.bumpAll();
      return withGaps(async () => {
        const begun = performance.now();
        feed.open();
        const end = await painted(() => feed.areDelivered() && allRight(), "the new states of all");
        return { wall: end - begun, ...counted(before) };
      });
    },

    /** Changes at a steady rate, and notifications of an own call with them. */
    async sustained(perSecond, seconds, notification) {
      const before = { ...feed.count };
      let duration = 100;
      const result = await withGaps(async () => {
        const begun = performance.now();
        feed.pace(perSecond);
        while (performance.now() - begun < seconds * 1000) {
          await new Promise((done) => setTimeout(done, 200));
          duration += 1;
          if (feed.isListening()) feed.notify(Array(10).fill(notification.replace('"75"', `"${duration}"`)));
        }
        feed.hold();
        return { wall: performance.now() - begun, ...counted(before) };
      });
      const left = performance.now();
      const end = await painted(allRight, "the states after steady changes");
      feed.open();
      return { ...result, lag: end - left };
    },

    /** Nothing is answered from now on; waits until it is quiet. */
    async quiet() {
      feed.hold();
      for (let n = 0; n < 5; n += 1) await frame();
    },

    /** What to search for, the `n`th time: the beginning of a name, a whole name, a first name, a number. */
    wanted(n) {
      const { name, number } = feed.agents[Math.floor(feed.size * (0.3 + 0.07 * (n % 10)))];
      return [name.slice(0, 3), name, name.split(" ")[0], number][n % 4];
    },

    /** Types a text into the search; gives milliseconds until the rows are those that match and no others. */
    async search(text) {
      const box = [...root().querySelectorAll("[role=searchbox], input[type=search]")].find((one) => one.getAttribute("aria-label") === "Search agents");
      if (!box || box.disabled) return null;
      const matching = feed.agents.filter(({ name, number }) => name.toLowerCase().includes(text.toLowerCase()) || number === text);
      const isFound = () => {
        const rows = seen();
        return rows.length > 0 && rows.length >= Math.min(3, matching.length) && rows.every(({ agent }) => matching.includes(agent)) && rows[0].agent === matching[0];
      };
      const begun = await frame();
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value").set.call(box, text);
      box.dispatchEvent(new InputEvent("input", { bubbles: true, composed: true }));
      return painted(isFound, `those who match ${text}`, 3000).then((end) => end - begun, () => null);
    },

    /** Presses the head of a column; gives milliseconds until another order is on screen: that of names, or one by states. */
    async sort(column) {
      const head = [...root().querySelectorAll("[role=columnheader]")].find((one) => one.textContent.trim().startsWith(column));
      if (!head) return null;
      const kinds = (rows) => new Set(rows.map(({ agent }) => feed.stateOf(agent).state + feed.stateOf(agent).userActivity));
      const before = seen()[0]?.agent;
      const isOrdered = () => {
        const rows = seen();
        const [first] = rows;
        if (!first || first.agent === before) return false;
        return column === "State" ? kinds(rows).size === 1 : [0, feed.size - 1].includes(first.agent.i);
      };
      const begun = await frame();
      (head.querySelector("button") ?? head).click();
      return painted(isOrdered, `the order by ${column}`, 3000).then((end) => end - begun, () => null);
    },

    /** What an hour brings, without the pauses: everyone changes `changes` times, and an own call is notified of each time. */
    async hour(changes, notification) {
      for (let n = 0; n < changes; n += 1) {
        feed.bumpAll();
        feed.open();
        await until(feed.areDelivered, "everyone is read");
        if (feed.isListening()) feed.notify(Array(10).fill(notification.replace('"75"', `"${100 + n}"`)));
      }
      await painted(allRight, "the states after an hour");
      return true;
    },
  };
})();
