/**
 * Publishes in a fresh process, so that nothing is known beforehand and its memory is its own. Takes a `CatalogueJob` as its
 * argument and prints a `CatalogueRan`.
 */
import "./quiet-log.ts";
import { readFileSync } from "node:fs";
import { fingerprints } from "../../functions/site/fingerprints.ts";
import { publishSite, type SiteDeps } from "../../functions/site/publish-site.ts";
import { SiteSettings } from "../../functions/site/settings.ts";
import { uploadAssets } from "../../infra/cli/upload-assets.ts";
import { loadDefinitions } from "../../shared/definitions/load.ts";
import { now } from "../../shared/runtime/clock.ts";
import { catalogueStore } from "../../shared/store/catalogue-store.ts";
import { dynamodbDefinitionItems } from "../../shared/store/definition-items.ts";
import { definitionReader } from "../../shared/store/definition-reader.ts";
import { definitionStoreOver } from "../../shared/store/definition-store.ts";
import { s3SiteBucket } from "../../shared/store/site-bucket.ts";
import { siteFacts } from "../../shared/store/site-settings.ts";
import type { PlannedFile } from "../../web-static/site/site-file.ts";
import { clientOfS3 } from "../support/s3-local.ts";
import { keepBill, readUnits, writeUnits } from "./bill.ts";
import { CatalogueJob, type CatalogueRan } from "./catalogue-job.ts";
import { clientOf } from "./tables.ts";

const job = CatalogueJob.parse(JSON.parse(process.argv[2] ?? ""));
const client = clientOf(job.dynamodb);
const bill = keepBill(client);
const items = dynamodbDefinitionItems(client, job.table);
const s3 = clientOfS3(job.s3);
const facts = siteFacts(items);
const who = { by: "bench", reason: "Thử tải" };

const parts: { name: string; seconds: number }[] = [];
const timed = async <Value>(name: string, work: () => Value | Promise<Value>): Promise<Value> => {
  const from = performance.now();
  const value = await work();
  parts.push({ name, seconds: (performance.now() - from) / 1000 });
  return value;
};

const putFilesInForce = async (): Promise<void> => {
  const loaded = await timed("definitions read and checked", () =>
    loadDefinitions({ provinceFile: job.provinceFile, folder: job.folder }),
  );
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.faults.slice(0, 3)));
  await timed("scripts and styles put up", () => uploadAssets(s3, job.bucket, job.web.assetsFolder));
  await timed("put in force", async () => {
    const done = await definitionStoreOver(items, now).publish(loaded.definitions, who);
    if (!done.ok) throw new Error(done.refusal.code);
    const settings = SiteSettings.parse({
      publicUrl: "https://motcua.example",
      siteConfig: { issuer: "https://login.example", clientId: "console", province: "thu-tai" },
      assets: JSON.parse(readFileSync(job.web.assets, "utf8")),
      build: job.web.build,
    });
    await facts.saveSettings(settings);
  });
};

const publishEdit = (): Promise<void> =>
  timed("put in force", async () => {
    const catalogue = catalogueStore(items, now);
    const entry = (await catalogue.inForce())?.index.procedures.find(({ id }) => id === job.code);
    const latest = entry && (await definitionReader(items, now).procedure(entry.id, entry.version));
    if (latest === undefined) throw new Error(`${job.code} is not in force`);
    const { version, ...definition } = latest;
    const summary = { vi: `${definition.summary.vi} Đã sửa.`, en: `${definition.summary.en} Edited.` };
    const done = await catalogue.publishVersion({ ...definition, summary }, version, who);
    if (!done.ok) throw new Error(done.refusal.code);
  });

/** The site's own publisher; what it renders, and what it puts, is timed and counted on the way. */
const bringSite = async () => {
  const { planSite }: { planSite: SiteDeps["plan"] } = await import(job.web.renderer);
  const bucket = s3SiteBucket(s3, job.bucket);
  let planned: readonly PlannedFile[] = [];
  let [readMs, renderMs, bytes] = [0, 0, 0];
  const from = performance.now();
  const done = await publishSite({
    definitions: definitionReader(items, now),
    catalogue: catalogueStore(items, now),
    facts,
    bucket: {
      ...bucket,
      put: (file) => {
        bytes += Buffer.byteLength(file.body);
        return bucket.put(file);
      },
    },
    plan: (input) => {
      readMs = performance.now() - from;
      planned = planSite(input);
      return planned.map((file) => ({
        ...file,
        render: () => {
          const began = performance.now();
          const page = file.render();
          renderMs += performance.now() - began;
          return page;
        },
      }));
    },
    now,
  });
  if (done === undefined) throw new Error("Nothing was published");
  const wholeMs = performance.now() - from;
  return { ...done, planned, bytes, readMs, renderMs, wholeMs };
};

const began = performance.now();
await (job.kind === "files" ? putFilesInForce() : publishEdit());
const site = await bringSite();
const seconds = (performance.now() - began) / 1000;
// The most is asked for before the extra reckoning below.
const peakMb = process.resourceUsage().maxRSS / 1024;
const fingerprint = fingerprints(job.web.build);
const hashFrom = performance.now();
for (const file of site.planned) fingerprint(file);
const hashMs = performance.now() - hashFrom;
parts.push(
  { name: "read back from the table", seconds: site.readMs / 1000 },
  { name: "told apart what changed", seconds: hashMs / 1000 },
  { name: "pages rendered", seconds: site.renderMs / 1000 },
  { name: "pages written", seconds: (site.wholeMs - site.readMs - site.renderMs - hashMs) / 1000 },
);
const ran: CatalogueRan = {
  ...{ parts, seconds, peakMb, rendered: site.rendered, written: site.written, bytes: site.bytes },
  ...{ readUnits: readUnits(bill.calls), writeUnits: writeUnits(bill.calls) },
};
process.stdout.write(JSON.stringify(ran));
process.exit(0);
