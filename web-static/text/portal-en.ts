export const title = "National portal";
export const more =
  "What is exchanged with the National Public Service Portal: dossiers filed there come in, and how dossiers stand goes out. Sending again always sends the present state, so it may be pressed any number of times.";
export const commune = "Commune";
export const off = "This province exchanges nothing with the National Public Service Portal yet.";
export const counts = { unsent: "Unsent", refused: "Refused by the portal", aside: "For an officer" };
export const oldest = (time: string) => `oldest since ${time}`;
export const lastPull = (time: string, taken: number) => `Last taken in at ${time}: ${taken} dossiers.`;
export const neverPulled = "Nothing has been taken in from the portal yet.";
export const pullTrouble = (time: string, text: string) =>
  `The last attempt at ${time} came to nothing: ${text}. The system tries again.`;
export const unsent = {
  title: "States that were not sent",
  empty: "Nothing waits. The portal has the newest state of every dossier.",
  columns: ["Dossier", "State", "Why", "Since", "Next try"],
  attempts: (count: number) => `tried ${count} times`,
  from: (time: string) => `since ${time}`,
  next: (time: string) => `next ${time}`,
  noNext: "waits for an officer",
  again: "Send again",
  againAll: "Send all again",
  asked: (count: number) => `${count} dossiers will be sent again. The outcome shows here in a few seconds.`,
};
export const aside = {
  title: "Dossiers of the portal that were not taken in",
  empty: "No dossier waits for an officer.",
  columns: ["Portal's code", "Procedure", "Reasons", "Since"],
  take: "Take in again",
  dismiss: "Dealt with otherwise",
  reason: "How was it dealt with?",
  reasonMissing: "Please write how.",
  confirm: "Take off the list",
  cancel: "Cancel",
  outcomes: {
    taken: "It was taken in.",
    aside: "It still cannot be taken in; see the row.",
    known: "It had been taken in.",
  },
};
export const compare = {
  title: "Compare a day of submissions",
  day: "Day of submission",
  go: "Compare",
  summary: (ours: number, theirs: number) => `Here ${ours} dossiers, on the portal ${theirs}.`,
  same: "Both sides agree.",
  columns: ["Dossier", "Difference", "Here", "On the portal"],
  here: (side: string) => `Here: ${side}`,
  there: (side: string) => `Portal: ${side}`,
  send: "Send ours again",
};
export const act = "Action";
