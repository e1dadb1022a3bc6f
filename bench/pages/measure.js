// Feeds the same batch to the panel and to the CometD client, in turns, and gives the times of each in milliseconds.
const [sample, size, rounds] = arguments;

/** Messages about one call; the last one brings another mode, which shows that the batch was understood. */
function batch(round) {
  const messages = [];
  for (let i = 0; i < size; i += 1) {
    const message = structuredClone(sample);
    message.data.call.duration = String(100 + round);
    if (round % 2 === 1 && i === size - 1) {
      const { call } = message.data;
      call.capabilities = call.capabilities.map((name) => name.replace("SwitchToBargeIn", "SwitchToListenIn"));
      call.mute = "Off";
    }
    messages.push(JSON.stringify(message));
  }
  return messages.join(",");
}

const changes = () => window.recorded.events.filter(({ name }) => name === "supervisor-session").length;
const waiting = async () => { while (!feed.isWaiting()) await new Promise((done) => setTimeout(done, 5)); };

return (async () => {
  const peer = await client();
  const times = { panel: [], client: [], parse: [] };
  for (let round = 0; round < rounds; round += 1) {
    const messages = batch(round);

    await waiting();
    const before = changes();
    times.panel.push(await feed.deliver(messages));
    if (changes() !== before + 1) throw new Error(`round ${round}: the panel did not follow`);

    const received = peer.received;
    times.client.push(peer.deliver(messages));
    if (peer.received !== received + size) throw new Error(`round ${round}: the client did not follow`);

    const text = `[${messages}]`;
    const start = performance.now();
    JSON.parse(text);
    times.parse.push(performance.now() - start);
  }
  return times;
})();
