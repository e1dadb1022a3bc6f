// Counts what a panel that is gone must not leave behind: listeners on window and document, timers, requests, channels
// and workers.
(() => {
  const listeners = new Map([[window, new Map()], [document, new Map()]]);
  const timeouts = new Set();
  const intervals = new Set();
  let requests = 0;
  const key = (type, options) => `${type} ${typeof options === "object" ? Boolean(options?.capture) : Boolean(options)}`;

  const { addEventListener, removeEventListener } = EventTarget.prototype;
  EventTarget.prototype.addEventListener = function (type, listener, options) {
    const own = listeners.get(this ?? window);
    if (own && listener) {
      const of = own.get(key(type, options)) ?? new Set();
      own.set(key(type, options), of.add(listener));
    }
    return addEventListener.call(this, type, listener, options);
  };
  EventTarget.prototype.removeEventListener = function (type, listener, options) {
    listeners.get(this ?? window)?.get(key(type, options))?.delete(listener);
    return removeEventListener.call(this, type, listener, options);
  };

  const { setTimeout, clearTimeout, setInterval, clearInterval, fetch } = window;
  window.setTimeout = (act, ...rest) => {
    const id = setTimeout((...given) => { timeouts.delete(id); act(...given); }, ...rest);
    timeouts.add(id);
    return id;
  };
  window.clearTimeout = (id) => { timeouts.delete(id); clearTimeout(id); };
  window.setInterval = (...given) => {
    const id = setInterval(...given);
    intervals.add(id);
    return id;
  };
  window.clearInterval = (id) => { intervals.delete(id); clearInterval(id); };
  window.fetch = (...given) => {
    requests += 1;
    return fetch(...given).finally(() => { requests -= 1; });
  };

  let opened = 0;
  window.BroadcastChannel = class extends BroadcastChannel {
    constructor(name) { super(name); opened += 1; }
    close() { super.close(); opened -= 1; }
  };
  window.Worker = class extends Worker {
    constructor(url) { super(url); opened += 1; }
    terminate() { super.terminate(); opened -= 1; }
  };

  window.counted = () => ({
    opened,
    listeners: [...listeners.values()].flatMap((own) => [...own.values()]).reduce((sum, of) => sum + of.size, 0),
    timeouts: timeouts.size,
    intervals: intervals.size,
    requests,
  });
})();
