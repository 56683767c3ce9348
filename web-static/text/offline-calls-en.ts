import type * as vi from "./offline-calls-vi.ts";
import type { Wording } from "./wording.ts";

/** Calling without a network, in English. */
export const offlineCalls: Wording<typeof vi.offlineCalls> = {
  cut: (since, listAt) => `No network since ${since}. Calls follow the list of ${listAt} and are not yet official.`,
  cutWithoutList: (since) =>
    `No network since ${since}. This computer has no list of today: enter the number on the slip of whoever comes.`,
  back: "The network is back. Finish with the person at the counter, then call as usual.",
  callOut: "The board does not show this counter’s numbers: call the number out.",
  cannotWrite: "The browser could not keep the call, so nobody was called. Call by the slips, by hand.",
  close: "Close",
  number: "Number on the slip of whoever stands here",
  numberHint: "For example A012, or A5003 of the ticket machine.",
  call: "Call this number",
  notNumber: "No line has this letter. Enter it as on the slip, for example A012.",
  list: "Next, by the list of when the line was cut",
  listEmpty: "The list is empty. Enter the number of whoever has another slip.",
  book: "Calls made without a network",
  untold: (count) => `${count} calls wait to be recorded`,
  called: (time) => `called at ${time}`,
  ends: { finished: "finished", "no-show": "not present", held: "on hold", open: "at the counter" },
  waits: "recorded once there is a network",
  elsewhere: (count) => `${count} calls made without a network need a look or wait to be recorded.`,
  openBook: "Open Call numbers",
  seen: "Understood",
  seenOf: (number) => `Understood: ${number}`,
  drop: "Drop this call",
  dropOf: (number) => `Drop this call ${number}`,
  dropSure: (number) => `Drop the call of ${number}? It will not be recorded.`,
  leaveSure: (count) =>
    `${count} calls on this computer are not yet recorded. They are once somebody of this centre signs in here again. Sign out all the same?`,
  alone:
    "Not signed in: this computer can call numbers only. Sign in once there is a network, so that they are recorded.",
};
