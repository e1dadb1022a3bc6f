// The contact centre of the roster benchmark, in the page: it answers what a roster reads (groups, members, contacts) and the
// notification poll, for the panel and for every peer in the same way and with the same bytes. Everything else, signing in and
// opening a notification session, goes on to the simulator.
//
// `?agents=N` says how many there are. The agents, their order and their states are the same in every run.
window.feed = (() => {
  const size = Number(new URLSearchParams(location.search).get("agents"));
  const { fetch } = window;

  // Fixed lengths: no name begins another. In the order of the numbers they are in alphabetical order too.
  const LETTERS = "BDFGKLMNRT";
  const encoder = new TextEncoder();
  const small = LETTERS.toLowerCase();
  const firstName = (n) => `${LETTERS[Math.floor(n / 10)]}a${small[n % 10]}o`;
  const lastName = (n) => `${LETTERS[Math.floor(n / 10)]}e${small[n % 10]}ina`;
  const STATES = [
    { word: "Ready", state: "Ready", displayName: "Ready", userActivity: "Idle" },
    { word: "Break", state: "NotReady", displayName: "Break", userActivity: "Idle" },
    { word: "On call", state: "Ready", displayName: "Ready", userActivity: "OnCall" },
    { word: "Lunch", state: "NotReady", displayName: "Lunch", userActivity: "Idle" },
  ];
  /** Contacts on the first page, which has those who are first by name: a change there costs the same bytes at every size. */
  const FIRST_PAGE = 24;

  const agents = Array.from({ length: size }, (_, i) => {
    const n = i * Math.floor(10_000 / size);
    const [first, last] = [firstName(Math.floor(n / 100)), lastName(n % 100)];
    // 32 hexadecimal digits in no order, as the vendor's are; of odd factors each is another one.
    const part = (k) => (Math.imul(4 * n + k, 0x9e3779b1) >>> 0).toString(16).padStart(8, "0");
    const id = [0, 1, 2, 3].map(part).join("");
    const number = String(20_000 + n);
    const user = {
      id, userName: `${first}.${last}`.toLowerCase(), firstName: first, lastName: last, emailAddress: "", roles: ["ROLE_AGENT"],
      enabled: true, changePasswordOnFirstLogin: false, uri: `http://127.0.0.1:8080/api/v2/users/${id}`, path: `/users/${id}`,
    };
    const contact = {
      id, name: user.userName, type: "User", phoneNumbers: [{ phoneNumber: number, description: "", switchName: "SIP_Switch" }],
      userName: user.userName, firstName: first, lastName: last, employeeId: user.userName, emailAddress: "", businessUnits: [],
      roles: ["ROLE_AGENT"], uri: `http://127.0.0.1:8080/api/v2/contacts/${id}`, path: `/contacts/${id}`,
    };
    // Its text without the last brace: what follows depends on the state.
    const bytes = encoder.encode(JSON.stringify(contact).slice(0, -1));
    return { i, id, name: `${first} ${last}`, number, user, bytes, digits: encoder.encode(number), version: 0, delivered: -1 };
  });
  // What follows in each state, before and behind the number. Texts are bytes before they are asked for: an answer is copied together.
  const TAILS = STATES.map(({ state, displayName, userActivity }) => {
    const channel = {
      channel: "voice", available: state === "Ready" && userActivity === "Idle", phoneNumber: "#", userActivity,
      userState: { id: `00000000-0000-0000-0000-00000000000${STATES.findIndex((one) => one.displayName === displayName)}`, displayName, state },
    };
    return `,${JSON.stringify({ availability: { channels: [channel] } }).slice(1, -1)}}`.split("#").map((part) => encoder.encode(part));
  });
  const COMMA = encoder.encode(",");

  /** The parts of an answer's list. */
  function* parts(page) {
    for (const [at, agent] of page.entries()) {
      const [before, behind] = TAILS[(agent.i + agent.version) % STATES.length];
      if (at > 0) yield COMMA;
      yield agent.bytes;
      yield before;
      yield agent.digits;
      yield behind;
    }
  }
  function joined(head, page, tail) {
    const all = [encoder.encode(head), ...parts(page), encoder.encode(tail)];
    const bytes = new Uint8Array(all.reduce((sum, { length }) => sum + length, 0));
    let at = 0;
    for (const part of all) {
      bytes.set(part, at);
      at += part.length;
    }
    return bytes;
  }
  const byName = new Map(agents.map((agent) => [agent.name, agent]));
  const byId = new Map(agents.map((agent) => [agent.id, agent]));
  const stateOf = ({ i, version }) => STATES[(i + version) % STATES.length];

  /** As a directory lists them: in no order that a roster could use, but for the first page. */
  const directory = (() => {
    const rest = agents.slice(FIRST_PAGE);
    let seed = 1;
    for (let i = rest.length - 1; i > 0; i -= 1) {
      seed = (seed * 48_271) % 2_147_483_647;
      const j = seed % (i + 1);
      [rest[i], rest[j]] = [rest[j], rest[i]];
    }
    return [...agents.slice(0, FIRST_PAGE), ...rest];
  })();

  const groups = Array.from({ length: Math.min(10, Math.ceil(size / 12)) }, (_, n) => {
    const id = `g${n}`;
    return { id, name: `Group ${n + 1}`, type: "BusinessUnit", contains: ["users"], uri: `http://127.0.0.1:8080/api/v2/groups/${id}`, path: `/groups/${id}` };
  });
  let supervisor = null;

  const count = { requests: 0, contacts: 0, bytes: 0, changes: 0, messages: 0, spent: 0 };
  const soon = (task) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = task;
    port2.postMessage(null);
  };
  const respond = (text) => respondWith(encoder.encode(text));
  const respondWith = (bytes) => {
    count.bytes += bytes.length;
    return new Response(bytes, { headers: { "content-type": "application/json" } });
  };

  /** The agents that a request for contacts asks for, and how many there are without paging. */
  function asked(path, parameters) {
    const [, id] = path.split("/");
    if (id) return { page: [byId.get(id)].filter(Boolean), single: true };
    const exact = (name, value) => !parameters.has(name) || parameters.get(name) === value;
    const patterns = parameters.get("filterName") === "NamesOrPhoneNumberMatches"
      ? (parameters.get("filterParameters") ?? "").toLowerCase().split(/[ ,;]+/).filter(Boolean) : [];
    const like = (pattern, text) => new RegExp(`^${pattern.split("*").map(RegExp.escape ?? ((part) => part)).join(".*")}$`).test(text);
    let found = directory;
    if (patterns.length > 0 || parameters.has("name") || parameters.has("phoneNumber")) {
      found = directory.filter(({ number, user }) => exact("name", user.userName) && exact("phoneNumber", number)
        && patterns.every((pattern) => [user.firstName, user.lastName, user.userName, number].some((text) => like(pattern, text.toLowerCase()))));
    }
    const offset = Number(parameters.get("offset") ?? 0);
    const limit = Number(parameters.get("limit") ?? Infinity);
    return { page: found.slice(offset, offset + (offset === 0 ? Math.min(limit, FIRST_PAGE) : limit)), total: found.length };
  }

  // What waits for an answer: requests for contacts, and the notification poll.
  const waiting = [];
  let poll = null;
  let rule = { answers: "at once" };
  let onAnswer = () => {};

  function answer({ page, total, single, resolve }) {
    const begun = performance.now();
    if (rule.bumps) for (const agent of page) bump(agent);
    count.requests += 1;
    count.contacts += page.length;
    for (const agent of page) {
      count.changes += Math.max(0, agent.version - Math.max(0, agent.delivered));
      agent.delivered = agent.version;
    }
    const response = respondWith(single
      ? joined('{"statusCode":0,"contact":', page, "}")
      : joined(`{"statusCode":0,"totalCount":${total},"contacts":[`, page, "]}"));
    count.spent += performance.now() - begun;
    onAnswer(page);
    resolve(response);
  }

  const takeTurn = () => {
    if (waiting.length > 0 && rule.answers === "at once") answer(waiting.shift());
    if (waiting.length > 0 && rule.answers === "at a rate") {
      const now = performance.now();
      const cost = waiting[0].page.length / rule.perSecond * 1000;
      // What nobody asked for in time is not saved up.
      rule.due = Math.max(rule.due, now - cost);
      if (now >= rule.due) {
        rule.due += cost;
        answer(waiting.shift());
      } else {
        setTimeout(takeTurn, rule.due - now);
      }
    }
  };

  function contacts(path, parameters, signal) {
    return new Promise((resolve, reject) => {
      const one = { ...asked(path, parameters), resolve };
      waiting.push(one);
      signal.addEventListener("abort", () => {
        const at = waiting.indexOf(one);
        if (at >= 0) waiting.splice(at, 1);
        reject(new DOMException("aborted", "AbortError"));
      });
      soon(takeTurn);
    });
  }

  window.fetch = async (input, init) => {
    const request = input instanceof Request ? input : new Request(input, init);
    const { pathname, searchParams } = new URL(request.url);
    const path = pathname.replace(/^\/api\/v2\//, "");
    if (path === "me/groups") return respond(JSON.stringify({ statusCode: 0, groups }));
    if (path.startsWith("groups/")) {
      const at = groups.findIndex((group) => `groups/${group.id}` === path);
      const users = agents.filter((_, i) => i % groups.length === at).map(({ user }) => user);
      return respond(JSON.stringify({ statusCode: 0, group: { ...groups[at], users, supervisors: [supervisor] } }));
    }
    if (path.split("/")[0] === "contacts") return contacts(path, searchParams, request.signal);
    if (path.startsWith("users/")) {
      const agent = byId.get(path.split("/")[1]);
      if (agent) return respond(JSON.stringify({ statusCode: 0, user: { ...agent.user, devices: [{ id: `d${agent.id}`, phoneNumber: agent.number }] } }));
    }
    if (path.startsWith("notifications")) {
      const connect = [await request.clone().json()].flat().find(({ channel }) => channel === "/meta/connect");
      if (connect && connect.advice?.timeout !== 0) return new Promise((resolve) => { poll = { id: connect.id, resolve }; });
    }
    const response = await fetch(request);
    if (path === "me" && request.method === "GET" && response.ok) supervisor = (await response.clone().json()).user;
    return response;
  };

  function bump(agent) {
    agent.version += 1;
  }

  // Linear memory belongs to a page's memory, and no counter of the heap has it.
  const memories = new Set();
  const remember = (result) => {
    for (const value of Object.values((result.instance ?? result).exports)) if (value instanceof WebAssembly.Memory) memories.add(value);
    return result;
  };
  for (const name of ["instantiate", "instantiateStreaming"]) {
    const original = WebAssembly[name];
    WebAssembly[name] = async (...given) => remember(await original(...given));
  }

  return {
    size, agents, byName, stateOf, count, bump,
    bumpAll: () => agents.forEach(bump),
    /** Answers wait until `release`. */
    hold: () => { rule = { answers: "when released" }; },
    /** Answers come at once. */
    open: () => { rule = { answers: "at once" }; takeTurn(); },
    /** Each agent in an answer has changed; answers come as fast as makes this many changes a second. */
    pace: (perSecond) => { rule = { answers: "at a rate", perSecond, bumps: true, due: performance.now() }; takeTurn(); },
    release: () => answer(waiting.shift()),
    /** The agents of the answer that `release` would give; nothing when nobody asks. */
    next: () => waiting[0]?.page,
    onAnswer: (listener) => { onAnswer = listener; },
    areDelivered: () => agents.every(({ version, delivered }) => version === delivered),
    isListening: () => poll !== null,
    /** Answers the notification poll with these messages, each a JSON text. */
    notify: (messages) => {
      const { id, resolve } = poll;
      poll = null;
      count.messages += messages.length;
      resolve(respond(`[${messages.join(",")},${JSON.stringify({ id, channel: "/meta/connect", successful: true })}]`));
    },
    linearMemory: () => [...memories].reduce((sum, { buffer }) => sum + buffer.byteLength, 0),
  };
})();
