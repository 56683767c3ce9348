import type { kiosk as vi } from "./kiosk-vi.ts";

/** What a person reads on the machine that gives numbers, in English. */
export const kiosk: typeof vi = {
  line: "What do you come for?",
  priority: "Are you served before others?",
  priorityHint: "The officer at the counter checks the papers.",
  priorities: {
    none: "No",
    elderly: "Elderly",
    disabled: "Disabled",
    pregnant: "Pregnant",
    "small-child": "With a small child",
    poor: "Poor household",
    merit: "Person of merit",
  },
  back: "Back",
  taking: "Taking a number…",
  yours: "Your number",
  ahead: (count) => (count === 0 ? "You are the next" : `${count} people before you`),
  wait: (minutes) => `About ${minutes} minutes to wait`,
  withoutNetwork: "The machine has no network; your number is valid. You are called by the time you took it.",
  takeSlip: "Please take the slip below and wait for your number on the board.",
  done: "Done",
  faults: {
    offline: "The machine has no connection. Please take a number at the desk, or try again.",
    fault: "The system is busy. Please try again, or take a number at the desk.",
  },
  network: {
    online: "Connected",
    offline: "No network, numbers are still given",
    offlineEmpty: "No network, and no numbers in hand",
    waiting: (count) => `${count} numbers wait to be sent`,
    refused: (numbers) => `The system did not take number ${numbers}. Please ask an officer for another.`,
    synced: (time) => `updated at ${time}`,
  },
  retry: "Try again",
  otherLanguage: "Tiếng Việt",
  start: "Touch to begin",
  startHint: "Opens the full screen and switches the voice on.",
  leave: "Hold for 3 seconds to leave",
};
