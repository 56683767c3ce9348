import { publishSite } from "../../../functions/site/publish-site.ts";
import { dynamodbDefinitionItems } from "../../../shared/store/definition-items.ts";
import { siteManifest } from "../../../shared/store/site-bucket.ts";
import { siteFacts } from "../../../shared/store/site-settings.ts";
import type { SiteInput } from "../../../web-static/site/site-input.ts";
import { fewDefinitions } from "../../support/definitions.ts";
import { localTables } from "../../support/dynamodb-local.ts";
import { siteWorld } from "../../support/site-world.ts";
import { ioLine } from "../io-line.ts";
import { changeTo, fromSchedule, fromStream, scenario } from "../scenario.ts";
import { stageOf } from "../stage-of.ts";

const morning = "2026-11-17T02:00:00Z";

const birth = "1.001193";
/** Three pages that the change makes different; of a whole site each would be cut in the same ways. */
const pages = new Set([`thu-tuc/${birth}/index.html`, `en/thu-tuc/${birth}/index.html`, "thu-tuc/index.html"]);

/** An editor changes the birth registration and publishes it. */
const publishChange = async ({ entry, post }: Awaited<ReturnType<typeof siteWorld>>): Promise<void> => {
  const { latest, versions } = await entry(birth);
  const summary = { vi: "Đăng ký cho trẻ mới sinh", en: "For a newborn child" };
  const content = { ...latest, summary };
  await post(`/api/catalogue/${birth}/draft`, { body: { content, base: versions.at(-1)?.version }, seen: 0 });
  const seen = (await entry(birth)).draft?.version ?? 0;
  const answer = await post(`/api/catalogue/${birth}/publish`, {
    body: { from: "2026-11-17", reason: "Luật mới" },
    seen,
  });
  if (answer.status !== 200) throw new Error(await answer.text());
};

export const siteScenarios = [
  scenario("functions/site/handler.ts", "a procedure was changed, and its pages follow", async () => {
    const world = await siteWorld(morning, fewDefinitions());
    const line = ioLine();
    line.watch(world.s3, "S3");
    const deps = () => {
      const { plan, ...rest } = world.deps();
      return { ...rest, plan: (input: SiteInput) => plan(input).filter(({ path }) => pages.has(path)) };
    };
    await publishSite(deps());
    await publishChange(world);
    return stageOf({
      ...{ line, clock: world.clock, messages: [changeTo({ pk: { S: "INDEX" } }, 1)], close: world.stop },
      tables: {},
      files: { s3: world.s3, bucket: "site" },
      // Pages are listed as they were finished, several at a time.
      told: ({ files }) => ({ ...files, [siteManifest]: JSON.parse(files[siteManifest] ?? "{}") }),
      start: () =>
        fromStream(async () => {
          await publishSite(deps());
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
