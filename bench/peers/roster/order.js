// What every peer says alike: the columns, how rows are ordered and found, and how times and names are written.
export const COLUMNS = [["name", "Name"], ["number", "Number"], ["state", "State"], ["since", "Time"]];
export const ROW = 40;

const text = (a, b) => (a < b ? -1 : a > b ? 1 : 0);

/** In which order two agents stand; those who are alike stand in the order of their names. */
export function comparison({ column, ascending }) {
  const sign = ascending ? 1 : -1;
  if (column === "since") return (a, b) => sign * ((a.since ?? Infinity) - (b.since ?? Infinity) || 0) || text(a.name, b.name);
  return (a, b) => sign * text(a[column], b[column]) || text(a.name, b.name);
}

/** Whether an agent is one of those who are looked for; `wanted` is in small letters. */
export const matches = (agent, wanted) => wanted === ""
  || agent.name.toLowerCase().includes(wanted) || agent.login.includes(wanted) || agent.number.includes(wanted);

/** The sort after a column's head was pressed. */
export const pressed = (sort, column) => ({ column, ascending: sort.column === column ? !sort.ascending : true });

export function elapsed(since, now) {
  if (since === null) return "–";
  const seconds = Math.max(0, Math.floor((now - since) / 1000));
  const pad = (value) => String(value).padStart(2, "0");
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  return `${hours ? `${hours}:` : ""}${pad(minutes)}:${pad(seconds % 60)}`;
}

export const initials = (name) => name.split(" ").map((word) => word[0]).join("");
export const MARKS = { ready: "○", "on-call": "●", "not-ready": "◐", "logged-out": "–", unknown: "?" };

/** What stands on the card of an own call. */
export const modeOf = (call) => (call.capabilities?.includes("SwitchToBargeIn") ? "Listen in" : "Barge in");
export const partyOf = (call) => call.participants?.map(({ phoneNumber }) => phoneNumber).join(", ");
export const ownPhone = (user) => user?.devices?.[0] && `${user.devices[0].phoneNumber} ${user.devices[0].userState?.displayName ?? ""}`;
