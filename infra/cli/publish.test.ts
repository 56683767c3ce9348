import { GetObjectCommand, type S3Client } from "@aws-sdk/client-s3";
import { afterAll, beforeAll, expect, test } from "vitest";
import { definitionStore } from "../../shared/store/definition-store.ts";
import { localTables } from "../../tests/support/dynamodb-local.ts";
import { localBucket } from "../../tests/support/s3-local.ts";
import { type PublishTask, publish } from "./publish.ts";

const now = () => "2026-11-21T02:00:00Z";
const lines: string[] = [];
let task: PublishTask;
let s3: S3Client;
let stop: () => Promise<void>;

beforeAll(async () => {
  const [tables, site] = await Promise.all([localTables("definition"), localBucket()]);
  ({ s3, stop } = site);
  task = {
    province: "cao-bang",
    definitionTable: tables.table.definition,
    siteBucket: site.bucket,
    publicUrl: "https://motcua.example",
    siteConfig: { issuer: "https://login.example", clientId: "console" },
    by: "bien-tap",
    reason: "Lần đầu",
    dynamodb: tables.client,
    s3,
    now,
    progress: (line) => lines.push(line),
  };
});
afterAll(() => stop());

const fetchText = async (path: string): Promise<string> => {
  const { Body } = await s3.send(new GetObjectCommand({ Bucket: task.siteBucket, Key: path }));
  return (await Body?.transformToString()) ?? "";
};

test("publishing puts the procedures in force and their pages in the bucket, and again writes nothing", {
  timeout: 120_000,
}, async () => {
  const first = await publish(task);
  expect(first).toMatchObject({ revision: 1, unchanged: 0, removed: 0 });

  const { dynamodb, definitionTable: table } = task;
  if (dynamodb === undefined) throw new Error("no client");
  const store = definitionStore({ client: dynamodb, table, now });
  const birth = await store.procedureInForce("1.001193", "2026-11-21");
  expect(birth?.name.vi).toBe("Đăng ký khai sinh");
  expect(await store.history(1)).toMatchObject([{ by: "bien-tap", reason: "Lần đầu", at: now() }]);
  expect(await fetchText("thu-tuc/1.001193/index.html")).toContain("Đăng ký khai sinh");
  expect(JSON.parse(await fetchText("config.json"))).toMatchObject({ clientId: "console", province: "cao-bang" });
  expect(lines.at(-1)).toMatch(/^Trang thông tin: dựng \d+, ghi mới \d+/);

  expect(await publish(task)).toEqual({ revision: 1, written: 0, unchanged: first.written, removed: 0, kept: [] });
});

test("a province without a file is refused before anything is written", async () => {
  await expect(publish({ ...task, province: "khong-co" })).rejects.toThrow(/Không công bố được, có 1 lỗi/);
});
