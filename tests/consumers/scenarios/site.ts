import { publishSite } from "../../../functions/site/publish-site.ts";
import { dynamodbDefinitionItems } from "../../../shared/store/definition-items.ts";
import { siteFacts } from "../../../shared/store/site-settings.ts";
import { fewDefinitions } from "../../support/definitions.ts";
import { localTables } from "../../support/dynamodb-local.ts";
import { siteWorld } from "../../support/site-world.ts";
import { ioLine } from "../io-line.ts";
import { changeTo, fromSchedule, fromStream, scenario } from "../scenario.ts";
import { stageOf } from "../stage-of.ts";

const morning = "2026-11-17T02:00:00Z";

export const siteScenarios = [
  scenario("functions/site/handler.ts", "a procedure was published, and its pages follow", async () => {
    const definitions = fewDefinitions();
    const world = await siteWorld(morning, definitions);
    const line = ioLine();
    line.watch(world.s3, "S3");
    await world.publish();
    const [first, ...others] = definitions.procedures;
    if (first === undefined) throw new Error("there is no procedure");
    const changed = { ...first, name: { vi: `${first.name.vi} (sửa)`, en: `${first.name.en} (changed)` } };
    await world.store.publish({ ...definitions, procedures: [changed, ...others] }, { by: "hoa", reason: "Sửa" });
    return stageOf({
      ...{ line, clock: world.clock, messages: [changeTo({ pk: { S: "INDEX" } }, 1)], close: world.stop },
      tables: {},
      files: { s3: world.s3, bucket: "site" },
      start: () =>
        fromStream(async () => {
          await publishSite(world.deps());
          return { batchItemFailures: [] };
        }),
    });
  }),

  scenario("functions/site/day-handler.ts", "a new day begins", async () => {
    const { client, table } = await localTables("definition");
    const line = ioLine();
    line.watch(client, "DynamoDB");
    const items = () => siteFacts(dynamodbDefinitionItems(client, table.definition));
    await items().noteDay("2026-11-16");
    return stageOf<unknown>({
      ...{ line, clock: { at: morning }, messages: ["each day"] },
      tables: { definitions: { client, name: table.definition } },
      start: () => fromSchedule(() => items().noteDay("2026-11-17")),
    });
  }),
];
