import type { appointmentDesk as vi } from "./appointment-desk-vi.ts";

/** What an officer reads of the day's appointments, in English. */
export const appointmentDesk: typeof vi = {
  title: "Appointments",
  day: "Day",
  empty: "There are no appointments on this day.",
  columns: { time: "Time", code: "Code", line: "Service", status: "State", acts: "Actions" },
  status: {
    booked: "Expected",
    arrived: "Arrived",
    "closed-out": "Day closed, asked to choose again",
    cancelled: "Cancelled",
    missed: "Did not come",
  },
  assisted: "booked by an officer",
  reminded: "is reminded by SMS",
  checkIn: "Arrived",
  checkedIn: (number: string) => `Checked in, number ${number}.`,
  cancel: "Cancel",
  because: "Reason",
  reasons: {
    "asked-officer": "The person asks for it",
    "office-closed": "The office cannot serve (the person is told)",
    "booked-wrongly": "Booked by mistake",
  },
  confirm: "Cancel the appointment",
  stay: "Keep it",
  cancelled: (code: string) => `Appointment ${code} is cancelled.`,
  closed: (cause: string) => `Closed on this day: ${cause}. No time of it can be booked.`,
  causes: {
    weather: "storm or disaster",
    outage: "power or network down",
    training: "training or meeting",
    other: "as announced",
  },
  closeDay: "Close this day",
  closeDayMore: (day: string) => `When nobody can be served on ${day}. No time of that day can be booked any more.`,
  hits: (people: number) => (people === 0 ? "Nobody has booked this day." : `${people} appointments cannot be kept.`),
  hitsTold: (withPhone: number, without: number) =>
    [
      withPhone > 0 ? `${withPhone} people with a phone get one SMS that asks them to choose another time.` : "",
      without > 0 ? `${without} left no phone and learn it only on the appointment's page, or when they come.` : "",
    ]
      .filter((one) => one !== "")
      .join(" "),
  hitsNumbers: (numbers: number) => `${numbers} numbers of this day are waiting; nobody tells them by SMS.`,
  cause: "Cause",
  declare: "Close this day",
  declareSure: (day: string, people: number) =>
    `Close all of ${day}? ${people} appointments cannot be kept, and their holders are told at once.`,
  declared: (day: string) => `${day} is closed.`,
  reopen: "Open this day again",
  reopenMore: "Its times can be booked again. Appointments that were closed out do not come back.",
  reopened: (day: string) => `${day} is open again.`,
  book: "Book for somebody who telephones",
  bookMore: "Tell the caller the time and the 8 digits of the code.",
  line: "Service",
  phone: "Phone (for reminders, optional)",
  save: "Book",
  needTime: "Choose a service and a time.",
  booked: (when: string, code: string) => `Booked for ${when}. Code ${code}.`,
  offline: "There is no connection. Try again.",
  fault: "The system is busy. Try again.",
};
