import type { outbox as vi } from "./outbox-vi.ts";

/** Dossiers that wait on the officer's computer for a network, in English. */
export const outbox: typeof vi = {
  title: "Dossiers typed without a network",
  offline: "No network. You can go on typing; dossiers stay on this computer and are sent once it is back.",
  heard: (time) => `Last contact at ${time}.`,
  count: (waiting) => `${waiting} dossiers wait to be sent`,
  attention: (count) => `${count} dossiers need a look`,
  notOfficial: "Not yet official",
  waits: "sent once there is a network",
  taken: (time) => `typed at ${time}`,
  scans: (count) => `${count} scans`,
  submitted: (code) => `Submitted, code ${code}`,
  undecided: (code) => `Submitted, code ${code}, with something to look at`,
  refused: "The system has not taken it",
  whatToDo: "Correct it and send again. No dossier was made.",
  takeBack: "Open to correct",
  takeBackOf: (owner) => `Open to correct the dossier of ${owner}`,
  formBusy: "First send or clear what stands in the form for new dossiers.",
  open: "Open the dossier",
  openOf: (code) => `Open the dossier ${code}`,
  slip: "Print the receipt",
  slipOf: (code) => `Print the receipt ${code}`,
  hide: "Seen",
  hideOf: (owner) => `Seen: dossier of ${owner}`,
  noNetwork: "There is no network, so nothing was sent. Keep it here to be sent later, or try again.",
  keep: "Keep here, send once there is a network",
  kept: "Kept on this computer. It is not yet official: tell the person so, and call the next.",
  cannotKeep: "This computer cannot keep dossiers yet. What you typed is still in this form; do not close the browser.",
  leaveSure: (count) =>
    `${count} dossiers on this computer are not yet official. They are locked and sent only when this account signs in here again. Sign out all the same?`,
  locked: (count) => `${count} dossiers are locked on this computer. Sign in once there is a network to send them.`,
};
