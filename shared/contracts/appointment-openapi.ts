import * as appointment from "./appointment-api.ts";
import * as closure from "./closure-api.ts";
import type { Method, Operation } from "./operation.ts";

const tag = "appointments";
const own = (act: string, summary: string): [string, Record<string, Operation>] => [
  `/api/appointments/own/${act}`,
  {
    post: {
      summary,
      tag,
      public: true,
      body: appointment.OwnAppointmentRequest,
      answer: appointment.AppointmentView,
    },
  },
];

/** Slots of the lines: booked, moved, given back, and turned into a number at the door. */
export const appointmentOperations: Readonly<Record<string, Partial<Record<Method, Operation>>>> = {
  "/api/appointments": {
    post: {
      summary: "Book a slot",
      tag,
      public: true,
      body: appointment.BookAppointmentRequest,
      answer: appointment.BookedAppointment,
      status: 201,
    },
  },
  "/api/appointments/{commune}": {
    get: {
      summary: "Lines that are served by appointment",
      tag,
      public: true,
      answer: appointment.AppointmentLines,
    },
  },
  "/api/appointments/{commune}/{line}": {
    get: { summary: "Days and free slots of a line", tag, public: true, answer: appointment.SlotList },
  },
  ...Object.fromEntries([
    own("look", "One's own appointment"),
    own("cancel", "Give one's slot back"),
    own("check-in", "Say at the door that one is there; the appointment becomes a number"),
  ]),
  "/api/appointments/own/move": {
    post: {
      summary: "Another slot of the line; the old one is free once the new one is booked",
      tag,
      public: true,
      body: appointment.MoveAppointmentRequest,
      answer: appointment.BookedAppointment,
      status: 201,
    },
  },
  "/api/appointments/assisted": {
    post: {
      summary: "Book for somebody who asks or telephones",
      tag,
      body: appointment.BookAppointmentRequest,
      answer: appointment.AppointmentView,
      status: 201,
    },
  },
  "/api/appointments/check-in": {
    post: {
      summary: "Turn an appointment of today into a number by its code, at the kiosk or the counter",
      tag,
      body: appointment.CheckInRequest,
      answer: appointment.AppointmentView,
    },
  },
  "/api/appointments/{commune}/day/{date}": {
    get: { summary: "The day's appointments by time", tag, answer: appointment.DayAppointments },
  },
  "/api/appointments/{commune}/closure/{date}": {
    get: { summary: "Whom the closing of a day hits, for the commune's lead", tag, answer: closure.ClosureView },
    post: {
      summary:
        "Close a day: who booked it is closed out and told; refused when more have booked than the lead has seen",
      tag,
      body: closure.DeclareClosureRequest,
      answer: closure.ClosureView,
    },
  },
  "/api/appointments/{commune}/closure/{date}/reopen": {
    post: { summary: "Open a closed day again; who was closed out stays so", tag, answer: closure.ClosureView },
  },
  "/api/appointments/{id}/cancel": {
    post: {
      summary: "Give somebody's slot back",
      tag,
      body: appointment.CancelAppointmentRequest,
      answer: appointment.AppointmentView,
    },
  },
  "/api/appointments/{id}/check-in": {
    post: { summary: "The person is there", tag, answer: appointment.AppointmentView },
  },
};
