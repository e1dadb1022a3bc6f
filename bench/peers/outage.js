// The CometD project's client as it is documented: it subscribes again in its handshake listener. It notes when it is live:
// connected, and its subscription answered.
import { CometD } from "cometd";

window.live = [];
const cometd = new CometD();
cometd.unregisterTransport("websocket");
cometd.configure({
  url: `${location.origin}/api/v2/notifications`,
  requestHeaders: { Authorization: `Basic ${btoa("supervisor:supervisor")}` },
  // Its scheduler would be a worker from a blob, which the policy of the page refuses.
  useWorkerScheduler: false,
  logLevel: "error",
});
cometd.addListener("/meta/handshake", (shaken) => {
  if (!shaken.successful) return;
  cometd.subscribe("/v2/me/*", () => {}, (subscribed) => {
    if (subscribed.successful) window.live.push(Date.now());
  });
});
cometd.handshake();
