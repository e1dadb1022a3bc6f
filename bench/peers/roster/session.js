// What the peers share: signing in, reading and notifications. No peer's drawing is here.
import { CometD, LongPollingTransport } from "cometd";

const authorization = `Basic ${btoa("supervisor:supervisor")}`;
const get = async (path) => (await fetch(`/api/v2/${path}`, { headers: { authorization } })).json();
const post = (path, body) => fetch(`/api/v2/${path}`, {
  method: "POST", headers: { authorization, "content-type": "application/json" }, body: JSON.stringify(body),
});
const pause = (ms) => new Promise((done) => setTimeout(done, ms));

/** By fetch instead of XMLHttpRequest: all sides of the benchmark get their answers in the same way. */
class FetchTransport extends LongPollingTransport {
  xhrSend(packet) {
    const controller = new AbortController();
    const init = { method: "POST", headers: { ...packet.headers, "Content-Type": "application/json" }, body: packet.body, signal: controller.signal };
    fetch(packet.url, init).then(async (response) => {
      const text = await response.text();
      if (response.status === 200) packet.onSuccess(text);
      else packet.onError(response.statusText);
    }, packet.onError);
    return controller;
  }
}

function listen(onCall) {
  const cometd = new CometD();
  cometd.unregisterTransports();
  cometd.registerTransport("long-polling", new FetchTransport());
  // Its scheduler would be a worker from a blob, which the policy of the page refuses.
  cometd.configure({ url: `${location.origin}/api/v2/notifications`, requestHeaders: { authorization }, useWorkerScheduler: false, logLevel: "error" });
  return new Promise((live, failed) => {
    cometd.handshake((shaken) => {
      if (!shaken.successful) return failed(new Error("handshake"));
      const heard = ({ data }) => { if (data.messageType === "CallStateChangeMessage") onCall(data.call); };
      cometd.subscribe("/v2/me/*", heard, (subscribed) => {
        if (subscribed.successful) live();
        else failed(new Error("subscribe"));
      });
    });
  });
}

/** Asks for an operation; a notification tells its effect. */
export const operate = (operationName, agent, device) => post(`me/devices/${device?.id}`, { operationName, phoneNumber: agent.number });

/** An agent of whom only the group is read. */
const member = (user) => ({
  id: user.id, name: `${user.firstName} ${user.lastName}`, login: user.userName, number: "", state: "Unknown", kind: "unknown", since: null,
});

/** How a contact says that an agent is. */
export function presence(contact) {
  const voice = contact.availability?.channels?.find(({ channel }) => channel === "voice");
  const number = voice?.phoneNumber || contact.phoneNumbers?.[0]?.phoneNumber || "";
  if (!voice || voice.userState?.state === "LoggedOut") return { number, state: "Logged out", kind: "logged-out" };
  if (voice.userActivity && voice.userActivity !== "Idle") return { number, state: "On call", kind: "on-call" };
  return { number, state: voice.userState.displayName || voice.userState.state, kind: voice.userState.state === "Ready" ? "ready" : "not-ready" };
}

/** When her state changed, as far as it was seen. */
export const sinceOf = (agent, state) => {
  if (state === agent.state) return agent.since;
  return agent.state === "Unknown" ? null : Date.now();
};

/**
 * Signs in and reads for as long as the page lives. `members` gets all agents once, `contacts` each page of contacts, `call`
 * each own call, `own` the supervisor with her devices, `live` that notifications come.
 */
export async function start({ members, contacts, call, own, live }) {
  performance.mark("peer:start");
  const { user: me } = await get("me?subresources=features,devices,channels");
  const listening = listen(call).then(async () => {
    live();
    const { user } = await get("me?subresources=devices,calls,channels");
    own(user);
    user.calls?.forEach(call);
  });
  const { groups } = await get("me/groups?type=BusinessUnit&fields=*");
  const found = new Map();
  for (const { id } of groups) {
    const { group } = await get(`groups/${id}?subresources=users,supervisors`);
    if (!group.supervisors.some((one) => one.id === me.id)) continue;
    for (const user of group.users) if (user.id !== me.id) found.set(user.id, member(user));
  }
  members([...found.values()]);
  for (let isFirst = true; ; isFirst = false) {
    for (let offset = 0, total = Infinity; offset < total;) {
      const page = await get(`contacts?type=User&offset=${offset}&limit=200`);
      contacts(page.contacts);
      total = page.totalCount;
      offset += page.contacts.length;
      if (page.contacts.length === 0) break;
    }
    if (isFirst) {
      await listening;
      performance.mark("peer:ready");
    }
    await pause(100);
  }
}
