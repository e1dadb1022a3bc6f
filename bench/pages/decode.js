// Gives the same response to the product's decoder and to the CometD client, in turns, and gives the times of each in
// milliseconds: from its bytes, as the network hands them over, until the last of its messages has reached a listener that does nothing.
const [sample, size, bytes, rounds] = arguments;

/** Call notifications of `bytes` characters each; business data of the caller fills them up. */
function batch(round) {
  const messages = [];
  for (let i = 0; i < size; i += 1) {
    const message = structuredClone(sample);
    const { call } = message.data;
    call.duration = String(1000 + round);
    call.userData = {};
    const left = () => bytes - JSON.stringify(message).length;
    for (let key = 0; left() > 60; key += 1) call.userData[`Customer_Key_${key}`] = `value ${i} of ${key}`;
    call.userData.Rest = "";
    call.userData.Rest = "x".repeat(left());
    messages.push(JSON.stringify(message));
  }
  if (messages.some(({ length }) => length !== bytes)) throw new Error("not of the size that was asked for");
  return messages.join(",");
}

return (async () => {
  const { default: start, Decoder } = await import("/decoder.js");
  await start({ module_or_path: "/decoder.wasm" });
  const decoder = new Decoder();
  const peer = await client();
  const times = { decoder: [], client: [], parse: [] };
  let decoded = 0;

  const sides = [
    (messages) => {
      const text = `[${messages},{"id":${decoder.waiting()},"channel":"/meta/connect","successful":true}]`;
      const bytes = new TextEncoder().encode(text);
      const begun = performance.now();
      const all = decoder.deliver(bytes);
      times.decoder.push(performance.now() - begun);
      decoded += size;
      if (all !== decoded) throw new Error(`${all} instead of ${decoded} events`);
    },
    (messages) => {
      const received = peer.received;
      times.client.push(peer.deliver(messages));
      if (peer.received !== received + size) throw new Error("the client did not follow");
    },
    (messages) => {
      const bytes = new TextEncoder().encode(`[${messages}]`);
      const begun = performance.now();
      JSON.parse(new TextDecoder().decode(bytes));
      times.parse.push(performance.now() - begun);
    },
  ];
  for (let round = 0; round < rounds; round += 1) {
    const messages = batch(round);
    // Nobody is always the first after the pause.
    const first = round % sides.length;
    for (const side of [...sides.slice(first), ...sides.slice(0, first)]) side(messages);
    // The client sends its next connect in a task of its own.
    await new Promise((done) => setTimeout(done, 5));
  }
  return times;
})();
