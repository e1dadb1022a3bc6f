// The least that a page without a framework would do for the same first screen: sign in, subscribe to notifications with
// the CometD project's own client, read own state and roster, and draw the rows.
import { CometD } from "cometd";

performance.mark("peer:start");
const authorization = `Basic ${btoa("supervisor:supervisor")}`;
const get = async (path) => (await fetch(`/api/v2/${path}`, { headers: { authorization } })).json();

function notifications() {
  const cometd = new CometD();
  cometd.unregisterTransport("websocket");
  // Its scheduler would be a worker from a blob, which the policy of the page refuses.
  cometd.configure({ url: "/api/v2/notifications", requestHeaders: { authorization }, useWorkerScheduler: false });
  return new Promise((live, failed) => {
    cometd.handshake((shaken) => {
      if (!shaken.successful) return failed(new Error("handshake"));
      cometd.subscribe("/v2/me/*", () => {}, (subscribed) => {
        if (subscribed.successful) live(cometd);
        else failed(new Error("subscribe"));
      });
    });
  });
}

async function agents(me) {
  const { groups } = await get("me/groups?type=BusinessUnit&fields=*");
  const members = new Map();
  for (const { id } of groups) {
    const { group } = await get(`groups/${id}?subresources=users,supervisors`);
    if (!group.supervisors.some((one) => one.id === me.id)) continue;
    for (const user of group.users) if (user.id !== me.id) members.set(user.id, user);
  }
  const { contacts } = await get("contacts?type=User&offset=0&limit=200");
  return contacts.filter((one) => members.has(one.id));
}

function draw(rows) {
  const table = document.createElement("table");
  for (const one of rows) {
    const row = table.insertRow();
    const voice = one.availability?.channels?.find((channel) => channel.channel === "voice");
    row.insertCell().textContent = `${one.firstName} ${one.lastName}`;
    row.insertCell().textContent = voice?.phoneNumber ?? "";
    row.insertCell().textContent = voice?.userState?.displayName ?? voice?.userState?.state ?? "Logged out";
    for (const word of ["Listen in", "Coach", "Barge in"]) {
      const button = document.createElement("button");
      button.textContent = word;
      row.insertCell().append(button);
    }
  }
  document.body.append(table);
}

const { user: me } = await get("me?subresources=features,devices,channels");
const live = notifications().then(() => get("me?subresources=devices,calls,channels"));
const [rows] = await Promise.all([agents(me), live]);
draw(rows);
performance.mark("peer:ready");
