// A stand-in for the Cisco channel of a portal's message bus: a contact centre with a few agents, in the page.
//
// It has the manners of the real one: everybody hears everything, own frames come back, nothing is answered by reply,
// keys have stray blanks, and what tells about the signed-in user carries a password. What it should answer is chosen
// by `answers`; its floor is moved by `call`, `hold`, `drop` and `sign`.

const SUPERVISOR = { loginId: "sue", extension: "5004", firstName: "Sue", lastName: "Super" };

const TEAM = [
  ["47483650", "5025", "Carla", "Cisco", "TALKING"],
  ["47483651", "5026", "Dan", "Diaz", "READY"],
  ["47483652", "5027", "Eve", "Ekwueme", "NOT_READY"],
  ["47483653", "5028", "Finn", "Falk", "TALKING"],
];

/** What the contact centre may say instead of yes. */
export const ERRORS = {
  88049: "The agent is not on a call that can be monitored",
  13145: "The agent has put the call on hold or is not ready",
  13141: "The built-in bridge of the phone is off",
  13142: "The line is not in the monitoring calling search space",
};

export class CiscoBus {
  /** "yes", "held" (until `release`), "never", or a number of `ERRORS`. */
  answers = "yes";
  /** How long an answer takes, in milliseconds. */
  pause = 300;
  /** Said in the frames about the signed-in user, as the real ones do. */
  password = "not-for-the-panel";
  /** Everything that was said, as text. */
  said = [];

  #listeners = new Set();
  #agents = new Map();
  #own = "NOT_READY";
  #calls = [];
  #held = [];
  #number = 16780000;

  constructor() {
    for (const [loginId, extension, firstName, lastName, state] of TEAM) {
      this.#agents.set(extension, {
        loginId, extension, firstName, lastName, state, pendingState: "", stateChangeTime: new Date().toISOString(),
      });
    }
  }

  /** What the panel has to be told of the supervisor. */
  get supervisor() {
    return { extension: SUPERVISOR.extension, userName: SUPERVISOR.loginId };
  }

  get agents() {
    return [...this.#agents.values()].map(({ extension, firstName, lastName }) => ({
      extension, name: `${firstName} ${lastName}`,
    }));
  }

  publish(message) {
    const frame = typeof message === "string" ? JSON.parse(message) : message;
    this.#broadcast(frame);
    this.#asked(frame);
  }

  subscribe(listener) {
    this.#listeners.add(listener);
    // A new subscriber is told how things are.
    queueMicrotask(() => {
      if (!this.#listeners.has(listener)) return;
      this.#tellOwn();
      for (const agent of this.#agents.values()) this.#tellAgent(agent);
    });
    return () => this.#listeners.delete(listener);
  }

  get listeners() { return this.#listeners.size; }

  /** What was held back is done now. */
  release() {
    for (const act of this.#held.splice(0)) act();
  }

  /** A call comes to an agent. */
  call(extension) { this.#set(extension, "TALKING"); }

  hold(extension, on) {
    this.#set(extension, on ? "HOLD" : "TALKING");
    for (const call of this.#calls) if (call.toAddress === extension) call.state = on ? "HELD" : "ACTIVE";
    this.#tellCalls();
  }

  /** An agent leaves her call: it is over, or transferred. */
  drop(extension) {
    const agent = this.#agents.get(extension);
    this.#set(extension, agent?.pendingState || "READY");
    this.#calls = this.#calls.filter((call) => call.toAddress !== extension);
    this.#tellCalls();
  }

  /** The supervisor takes calls, or takes none. */
  own(state) {
    this.#own = state;
    this.#tellOwn();
  }

  /** Says an error that nobody asked for. */
  error(code) {
    this.#broadcast({
      channel: "Cisco", topic: "Error", subtopic: "SetAPIError",
      "data ": { packet: "apierror", errorType: "Invalid State", errorData: `${code}`, errorMessage: ERRORS[code] },
    });
  }

  #broadcast(frame) {
    this.said.push(JSON.stringify(frame));
    // Everybody has an object of her own.
    for (const listener of this.#listeners) listener(structuredClone(frame));
  }

  #asked({ channel, subtopic, data = {} }) {
    if (channel !== "Cisco") return;
    // Reading changes nothing, and is answered whatever else is chosen.
    if (subtopic === "GetCallState") return void setTimeout(() => this.#tellCalls(), 0);
    const act = () => this.#do(subtopic, data);
    if (this.answers === "yes") setTimeout(act, this.pause);
    else if (this.answers === "held") this.#held.push(act);
    else if (this.answers !== "never") setTimeout(() => this.error(this.answers), this.pause);
  }

  #do(subtopic, data) {
    const { UserName = data.Username } = data;
    switch (subtopic) {
      case "SetSilentMonitoring": {
        const from = data.fromAddress ?? data.FromAddress;
        const to = data.toAddress ?? data.ToAddress;
        if (this.#agents.get(to)?.state !== "TALKING") return this.error(13145);
        this.#number += 1;
        this.#calls = [{
          id: `${this.#number}`, fromAddress: from, toAddress: to, state: "ACTIVE",
          mediaProperties: { callType: "SUPERVISOR_MONITOR" },
          participants: { Participant: [from, to].map((mediaAddress) => ({ mediaAddress, state: "ACTIVE" })) },
        }];
        return this.#tellCalls();
      }
      case "SetDROP":
        this.#calls = this.#calls.filter(({ id }) => id !== data.CallID);
        return this.#tellCalls();
      case "SetTeamAgentNotReadyState": {
        if (UserName === SUPERVISOR.loginId) return this.own("NOT_READY");
        return this.#change(UserName, "NOT_READY");
      }
      case "SetTeamAgentLogout":
        return this.#change(UserName, "LOGOUT");
    }
  }

  /** After her call, if she is on one. */
  #change(loginId, state) {
    const agent = [...this.#agents.values()].find((one) => one.loginId === loginId);
    if (!agent) return;
    const isBusy = agent.state === "TALKING" || agent.state === "HOLD";
    if (isBusy) {
      agent.pendingState = state;
      this.#tellAgent(agent);
    } else {
      this.#set(agent.extension, state);
    }
  }

  #set(extension, state) {
    const agent = this.#agents.get(extension);
    if (!agent) return;
    Object.assign(agent, { state, pendingState: "", stateChangeTime: new Date().toISOString() });
    this.#tellAgent(agent);
  }

  #tellAgent(agent) {
    this.#broadcast({
      channel: "Cisco", topic: "Team", subtopic: "TeamAgentState",
      message: {
        rules: { ButtonStates: { items: { NotReady: "Enable", SetLogout: "Enable" }, count: 2 } },
        data: { ...agent, teamId: "7", teamName: "Cisco care", dialogs: `/finesse/api/User/${agent.loginId}/Dialogs` },
      },
    });
  }

  #tellOwn() {
    const { extension, loginId: username } = SUPERVISOR;
    this.#broadcast({
      channel: "Cisco", topic: "General", subtopic: "GetAppState",
      message: { ctiState: { agentState: this.#own, userInfo: { extension, username, password: this.password } } },
    });
  }

  #tellCalls() {
    this.#broadcast({
      channel: "Cisco", topic: "Call", subtopic: "CallsStateChange",
      "data ": { source: "api", calls: this.#calls },
    });
  }
}
