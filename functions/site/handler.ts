import * as z from "zod";
import { now } from "../../shared/runtime/clock.ts";
import { entry } from "../../shared/runtime/entry.ts";
import { readEnv } from "../../shared/runtime/env.ts";
import { log } from "../../shared/runtime/log.ts";
import { catalogueStore } from "../../shared/store/catalogue-store.ts";
import { dynamodbDefinitionItems } from "../../shared/store/definition-items.ts";
import { definitionReader } from "../../shared/store/definition-reader.ts";
import { dynamodb } from "../../shared/store/dynamodb.ts";
import { s3 } from "../../shared/store/s3.ts";
import { s3SiteBucket } from "../../shared/store/site-bucket.ts";
import { siteFacts } from "../../shared/store/site-settings.ts";
import { planSite } from "../../web-static/render-site.tsx";
import { publishSite } from "./publish-site.ts";

const Name = z.string().min(1);
const env = readEnv(z.object({ DEFINITION_TABLE: Name, SITE_BUCKET: Name }));
const items = dynamodbDefinitionItems(dynamodb(), env.DEFINITION_TABLE);
const deps = {
  definitions: definitionReader(items, now),
  catalogue: catalogueStore(items, now),
  facts: siteFacts(items),
  bucket: s3SiteBucket(s3(), env.SITE_BUCKET),
  plan: planSite,
  now,
};

/** Whatever the batch says was changed, the pages are brought to what is in force now; once for all of it. */
export const handler = entry(async () => {
  const done = await publishSite(deps);
  log.info("site published", { ...done });
  return { batchItemFailures: [] };
});
