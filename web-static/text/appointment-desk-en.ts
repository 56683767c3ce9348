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
