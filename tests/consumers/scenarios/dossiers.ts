import type { DynamoDBRecord } from "aws-lambda";
import * as z from "zod";
import { sweep } from "../../../functions/deadline/sweep.ts";
import { recordDelivery } from "../../../functions/handoff/consume.ts";
import { routeChanges } from "../../../functions/routing/consume.ts";
import type { RoutingDeps } from "../../../functions/routing/deps.ts";
import { republish } from "../../../functions/routing/republish.ts";
import type { RepublishRequest } from "../../../shared/contracts/republish.ts";
import { eventTopic } from "../../../shared/messaging/event-topic.ts";
import { queueSender } from "../../../shared/messaging/queue.ts";
import { dossierStore } from "../../../shared/store/dossier-store.ts";
import { sequenceKey } from "../../../shared/store/keys.ts";
import { personIndex } from "../../../shared/store/person-index.ts";
import { rulesFor } from "../../../shared/store/rules-for.ts";
import { bundleIn, newbornForm } from "../../support/bundle.ts";
import { allowanceForm, type DossierWorld, dossierWorld, specialist } from "../../support/dossier-world.ts";
import { rawItem } from "../../support/recorded.ts";
import { ioLine } from "../io-line.ts";
import { changeTo, fromQueue, fromSchedule, fromStream, outside, type Process, scenario } from "../scenario.ts";
import { type Left, renamed, stageOf } from "../stage-of.ts";

// A Tuesday, 09:00 in Vietnam, far from the end of anybody's working time.
const morning = "2026-11-17T02:00:00Z";

const numbers = sequenceKey("H14.101", "2026-11-17");
/** The last number of a day's dossiers: a crash after one was taken leaves a gap, and the next run takes another. */
const numberKept = (key: string): readonly string[] => (key === `${numbers.pk} ${numbers.sk}` ? ["n"] : []);

/** What a process of routing, hand-over or the sweep makes for itself at its start. */
const rulesIn = ({ client, table, definitions, clock, rules }: DossierWorld) => ({
  dossiers: dossierStore(client, table.dossier),
  rulesFor: rulesFor(definitions, rules.closures),
  closures: rules.closures,
  now: () => clock.at,
});

const begin = async () => {
  const world = await dossierWorld(morning);
  const line = ioLine();
  line.watch(world.client, "DynamoDB");
  const sent = outside(line);
  const dossiers = { client: world.client, name: world.table.dossier };
  const routing = (): RoutingDeps => ({
    ...rulesIn(world),
    definitions: world.definitions,
    people: personIndex(world.client, world.table.dossier, "a secret"),
    province: world.definitions.province,
    publish: eventTopic(sent.sns, "arn:aws:sns:ap-southeast-1:000000000000:events"),
  });
  const stage = <Message>(
    start: () => Process<Message>,
    messages: readonly Message[],
    told?: (left: Left) => unknown,
  ) =>
    stageOf<Message>({
      ...{ line, clock: world.clock, messages, start, without: numberKept },
      tables: { dossiers },
      outside: { forget: sent.forget, got: () => ({ facts: sent.facts(), parked: sent.messages() }) },
      ...(told && { told }),
    });
  const imageOf = (code: string) => rawItem(world.client, world.table.dossier, code);
  const router = () =>
    fromStream(
      routeChanges({ ...routing(), park: queueSender<RepublishRequest>(sent.sqs, "https://queue/republish") }),
    );
  return { world, line, stage, imageOf, routing, router };
};

/** Facts about hand-overs to the built-in inbox, of a dossier that was just received. */
const handedOver = async (world: DossierWorld): Promise<unknown[]> => {
  const { code } = await world.submit(allowanceForm);
  await world.command(code, "receive");
  const facts = await world.routeOn(code);
  return facts.flatMap(({ envelope }) => (envelope.type === "motcua.dossier.handed-over.v1" ? [envelope] : []));
};

const Part = z.object({
  code: z.string(),
  writes: z.array(z.object({ events: z.array(z.object({ partOf: z.object({ part: z.string() }).optional() })) })),
});

/** Bundles open dossiers whose numbers depend on how many were taken before; each is known by its part. */
const knownByPart = (left: Left): unknown => {
  const parts = Object.values(left.tables.dossiers ?? {}).flatMap((item): [string, string][] => {
    const { code, writes } = Part.safeParse(item).data ?? { code: "", writes: [] };
    const part = writes[0]?.events[0]?.partOf?.part;
    return part === undefined ? [] : [[code, `<${part}>`]];
  });
  return renamed(left, Object.fromEntries(parts));
};

/** The sweep names its requests by the minute, so that one of an hour ago is not taken for an answer. */
const withoutRequests = (left: Left): unknown =>
  JSON.parse(JSON.stringify(left), (name, value: unknown) => (name === "request" ? undefined : value));

export const dossierScenarios = [
  scenario("functions/routing/handler.ts", "a dossier is received and owed to its first office", async () => {
    const { world, stage, imageOf, router } = await begin();
    const { code } = await world.submit();
    const submitted = changeTo(await imageOf(code), 1);
    await world.receivedOnly(code);
    return stage<DynamoDBRecord>(router, [submitted, changeTo(await imageOf(code), 2)]);
  }),

  scenario("functions/routing/handler.ts", "a newborn's bundle is received, and its first part is opened", async () => {
    const { world, stage, imageOf, router } = await begin();
    const { code } = await world.submit(newbornForm);
    await world.command(code, "receive");
    return stage<DynamoDBRecord>(router, [changeTo(await imageOf(code), 1)], knownByPart);
  }),

  scenario("functions/routing/handler.ts", "a part of a bundle is decided, and the bundle is told", async () => {
    const { world, stage, imageOf, router } = await begin();
    const bundle = bundleIn(world);
    const code = await bundle.open(newbornForm);
    const birth = (await bundle.codeOf(code, "birth")) ?? "";
    await world.answer(`${birth}~1`, "accept", {}, { as: specialist });
    const accepted = changeTo(await imageOf(birth), 1);
    await world.answer(
      `${birth}~1`,
      "record-outcome",
      { decision: "approved", documentNumber: "7/2026" },
      { as: specialist },
    );
    return stage<DynamoDBRecord>(router, [accepted, changeTo(await imageOf(birth), 2)]);
  }),

  scenario("functions/routing/republish-handler.ts", "what was set aside is published again", async () => {
    const { world, stage, routing } = await begin();
    const codes = [(await world.submit()).code, (await world.submit(allowanceForm)).code];
    for (const code of codes) await world.receivedOnly(code);
    const start = () => fromQueue(republish(routing()));
    return stage<unknown>(
      start,
      codes.map((dossier) => ({ type: "motcua.republish.v1", dossier, from: 1, to: 2 })),
    );
  }),

  scenario("functions/handoff/handler.ts", "two dossiers reach the built-in inbox", async () => {
    const { world, stage } = await begin();
    const messages = [...(await handedOver(world)), ...(await handedOver(world))];
    return stage<unknown>(() => fromQueue(recordDelivery(rulesIn(world))), messages);
  }),

  scenario(
    "functions/deadline/handler.ts",
    "an office has not accepted, another dossier was never sent to one",
    async () => {
      const { world, stage } = await begin();
      await world.dossiers.setSweptTo("2026-11-17T01");
      await world.atOffice();
      await world.receivedOnly((await world.submit()).code);
      // Each had half an hour; as long again and the lead would be called. What is sent too late is reminded of at the next look.
      world.clock.at = "2026-11-17T02:35:00Z";
      return stage<unknown>(
        () => fromSchedule(() => sweep(rulesIn(world))),
        ["this minute", "the next"],
        withoutRequests,
      );
    },
  ),
];
