import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { canonicalJson, versionOf } from "../../shared/definitions/version.ts";
import { Province } from "../../shared/domain/agency/province.ts";
import { CalendarYear } from "../../shared/domain/calendar/calendar-definition.ts";
import { SmsTemplate } from "../../shared/domain/message/template.ts";
import { ProcedureDefinition } from "../../shared/domain/procedure/definition.ts";
import { ReplyTemplates } from "../../shared/domain/reply/reply.ts";
import { RouteTable } from "../../shared/domain/routing/route-table.ts";
import { SlipTemplate } from "../../shared/domain/slip/template.ts";
import { ServiceLine } from "../../shared/domain/ticket/service-line.ts";
import { now } from "../../shared/runtime/clock.ts";
import { bodyKey, currentKey, definitionKinds, setKey } from "../../shared/store/definition-keys.ts";
import { definitionStoreOver } from "../../shared/store/definition-store.ts";
import { memoryDefinitionItems } from "../support/definitions.ts";

const folder = new URL("./published-definitions/", import.meta.url);
const samples = readdirSync(folder).map(
  (name) => [name, JSON.parse(readFileSync(new URL(name, folder), "utf8"))] as const,
);
const today = "2026-11-21";
const schemas = {
  procedure: ProcedureDefinition,
  calendar: CalendarYear,
  "service-line": ServiceLine,
  message: SmsTemplate,
  slip: SlipTemplate,
  reply: ReplyTemplates,
  route: RouteTable,
  province: Province,
};

// New code meets a table that old code published, until somebody publishes again. Add a sample with each release; change
// none.
/** Kinds that there were when the sample was published. */
const kindsIn = (sample: object) => definitionKinds.filter((kind) => Object.hasOwn(sample, kind));

test.each(samples)("what was published as in %s needs no field and no default that came later", (_, sample) => {
  for (const kind of kindsIn(sample)) expect(schemas[kind].parse(sample[kind].value)).toEqual(sample[kind].value);
});

test.each(samples)("definitions published as in %s can still be read", async (_, sample) => {
  const items = memoryDefinitionItems();
  for (const kind of kindsIn(sample)) {
    const { id, value } = sample[kind];
    await items.create(bodyKey(kind, id, versionOf(value)), canonicalJson(value));
  }
  const entry = (kind: (typeof definitionKinds)[number]) => {
    const { id, value } = sample[kind];
    return { id, version: versionOf(value) };
  };
  const index = {
    procedures: [{ ...entry("procedure"), effectiveFrom: sample.procedure.value.effectiveFrom }],
    calendars: [entry("calendar")],
    serviceLines: [entry("service-line")],
    messages: [entry("message")],
    province: entry("province"),
  };
  await items.create(setKey("s"), JSON.stringify(index));
  const current = { revision: 1, set: "s", by: "bien-tap", at: "2026-11-21T01:00:00Z", reason: "Lần đầu" };
  await items.replace(currentKey, JSON.stringify(current), { from: 0, to: 1 });

  const store = definitionStoreOver(items, now);
  expect(await store.procedureList(today)).toMatchObject([{ id: sample.procedure.id }]);
  expect(await store.province()).toMatchObject({ id: sample.province.id });
  expect(await store.workingCalendar()).toMatchObject({ years: [{ year: Number(sample.calendar.id) }] });
  expect(await store.serviceLines()).toMatchObject([{ id: sample["service-line"].id }]);
  expect(await store.messageTemplates()).toMatchObject([{ id: sample.message.id }]);
});
