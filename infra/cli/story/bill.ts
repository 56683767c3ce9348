import { setTimeout as sleep } from "node:timers/promises";
import * as z from "zod";
import type { Sms } from "./phones.ts";
import type { Stage } from "./stage.ts";
import type { System } from "./system.ts";

const Usage = z.object({
  functions: z.record(z.string(), z.object({ invocations: z.number() })),
  dynamodb: z.object({
    calls: z.number(),
    readUnits: z.record(z.string(), z.number()),
    writeUnits: z.record(z.string(), z.number()),
  }),
  sqs: z.object({ requests: z.number() }),
  sns: z.object({ publishes: z.number(), sms: z.number() }),
});

/** Everything that is counted, as numbers by the words of the bill. */
type Counts = ReadonlyMap<string, number>;

/** What the operator calls the tables, in the order of the bill. */
const tableNames: readonly (readonly [part: string, name: string])[] = [
  ["Dossier", "hồ sơ"],
  ["Ticket", "số thứ tự"],
  ["Notification", "tin nhắn"],
  ["Audit", "nhật ký truy cập"],
  ["Procedure", "thủ tục"],
];

const unitRows = (label: string, units: Readonly<Record<string, number>>): [string, number][] =>
  tableNames.map(([part, name]) => {
    const own = Object.entries(units).filter(([table]) => table.includes(part));
    return [`${label}, bảng ${name}`, own.reduce((sum, [, count]) => sum + count, 0)];
  });

const total = (units: Readonly<Record<string, number>>): number =>
  Object.values(units).reduce((sum, count) => sum + count, 0);

const countsOf = ({ functions, dynamodb, sqs, sns }: z.infer<typeof Usage>, requests: number): Counts =>
  new Map([
    ["Đơn vị ghi DynamoDB", total(dynamodb.writeUnits)],
    ...unitRows("· ghi", dynamodb.writeUnits),
    ["Đơn vị đọc DynamoDB", total(dynamodb.readUnits)],
    ...unitRows("· đọc", dynamodb.readUnits),
    [CALLS, dynamodb.calls],
    ["Yêu cầu HTTP", requests],
    ["Yêu cầu SQS", sqs.requests],
    ["Lần phát SNS, kể cả SMS", sns.publishes],
    ["Lượt chạy hàm Lambda", total(Object.fromEntries(Object.entries(functions).map(([n, f]) => [n, f.invocations])))],
    [SWEEPS, functions.deadline?.invocations ?? 0],
  ]);

const CALLS = "Lần gọi DynamoDB";
const SWEEPS = "· trong đó quét thời hạn";
const SETTLE_TRIES = 12;
const SETTLE_MS = 250;

/** Keeps what each part of the story used: the counters of the host, after minus before. */
export interface Bill {
  /** Everything since the last mark belongs to this part. */
  mark(part: string): Promise<void>;
  show(stage: Stage, sms: readonly Sms[], priceVnd: number): void;
}

export const openBill = async (system: System): Promise<Bill> => {
  const read = async () => countsOf(await system.local("/local/usage", Usage), system.requests());
  /** The last message is on the phone before the functions behind it have ended; waits until nothing moves. */
  const settled = async (): Promise<Counts> => {
    let last = await read();
    for (let tries = 0; tries < SETTLE_TRIES; tries++) {
      await sleep(SETTLE_MS);
      const now = await read();
      if ([...now].every(([name, count]) => last.get(name) === count)) return now;
      last = now;
    }
    return last;
  };
  let before = await settled();
  const parts: { readonly name: string; readonly used: Counts }[] = [];
  return {
    mark: async (name) => {
      const now = await settled();
      const since = before;
      parts.push({ name, used: new Map([...now].map(([row, count]) => [row, count - (since.get(row) ?? 0)])) });
      before = now;
    },
    show: (stage, sms, priceVnd) => showBill(stage, parts, sms, priceVnd),
  };
};

const number = (value: number): string => value.toLocaleString("vi-VN", { maximumFractionDigits: 1 });

const showBill = (
  stage: Stage,
  parts: readonly { readonly name: string; readonly used: Counts }[],
  sms: readonly Sms[],
  priceVnd: number,
): void => {
  const rows = [...(parts[0]?.used.keys() ?? [])].map((row) => {
    const counts = parts.map(({ used }) => used.get(row) ?? 0);
    return { row, counts, sum: counts.reduce((sum, count) => sum + count, 0) };
  });
  const isMetered = rows.some(({ row, sum }) => row === CALLS && sum > 0);
  const shown = rows.filter(
    ({ row, sum }) => sum > 0 || (!row.startsWith("·") && (isMetered || !row.includes("DynamoDB"))),
  );
  stage.table(
    [30, ...parts.map(() => -10), -10],
    [
      ["", ...parts.map(({ name }) => name), "Cộng"],
      ...shown.map(({ row, counts, sum }) => [row, ...counts.map(number), number(sum)]),
    ],
  );
  const segments = sms.reduce((sum, one) => sum + one.segments, 0);
  stage.tell(`SMS: ${sms.length} tin nhắn, ${segments} tin tính phí, ${number(segments * priceVnd)} đồng.`);
  const remarks = isMetered
    ? ["Mỗi lần đồng hồ nhảy, lượt quét thời hạn xem bù từng giờ đã qua; ngoài đời mỗi phút chỉ xem giờ đang chạy."]
    : [
        "Hệ thống này không đếm đơn vị DynamoDB. Muốn có, hãy khởi động nó bằng lệnh sau rồi chạy lại:",
        "npm start (không có MOTCUA_METER=0)",
      ];
  remarks.forEach(stage.tell);
};
