// One request and its whole answer, asked for in one call.
//
// Knows how an answer is read part by part, when the last part came, and that nothing of it comes from a cache or from
// where a redirect leads. Must not know an address, a header, or what an answer says.

const COMMON = {
  credentials: "include",
  // What one user was answered is nothing for the next, and no state of an agent may be an old one.
  cache: "no-store",
  // A redirect leads to a page for people, or to a server that the credentials are not meant for.
  redirect: "manual",
};

/** A request under way. */
export class Asked {
  #controller = new AbortController();
  #heardAt = performance.now();
  /** Promises the response and the parts of its body; nothing in their place when it has more than `most` bytes. */
  answer;

  /** @param heard called for each part that arrives, until the request is aborted */
  constructor(method, url, headers, body, most, heard) {
    this.answer = this.#read(url, { ...COMMON, method, headers, body, signal: this.#controller.signal }, most, heard);
  }

  /** How long nothing has arrived, in milliseconds. */
  quiet() { return performance.now() - this.#heardAt; }

  abort() { this.#controller.abort(); }

  async #read(url, init, most, heard) {
    const response = await window.fetch(url, init);
    this.#hear(heard);
    // A browser that streams no body has it at once; so has an answer without one.
    if (!response.body) {
      const whole = new Uint8Array(await response.arrayBuffer());
      return whole.length > most ? undefined : [response, whole];
    }
    const reader = response.body.getReader();
    const answer = [response];
    for (let length = 0; ;) {
      const { value } = await reader.read();
      if (!(value instanceof Uint8Array)) return answer;
      this.#hear(heard);
      answer.push(value);
      length += value.length;
      if (length > most) {
        reader.cancel().catch(() => {}); // the rest has no reader
        return undefined;
      }
    }
  }

  #hear(heard) {
    this.#heardAt = performance.now();
    // In a task of its own: what fails there is no failure of the request.
    if (heard) queueMicrotask(() => this.#controller.signal.aborted || heard());
  }
}

/** Posts without waiting for the answer; the request outlives the page. */
export async function farewell(url, headers, body) {
  try {
    await window.fetch(url, { ...COMMON, method: "POST", headers, body, keepalive: true });
  } catch {
    // Nobody is left to be told.
  }
}
