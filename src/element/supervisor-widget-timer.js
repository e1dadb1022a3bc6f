// Timers for a page that is hidden: a browser slows down those of the page, not those of a worker.
// Takes [id, milliseconds], or [id] to forget one; answers with the id when it is time.
const timers = new Map();

onmessage = ({ data: [id, pause] }) => {
  clearTimeout(timers.get(id));
  timers.delete(id);
  if (pause === undefined) return;
  timers.set(id, setTimeout(() => {
    timers.delete(id);
    postMessage(id);
  }, pause));
};
