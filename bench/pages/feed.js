// Stands between the panel and the network: sessions and REST go to the simulator, but what a notification poll brings is
// decided by `feed.deliver`, so that the time between a response and the end of all that follows can be taken.
window.feed = (() => {
  const { fetch } = window;
  let poll = null;

  window.fetch = async (input, init) => {
    // What is asked for is a text here: a request made of it and copied would cost more than all that is measured of a poll.
    if (!String(input).includes("/notifications")) return fetch(input, init);
    const connect = [JSON.parse(init.body)].flat().find((message) => message.channel === "/meta/connect");
    if (!connect || connect.advice?.timeout === 0) return fetch(input, init);
    return new Promise((answer) => { poll = { id: connect.id, answer }; });
  };

  /** Milliseconds of the main thread from the bytes of the response until nothing is left to do before painting. */
  function deliver(messages) {
    const { id, answer } = poll;
    poll = null;
    const reply = { id, channel: "/meta/connect", successful: true };
    const bytes = new TextEncoder().encode(`[${messages},${JSON.stringify(reply)}]`);
    return new Promise((done) => {
      const body = new ReadableStream({
        // When the panel reads.
        pull(controller) {
          const start = performance.now();
          const { port1, port2 } = new MessageChannel();
          // A task of its own: it runs when all microtasks that the bytes cause are done.
          port1.onmessage = () => done(performance.now() - start);
          port2.postMessage(null);
          controller.enqueue(bytes);
          controller.close();
        },
      }, { highWaterMark: 0 });
      answer(new Response(body, { headers: { "content-type": "application/json" } }));
    });
  }

  return { deliver, isWaiting: () => poll !== null };
})();
