import type * as vi from "./agencies-vi.ts";

export const title = "Agencies";
export const more =
  "How dossiers reach the province's agencies, and which of them cannot be reached. Messages that wait are not lost: they are kept in their order and go by themselves once the agency takes them again.";
export const way: typeof vi.way = {
  inbox: "Works in this system",
  queue: "The agency's software fetches from its queue",
  webhook: (host) => `Sent to ${host}`,
};
export const standing: typeof vi.standing = {
  "built-in": "Nothing to send",
  fetches: "Fetches itself",
  outage: "Planned outage",
  away: "Not reachable",
  resting: "Waits for the next try",
  failing: "Failed just now",
  untried: "Nothing sent yet",
  well: "Takes messages",
};
export const labels: typeof vi.labels = {
  way: "Reached by",
  waiting: "Waiting",
  success: "Last taken",
  failure: "Last failure",
  since: "Takes nothing since",
  next: "Next try",
  outages: "Announced outages",
};
export const messages: typeof vi.messages = (count) =>
  count === 0 ? "No messages" : `${count} ${count === 1 ? "message" : "messages"}`;
export const dead: typeof vi.dead = (count) =>
  count === 1
    ? "1 message was set aside for somebody to look at"
    : `${count} messages were set aside for somebody to look at`;
export const never = "None yet";
export const soon = "within minutes";
export const tryNow = "Try now";
export const tried: typeof vi.tried = (name) =>
  `${name}: the next message is sent as a try. Messages that wait show again after some minutes, half an hour at most; when it is taken, the others follow.`;
export const announce = "Announce an outage";
export const announceFor: typeof vi.announceFor = (name) => `Announce an outage: ${name}`;
export const hint =
  "At least 7 working days before. People whose dossiers lie at this agency read time and reason on the tracking page.";
export const send = "Announce";
export const sending = "Sending…";
export const cancel = "Cancel";
export const announced: typeof vi.announced = (name) => `The outage of ${name} is noted.`;
export const end = "End the outage";
export const callOff = "Call off";
export const ended: typeof vi.ended = (name) =>
  `The outage of ${name} is over. Messages that wait go within half an hour.`;
export const late: typeof vi.late = (why) => `Announced late because: ${why}`;
export const required = "Fill this in.";
export const moment = "Choose a day and a time.";
