import { randomUUID } from "node:crypto";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { SQSClient } from "@aws-sdk/client-sqs";
import * as z from "zod";
import type { RepublishRequest } from "../../../shared/contracts/republish.ts";
import { queueSender } from "../../../shared/messaging/queue.ts";
import { now } from "../../../shared/runtime/clock.ts";
import { dossierStore } from "../../../shared/store/dossier-store.ts";
import { ClockView, Endpoints, requireHost } from "../running-host.ts";
import { localClient, readLocalOutputs, readStackOutputs, regionOf } from "../stack-outputs.ts";
import { complainUsage } from "../usage.ts";
import { type RangeArgs, readRangeArgs } from "./range-args.ts";
import { estimateScan, scanHistory } from "./scan-history.ts";

const Outputs = z.object({ DossierTable: z.string(), RepublishQueueUrl: z.string() });

const placeOf = async (outputs: string | undefined) => {
  if (outputs !== undefined) {
    const stack = readStackOutputs(outputs);
    const region = { region: regionOf(stack) };
    return { stack: Outputs.parse(stack), dynamodb: new DynamoDBClient(region), sqs: new SQSClient(region), at: now() };
  }
  const host = await requireHost();
  if (host === undefined) return undefined;
  const { dynamodb, sqs } = await host.get("/local/endpoints", Endpoints);
  const clock = await host.get("/local/clock", ClockView);
  return {
    stack: Outputs.parse(await readLocalOutputs(host)),
    dynamodb: new DynamoDBClient({ ...localClient, endpoint: dynamodb }),
    sqs: new SQSClient({ ...localClient, endpoint: sqs }),
    at: clock.now,
  };
};

const say = (vi: string, en: string) => void process.stderr.write(`${vi}\n${en}\n`);

const sayCost = ({ items, units, dollars }: Awaited<ReturnType<typeof estimateScan>>): void =>
  say(
    `Phải đọc cả bảng hồ sơ: khoảng ${items} mục, ${units} đơn vị đọc, ${dollars.toFixed(4)} USD (DynamoDB đếm mỗi 6 giờ). Thêm --yes để chạy.`,
    `The whole table of dossiers is read: about ${items} items, ${units} read units, $${dollars.toFixed(4)} (as DynamoDB counts every 6 hours). Add --yes to go on.`,
  );

/** `motcua republish --from … --to … --agency …`: has the facts of a time published again; the counts as JSON on stdout. */
export const republishRange = async (args: string[]): Promise<void> => {
  const outputs = args.includes("--outputs") ? args[args.indexOf("--outputs") + 1] : undefined;
  if (readRangeArgs(args, "9999-12-31T00:00:00Z") === undefined) return complainUsage("republish");
  const place = await placeOf(outputs);
  if (place === undefined) return;
  const given: RangeArgs | undefined = readRangeArgs(args, place.at);
  if (given === undefined) return complainUsage("republish");
  const { dynamodb: client, stack } = place;
  if (!given.isAgreed) return sayCost(await estimateScan(client, stack.DossierTable));
  const done = await scanHistory(
    {
      ...{ client, table: stack.DossierTable, dossiers: dossierStore(client, stack.DossierTable) },
      send: queueSender<RepublishRequest>(place.sqs, stack.RepublishQueueUrl),
      again: randomUUID(),
      tell: ({ read, asked, cursor }) =>
        void process.stderr.write(
          `${read} hồ sơ đã đọc (read), ${asked} được yêu cầu phát lại (asked)${cursor === undefined ? "" : `; --cursor ${cursor}`}\n`,
        ),
    },
    given,
  );
  process.stdout.write(
    `${JSON.stringify({ ...done, from: given.from, to: given.to, agency: given.agency }, null, 2)}\n`,
  );
};
