import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { AnswerRefusedData } from "../../shared/contracts/agency-answer.ts";

import { appointmentTypes, dataOf, Envelope, lineOverloaded, ticketTypes } from "../../shared/contracts/event.ts";
import { publicType } from "../../shared/contracts/public-type.ts";

// Samples as the system once sent them. They are never changed: a message may lie in a queue for fourteen days, and an
// agency's software may have been written years ago. A new meaning gets a new version and a new sample.
const folder = join(import.meta.dirname, "envelopes");
const samples = readdirSync(folder).map((name) => {
  const sample: unknown = JSON.parse(readFileSync(join(folder, name), "utf8"));
  return { name, sample, envelope: Envelope.parse(sample) };
});

test("there is a sample of every type that is sent, and none of a type that nobody sends", () => {
  const ofAppointments = Object.values(appointmentTypes);
  const ofTickets = [...Object.values(ticketTypes), lineOverloaded];
  const sent = [...Object.values(publicType), ...ofTickets, ...ofAppointments, "motcua.agency.answer-refused.v1"];
  expect(samples.map(({ name }) => name).toSorted()).toEqual(sent.map((type) => `${type}.json`).toSorted());
});

describe.each(samples)("$name", ({ name, sample, envelope }) => {
  test("is still read, with nothing of it left out", () => {
    expect(envelope).toEqual(sample);
    expect(`${envelope.type}.json`).toBe(name);
    const data = envelope.type.startsWith("motcua.agency.") ? AnswerRefusedData : dataOf(envelope.type);
    expect(data.parse(envelope.data)).toEqual(envelope.data);
  });

  test("names no person: no name, phone number, identity number or secret", () => {
    expect(JSON.stringify(sample)).not.toMatch(/Nông|Mai|\+84|\d{9,}|secret|phone|owner|lan\.tangiang/);
  });

  test("has what CloudEvents 1.0 asks for", () => {
    expect(envelope).toMatchObject({ specversion: "1.0", datacontenttype: "application/json" });
    expect(envelope.source).toMatch(/^\/motcua\//);
  });
});
