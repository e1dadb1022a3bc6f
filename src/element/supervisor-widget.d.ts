// What a portal may rely on. Importing the module defines `<supervisor-widget>` once.

export type SupervisorCredentials =
  | { type: "cookie" }
  | { type: "basic"; username: string; password: string }
  | { type: "bearer"; token: string };

export interface SupervisorConfig {
  /** How often agents are read, in milliseconds: those on screen (5000), the others (30000). */
  polling?: { visibleMs?: number; hiddenRowsMs?: number };
  /** After so many milliseconds an operation whose effect was not seen is unconfirmed (8000). */
  confirmMs?: number;
  /** Ask before an operation; all true. */
  confirm?: { bargeIn?: boolean; oneWay?: boolean; offline?: boolean };
  /** L, C, B and S act on the focused row (true). */
  shortcuts?: boolean;
  /** SMS and chat: the name that others see. */
  text?: { nickname?: string };
  /**
   * How the list of agents is at first, in the words of a link to it ("Copy link to this view"), for instance
   * `"sort:-time;state:ready,not-ready;hide:logged-out;by:group;without:number"`. What the user chose herself goes before.
   */
  view?: string;
  /**
   * The country, as an ISO 3166 code of two letters such as `"US"`, by whose number plan numbers are compared: national
   * and international form are one number then. Without it, digits alone are compared.
   */
  country?: string;
  /** Time in a state, in seconds, from which a row is marked: by what the contact centre calls the state, or `Ready`, `NotReady`, `OnCall`, `LoggedOut`. */
  thresholds?: { [state: string]: { warnSeconds: number; alertSeconds: number } };
  gws?: {
    profile?: "default" | "sip-cluster";
    /** How monitoring changes its mode or target while it is active: directly, or through a cancel. Default "auto". */
    change?: "auto" | "direct" | "cancel";
    /** How the monitored device is named ("auto"). */
    target?: "auto" | "device" | "phone-number";
    /** Whether to log the supervisor's device in ("auto": when it is inactive). */
    session?: "auto" | "never" | { channels: string[]; place?: string };
    /** Whether to ask for the skills of agents, once after signing in ("auto": where the server lets you). */
    skills?: "auto" | "never";
    /** What to subscribe to (["/v2/me/*"]). */
    topics?: string[];
  };
  cisco?: {
    /** The supervisor's phone and user name; texts, since an extension may begin with a zero. */
    supervisor: { extension: string; userName: string; state?: string };
    /** Agents handed in by the portal; others come by themselves with team events. */
    agents?: {
      id: string; name: string; extension: string;
      userName?: string; team?: string; state?: string;
    }[];
    /** Which spelling of the silent monitoring frame is sent ("table"). */
    keys?: "table" | "sample";
    /** Whose user name it carries ("supervisor"). */
    userNameOf?: "supervisor" | "agent";
    /** The name that frames are sent under ("supervisor-widget"). */
    source?: string;
    /** What barging in is called on this portal; without it there is none. */
    bargeSubtopic?: string;
    /** How frames travel ("bus": the element's `bus` property). */
    transport?:
      | { kind: "bus" }
      | { kind: "postMessage"; targetOrigin: string }
      | { kind: "broadcastChannel"; name: string };
  };
}

/** The portal's message bus. Frames are plain objects; JSON texts are understood as well. */
export interface SupervisorBus {
  publish(message: unknown): void;
  /** Returns the function that ends it. */
  subscribe(listener: (message: unknown) => void): () => void;
}

export type SupervisorConnectionState =
  | "connecting" | "live" | "reconnecting" | "offline" | "auth-required" | "failed" | "closed";

/** Why an agent needs attention: over the limit of the state, asking for help, or known by old data. */
export type SupervisorAttentionReason = "limit" | "help" | "stale";

export interface SupervisorEventMap {
  "supervisor-ready": CustomEvent<Record<string, never>>;
  "supervisor-connection": CustomEvent<{ state: SupervisorConnectionState }>;
  /** Cancelable while `phase` is "requested": the host may veto. */
  "supervisor-operation": CustomEvent<{
    id: number;
    operation: string;
    /** Id of the agent, the call or the session. */
    target: string;
    /** The medium, where the target is a session, or whose sessions are monitored. */
    channel?: "chat" | "smssession";
    /** "cisco" for an agent of that channel; `target` is then the id that the host or the bus gave her. */
    platform?: "cisco";
    phase: "requested" | "confirmed" | "failed" | "unconfirmed";
    /** Why it failed: a stable code. */
    reason?: string;
    /** It is about the agent's next call, and leaves the one that is on as it is. */
    nextCall?: true;
  }>;
  "supervisor-session": CustomEvent<{
    /** Id of the call or the session. */
    id: string;
    /** The medium of a chat or SMS session; absent for a call. */
    channel?: "chat" | "smssession";
    /** Id of the agent. */
    agent?: string;
    platform?: "cisco";
    /** While it lasts. Silent monitoring is "ListenIn" on a call and "Monitor" in a chat or SMS session. */
    mode?: "ListenIn" | "Monitor" | "Coach" | "BargeIn";
    state: "started" | "changed" | "ended";
  }>;
  "supervisor-select": CustomEvent<{ agentId: string; platform?: "cisco" }>;
  /** The list of agents who need attention has changed: over a limit, asking for help, or known by old data. */
  "supervisor-attention": CustomEvent<{
    agents: { id: string; platform?: "cisco"; reasons: SupervisorAttentionReason[] }[];
  }>;
  /**
   * Codes are stable. `base-url-wrong`: no request can go there, and none does. `load-failed`: not loaded, or the browser
   * is too old. `locale-incomplete`: the catalogue of the language could not be loaded, or lacks messages, which are in
   * English. `crashed`: the panel has stopped and shows nothing any more; it begins anew once by itself if it was live.
   */
  "supervisor-error": CustomEvent<{
    code: string; message: string; operation?: string; retryable: boolean;
  }>;
}

export interface SupervisorWidgetElement extends HTMLElement {
  /** Plain data, read when it is set. What is not is told as `config-wrong-type`, and what was set before stays in force. */
  config: SupervisorConfig;
  /**
   * Write-only: what was given is never given back. Goes with the first request, before any cookie. A function is asked again after a refusal, and
   * has 30 s to answer. New ones may be set at any time; while live they replace the old ones
   * without a gap. What the server refused is not sent again until it is changed.
   */
  set credentials(
    credentials: SupervisorCredentials | (() => SupervisorCredentials | Promise<SupervisorCredentials>),
  );
  /** The way of the Cisco channel unless `config.cisco.transport` says another. May be set at any time. */
  bus: SupervisorBus | null;
  /**
   * Resolves when live; rejects when somebody has to act first, when it could not be loaded, was
   * removed, disposed of, or is still in no page after five seconds. The message of the error is in the language of the
   * panel; `supervisor-connection` tells the state.
   */
  connect(): Promise<void>;
  /** It stays so until `connect()` is called or the element is taken out of its page and attached again; moving it changes nothing. */
  disconnect(): Promise<void>;
  refresh(): void;
  select(agentId: string): void;
  /**
   * Ends the panel for good and frees its memory; may be called from any of its events. With `forget`, which needs the
   * element in its page, what the tab and the browser remember of the users who were signed in here goes as well.
   */
  dispose(options?: { forget?: boolean }): void;
  addEventListener<K extends keyof SupervisorEventMap>(
    type: K,
    listener: (this: SupervisorWidgetElement, event: SupervisorEventMap[K]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void;
}

/** The class of the element; `undefined` where there are no custom elements. */
export const SupervisorWidget: {
  new (): SupervisorWidgetElement;
  /**
   * Brings a language or corrects one: messages in Project Fluent, as in `locales/en/supervisor-widget.ftl`. Later ones
   * go before earlier ones and before those of the package; panels that speak the language change at once.
   */
  registerLocale(tag: string, ftl: string): void;
} | undefined;

declare global {
  interface HTMLElementTagNameMap {
    "supervisor-widget": SupervisorWidgetElement;
  }
  interface GlobalEventHandlersEventMap extends SupervisorEventMap {}
}
