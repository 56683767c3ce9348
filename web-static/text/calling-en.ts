import type * as vi from "./calling-vi.ts";
import type { Wording } from "./wording.ts";

/** Calling numbers, in English. */

export const surge: Wording<typeof vi.surge> = {
  overloaded: (line, waiting, minutes) =>
    minutes === undefined
      ? `${line}: ${waiting} waiting, and no counter calls them.`
      : `${line}: ${waiting} waiting, about ${minutes} minutes.`,
  whoHelps: "See who can help",
};

export const counter: Wording<typeof vi.counter> = {
  title: "Call numbers",
  slot: (time) => `Booked ${time}`,
  choose: "Which counter are you at?",
  none: "This centre has no counters yet.",
  change: "Change counter",
  callNext: "Call next",
  recall: "Call again",
  serve: "Start serving",
  noShow: "Not present",
  finish: "Finish",
  hold: "Hold",
  back: "Back in line",
  backOf: (number) => `Back in line ${number}`,
  move: (number) => `Send ${number} elsewhere`,
  otherLine: "To another line, with its place",
  nextService: "On to another service of this visit",
  transfer: "Move",
  otherCounter: "Unfinished, to another counter",
  handOver: "Hand over",
  pause: "Pause this counter",
  pauseReason: "Reason (shown on the board)",
  pauseReasons: {
    break: "Short break",
    meeting: "In a meeting",
    fault: "Technical fault",
    "shift-change": "Change of shift",
    other: "Another reason",
  },
  movedTo: (line, by, time) => `This counter helps ${line} and calls its numbers alone. Moved by ${by} at ${time}.`,
  moveBack: "Back to its own lines",
  pausedSince: (reason, time) => `This counter is paused since ${time}: ${reason}.`,
  resume: "Open again",
  calling: "Calling…",
  writing: "Recording…",
  nobody: "No number called",
  nobodyWaits: "Nobody waits.",
  waiting: (count) => `${count} waiting for this counter`,
  outlook: (minutes, withOneMore) =>
    `Who takes a number now waits about ${minutes} min; with one more counter ${withOneMore} min.`,
  notSurely: (number, time) => `From ${number} on it may be too late before ${time}.`,
  lines: "Waiting by line",
  status: {
    waiting: "waiting",
    called: "called",
    serving: "being served",
    finished: "finished",
    "no-show": "not present",
    held: "on hold",
    returning: "waits again",
  },
  justCalled: "just called",
  calledSince: (minutes) => `called ${minutes} min ago`,
  leave: (number) => `${number} has not been served: not present, or finished?`,
  leaveServed: (number) => `${number} is being served. Finished?`,
  leaveThenCall: "The next number is called as soon as you answer.",
  leaveThenRecall: (number) => `${number} is called again as soon as you answer.`,
  leaveFinish: "Finished",
  stay: "Not yet, leave it",
  recent: "Called here today",
  noneRecent: "No other number was called here today.",
  recallOf: (number) => `Call ${number} again`,
  keys: "Use shortcut keys",
  keysHint: "The letter on a button is its key; keys do nothing while you type.",
  dayClosed: (cause) =>
    `Closed today: ${cause}. People who wait were told that they are not called; call only who is still in the room.`,
  stale: "Connection lost. The waiting lists may be old.",
  closed: "closed",
};

export const assisted: Wording<typeof vi.assisted> = {
  lateReason: "Give a number all the same because (kept for the auditor)",
  lateReasons: {
    "far-away": "The person came from far",
    urgent: "It is urgent",
    "short-visit": "It is short",
    "lead-asked": "The lead asks for it",
    other: "Another reason",
  },
  insist: "Give a number all the same",
  open: "Take a number for somebody",
  title: "Take a number for somebody",
  close: "Close",
  words: {
    chooseLine: "What does the person come for?",
    priorityHint: "See the papers of priority before you choose.",
    phoneHint: "With one, the system sends an SMS when the turn is near.",
  },
  needLine: "Choose what the person comes for.",
  taken: (number) => `Number ${number} is taken.`,
  print: "Print the number",
  another: "A number for somebody else",
};
