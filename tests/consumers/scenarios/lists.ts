import { followLists } from "../../../functions/collective/follow.ts";
import { matchPart } from "../../../functions/collective/match.ts";
import type { MatchPart } from "../../../shared/contracts/collective-api.ts";
import { queueSender } from "../../../shared/messaging/queue.ts";
import { listKey } from "../../../shared/store/collective-keys.ts";
import { collectiveStore } from "../../../shared/store/collective-store.ts";
import { dossierStore } from "../../../shared/store/dossier-store.ts";
import { readItem } from "../../../shared/store/reads.ts";
import { registerStore } from "../../../shared/store/register-store.ts";
import { rulesFor } from "../../../shared/store/rules-for.ts";
import { collectiveWorld } from "../../support/collective-world.ts";
import { listRow, registerPerson } from "../../support/people.ts";
import { ioLine } from "../io-line.ts";
import { changeTo, fromQueue, fromStream, outside, scenario } from "../scenario.ts";
import { stageOf } from "../stage-of.ts";

const morning = "2026-11-25T02:00:00Z";
/** A little more than one part holds. */
const rows = Array.from({ length: 102 }, (_, at) => listRow({ line: at + 2, idNumber: `0043120${10_000 + at}` }));
const people = rows.slice(1).map(({ idNumber }) => registerPerson({ idNumber }));

const begin = async () => {
  const school = await collectiveWorld(morning);
  await school.importRegister(people);
  const line = ioLine();
  for (const client of [school.client, school.world.client]) line.watch(client, "DynamoDB");
  const sent = outside(line);
  const list = await school.started(rows);
  const lists = () => collectiveStore(school.client, school.table.collective);
  const image = async (sequence: number) =>
    changeTo(await readItem(school.client, school.table.collective, listKey(list.id)), sequence);
  const common = {
    ...{ line, clock: school.world.clock },
    tables: {
      lists: { client: school.client, name: school.table.collective },
      dossiers: { client: school.world.client, name: school.world.table.dossier },
    },
    outside: { forget: sent.forget, got: sent.messages },
  };
  const follower = () =>
    fromStream(
      followLists({
        ...{ lists: lists(), now: () => school.world.clock.at, rulesFor: rulesFor(school.world.definitions) },
        dossiers: dossierStore(school.world.client, school.world.table.dossier),
        send: queueSender<MatchPart>(sent.sqs, "https://queue/match"),
      }),
    );
  return { school, list, lists, image, common, follower };
};

export const listScenarios = [
  scenario(
    "functions/collective/follow-handler.ts",
    "a school's list was started, and its parts are to be matched",
    async () => {
      const { common, image, follower } = await begin();
      return stageOf({ ...common, messages: [await image(1)], start: follower });
    },
  ),

  scenario(
    "functions/collective/follow-handler.ts",
    "a certificate has its number, and the dossier gets its outcome",
    async () => {
      const { school, list, lists, common, image, follower } = await begin();
      await school.matchAll(list.id);
      const open = (await school.results(list.id)).filter(({ outcome }) => outcome === "question");
      for (const { row } of open) await lists().answer(list.id, row.line, "none", "hoa.tangiang");
      await school.accepted(list.dossier);
      const matched = await lists().load(list.id);
      if (matched === undefined) throw new Error("the list is gone");
      await lists().certify(matched, { number: "15/XN-UBND", at: morning, by: "hoa.tangiang", handoff: 1 });
      return stageOf({ ...common, messages: [await image(1)], start: follower });
    },
  ),

  scenario("functions/collective/match-handler.ts", "the two parts of a school's list are matched", async () => {
    const { school, list, lists, common } = await begin();
    const messages: unknown[] = await school.follow(list.id);
    return stageOf<unknown>({
      ...{ ...common, messages },
      start: () =>
        fromQueue(
          matchPart({
            ...{ lists: lists(), now: () => school.world.clock.at },
            registers: registerStore(school.client, school.table.collective),
          }),
        ),
    });
  }),
];
