import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { S3Client } from "@aws-sdk/client-s3";
import { type Definitions, loadDefinitions } from "../../shared/definitions/load.ts";
import { toLocal } from "../../shared/domain/calendar/time.ts";
import { inForceOn } from "../../shared/domain/procedure/applies.ts";
import { now as realClock } from "../../shared/runtime/clock.ts";
import { definitionStore } from "../../shared/store/definition-store.ts";
import { definitionRefusals } from "../../shared/text/definition-refusals.ts";
import { fillSentence } from "../../shared/text/fill-sentence.ts";
import { requestRefusals } from "../../shared/text/request-refusals.ts";
import { buildWeb } from "../../web-static/build.ts";
import type { SiteFile } from "../../web-static/site/site-file.ts";
import type { SiteConfig, SiteInput } from "../../web-static/site/site-input.ts";
import { countFaults, showFaults } from "./show-faults.ts";
import { assetFiles, uploadSite } from "./upload-site.ts";

const PROVINCES = fileURLToPath(new URL("../provinces/", import.meta.url));
const BUILT_WEB = fileURLToPath(new URL("../../dist/web/", import.meta.url));

export interface PublishTask {
  /** Name of the file in infra/provinces, such as cao-bang. */
  readonly province: string;
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
}

const load = (province: string): Definitions => {
  const loaded = loadDefinitions({ provinceFile: join(PROVINCES, `${province}.yaml`) });
  if (loaded.ok) return loaded.definitions;
  throw new Error([`Không công bố được, có ${countFaults(loaded.faults)}:`, showFaults(loaded.faults)].join("\n\n"));
};

const renderPages = async (definitions: Definitions, task: PublishTask, today: string): Promise<SiteFile[]> => {
  const built = await buildWeb({ outDir: BUILT_WEB });
  task.progress?.(built.unchanged ? "Giao diện không đổi, dùng lại bản đã dựng." : "Đã dựng giao diện.");
  const renderer: { renderSite(input: SiteInput): SiteFile[] } = await import(pathToFileURL(built.renderer).href);
  const pages = renderer.renderSite({
    procedures: definitions.procedures.filter((procedure) => inForceOn(procedure, today)),
    province: definitions.province,
    serviceLines: definitions.serviceLines,
    publicUrl: task.publicUrl,
    siteConfig: { ...task.siteConfig, province: task.province },
    assets: JSON.parse(await readFile(built.assets, "utf8")),
  });
  return [...(await assetFiles(built.assetsFolder)), ...pages];
};

/**
 * Puts the definitions of a province in force and its pages in the bucket: the same command on AWS and on this computer.
 * Running it again with the same content writes nothing.
 * @throws with every fault when the definitions do not compile; then nothing is written
 */
export async function publish(task: PublishTask): Promise<PublishOutcome> {
  const now = task.now ?? realClock;
  const definitions = load(task.province);
  const files = await renderPages(definitions, task, toLocal(now()).date);
  const client = task.dynamodb ?? new DynamoDBClient({});
  const store = definitionStore({ client, table: task.definitionTable, now });
  const published = await store.publish(definitions, {
    by: task.by ?? "motcua-publish",
    reason: task.reason ?? "Công bố bằng lệnh motcua publish",
  });
  if (!published.ok) {
    const { code, detail } = published.refusal;
    const sentence = code === "CHANGED_MEANWHILE" ? requestRefusals[code] : definitionRefusals[code];
    throw new Error(fillSentence(sentence, detail, "vi"));
  }
  const { revision, written, unchanged } = published.value;
  task.progress?.(`Bộ thủ tục lần ${revision}: ghi mới ${written}, giữ nguyên ${unchanged}.`);
  // The path style works at every S3 endpoint; bucket names with a host of their own need a name server.
  const s3 = task.s3 ?? new S3Client({ forcePathStyle: true });
  const site = await uploadSite(s3, task.siteBucket, files);
  task.progress?.(`Trang thông tin: ghi mới ${site.written}, giữ nguyên ${site.unchanged}, bỏ ${site.removed}.`);
  return {
    revision,
    written: written + site.written,
    unchanged: unchanged + site.unchanged,
    removed: site.removed,
  };
}
