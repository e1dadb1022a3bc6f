// The CometD project's client as the peer of our decoder: it gets the bytes of a response, which its transport makes a text, parses it
// and hands each message to a listener that does nothing.
import { CometD, LongPollingTransport } from "cometd";

/** Answers sessions by itself; what a poll brings is decided by `deliver`. */
class Fed extends LongPollingTransport {
  poll = null;

  xhrSend(packet) {
    const [message] = JSON.parse(packet.body);
    const reply = { id: message.id, channel: message.channel, successful: true };
    if (message.channel === "/meta/handshake") {
      Object.assign(reply, { version: "1.0", clientId: "peer", supportedConnectionTypes: ["long-polling"] });
    }
    if (message.channel === "/meta/subscribe") reply.subscription = message.subscription;
    // The first connect of a session is answered at once; the next ones wait for messages.
    if (message.channel === "/meta/connect" && message.advice?.timeout !== 0) {
      this.poll = { packet, reply };
    } else {
      setTimeout(() => packet.onSuccess(JSON.stringify([reply])), 0);
    }
    return {};
  }

  deliver(messages) {
    const { packet, reply } = this.poll;
    this.poll = null;
    const bytes = new TextEncoder().encode(`[${messages},${JSON.stringify(reply)}]`);
    const start = performance.now();
    packet.onSuccess(new TextDecoder().decode(bytes));
    return performance.now() - start;
  }
}

/** A client that is subscribed; `received` counts what reached its listener. */
export async function client() {
  const cometd = new CometD();
  cometd.unregisterTransports();
  const transport = new Fed();
  cometd.registerTransport("long-polling", transport);
  // Its scheduler would be a worker from a blob, which the policy of the page refuses.
  cometd.configure({ url: `${location.origin}/nowhere`, useWorkerScheduler: false });
  const peer = { received: 0, deliver: (messages) => transport.deliver(messages) };
  await new Promise((done) => cometd.handshake(() => {
    cometd.subscribe("/v2/me/*", () => { peer.received += 1; }, done);
  }));
  while (!transport.poll) await new Promise((done) => setTimeout(done, 5));
  return peer;
}

window.client = client;
