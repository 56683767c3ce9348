import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import type { S3Client } from "@aws-sdk/client-s3";
import { publishSite, type SiteDeps, type SitePublished } from "../../functions/site/publish-site.ts";
import type { SiteSettings } from "../../functions/site/settings.ts";
import { type Definitions, loadDefinitions } from "../../shared/definitions/load.ts";
import { now as realClock } from "../../shared/runtime/clock.ts";
import { catalogueStore } from "../../shared/store/catalogue-store.ts";
import { dynamodbDefinitionItems } from "../../shared/store/definition-items.ts";
import { type DefinitionStore, definitionStoreOver } from "../../shared/store/definition-store.ts";
import { s3 as pathStyleS3 } from "../../shared/store/s3.ts";
import { s3SiteBucket } from "../../shared/store/site-bucket.ts";
import { siteFacts } from "../../shared/store/site-settings.ts";
import { definitionRefusals } from "../../shared/text/definition-refusals.ts";
import { fillSentence } from "../../shared/text/fill-sentence.ts";
import { requestRefusals } from "../../shared/text/request-refusals.ts";
import { buildWeb } from "../../web-static/build.ts";
import type { SiteConfig } from "../../web-static/site/site-input.ts";
import { editedFaults } from "./edited-faults.ts";
import { countFaults, showFaults } from "./show-faults.ts";
import { uploadAssets } from "./upload-assets.ts";

const PROVINCES = fileURLToPath(new URL("../provinces/", import.meta.url));
const BUILT_WEB = fileURLToPath(new URL("../../dist/web/", import.meta.url));

export interface PublishTask {
  /** Name of the file in infra/provinces, such as cao-bang. */
  readonly province: string;
  /** Another file of the province and another folder of definitions, for trials. */
  readonly provinceFile?: string;
  readonly folder?: string;
  /** Codes whose file is to replace what officials edited in the console. */
  readonly take?: readonly string[];
  readonly definitionTable: string;
  readonly siteBucket: string;
  /** Address of the site without a trailing slash. */
  readonly publicUrl: string;
  readonly siteConfig: Omit<SiteConfig, "province">;
  readonly by?: string;
  readonly reason?: string;
  readonly progress?: (line: string) => void;
  /** Clients; made from the environment when absent. */
  readonly dynamodb?: DynamoDBClient;
  readonly s3?: S3Client;
  readonly now?: () => string;
}

export interface PublishOutcome {
  /** Revision of the definitions in force. */
  readonly revision: number;
  readonly written: number;
  readonly unchanged: number;
  readonly removed: number;
  /** Procedures whose file changed but which stay as officials edited them. */
  readonly kept: readonly string[];
}

const refuse = (count: string, faults: string): never => {
  throw new Error([`Không công bố được, có ${count}:`, faults].join("\n\n"));
};

const load = ({ province, provinceFile, folder }: PublishTask): Definitions => {
  const file = provinceFile ?? join(PROVINCES, `${province}.yaml`);
  const loaded = loadDefinitions({ provinceFile: file, ...(folder === undefined ? {} : { folder }) });
  return loaded.ok ? loaded.definitions : refuse(countFaults(loaded.faults), showFaults(loaded.faults));
};

const checkEdited = async (store: DefinitionStore, definitions: Definitions, { take }: PublishTask) => {
  const faults = await editedFaults(store, definitions, take);
  if (faults.length > 0) refuse(`${faults.length} lỗi`, faults.join("\n\n"));
};

const putInForce = async (store: DefinitionStore, definitions: Definitions, { by, reason, take }: PublishTask) => {
  const published = await store.publish(definitions, {
    by: by ?? "motcua-publish",
    reason: reason ?? "Công bố bằng lệnh motcua publish",
    ...(take === undefined ? {} : { take }),
  });
  if (published.ok) return published.value;
  const { code, detail } = published.refusal;
  const sentence = code === "CHANGED_MEANWHILE" ? requestRefusals[code] : definitionRefusals[code];
  throw new Error(fillSentence(sentence, detail, "vi"));
};

const tellSite = ({ progress }: PublishTask, { rendered, written, unchanged, removed }: SitePublished): void =>
  progress?.(`Trang thông tin: dựng ${rendered}, ghi mới ${written}, giữ nguyên ${unchanged}, bỏ ${removed}.`);

/**
 * Puts the definitions of a province in force and its pages in the bucket: the same command on AWS and on this computer.
 * Running it again with the same content writes nothing; what officials edited in the console stays.
 * @throws with every fault when the definitions do not compile; then nothing is written
 */
export async function publish(task: PublishTask): Promise<PublishOutcome> {
  const now = task.now ?? realClock;
  const items = dynamodbDefinitionItems(task.dynamodb ?? new DynamoDBClient({}), task.definitionTable);
  const store = definitionStoreOver(items, now);
  const definitions = load(task);
  await checkEdited(store, definitions, task);
  const built = await buildWeb({ outDir: BUILT_WEB });
  task.progress?.(built.unchanged ? "Giao diện không đổi, dùng lại bản đã dựng." : "Đã dựng giao diện.");
  const { planSite: plan }: { planSite: SiteDeps["plan"] } = await import(pathToFileURL(built.renderer).href);
  const s3 = task.s3 ?? pathStyleS3();
  const assets = await uploadAssets(s3, task.siteBucket, built.assetsFolder);
  const { revision, written, unchanged, kept } = await putInForce(store, definitions, task);
  task.progress?.(`Bộ thủ tục lần ${revision}: ghi mới ${written}, giữ nguyên ${unchanged}.`);
  if (kept.length > 0)
    task.progress?.(`Giữ bản sửa trên trang quản trị dù tệp đã đổi: ${kept.join(", ")} (lấy tệp: --take MÃ).`);
  const settings: SiteSettings = {
    publicUrl: task.publicUrl,
    siteConfig: { ...task.siteConfig, province: task.province },
    assets: JSON.parse(await readFile(built.assets, "utf8")),
    build: built.build,
  };
  const facts = siteFacts(items);
  await facts.saveSettings(settings);
  const site = await publishSite({
    definitions: store,
    catalogue: catalogueStore(items, now),
    facts,
    bucket: s3SiteBucket(s3, task.siteBucket),
    plan,
    now,
  });
  if (site === undefined) throw new Error("What was just published is gone from the definition table");
  tellSite(task, site);
  return {
    revision,
    written: written + assets.written + site.written,
    unchanged: unchanged + assets.unchanged + site.unchanged,
    removed: site.removed,
    kept,
  };
}
