import { expect, test } from "vitest";
import { openBill } from "./bill.ts";
import { openStage } from "./stage.ts";
import type { System } from "./system.ts";

/** A system whose counters go up by one part's use each time that it is told to work. */
const counting = (meter: boolean) => {
  let work = 0;
  const system: Pick<System, "local" | "requests"> = {
    requests: () => 3 * work,
    local: async (_, answer) =>
      answer.parse({
        functions: { dossier: { invocations: 100 + 4 * work }, deadline: { invocations: 7 + work } },
        dynamodb: meter
          ? {
              calls: 50 + 9 * work,
              readUnits: { "motcua-DossierTable": 1.5 * work },
              writeUnits: { "motcua-TicketTable": 20 + work },
            }
          : { calls: 0, readUnits: {}, writeUnits: {} },
        sqs: { requests: 5 },
        sns: { publishes: 0, sms: 0 },
      }),
  };
  return { system: system as System, work: () => void work++ };
};

const billOf = async (meter: boolean): Promise<string> => {
  const { system, work } = counting(meter);
  const bill = await openBill(system);
  work();
  await bill.mark("Lấy số");
  work();
  work();
  await bill.mark("Trợ cấp");
  const lines: string[] = [];
  bill.show(
    openStage((line) => void lines.push(line), false),
    [],
    800,
  );
  return lines.join("\n").replaceAll(/ +/g, " ");
};

test("each part pays for what it used itself, and for nothing that was used before", async () => {
  const bill = await billOf(true);
  expect(bill).toContain("Lấy số Trợ cấp Cộng");
  expect(bill).toContain("Đơn vị ghi DynamoDB 1 2 3\n · ghi, bảng số thứ tự 1 2 3");
  expect(bill).toContain("Đơn vị đọc DynamoDB 1,5 3 4,5");
  expect(bill).toContain("Yêu cầu HTTP 3 6 9");
  expect(bill).toContain("Yêu cầu SQS 0 0 0");
});

test("a host that does not meter DynamoDB says so, and how to make it", async () => {
  const bill = await billOf(false);
  expect(bill).not.toContain("Đơn vị ghi");
  expect(bill).toContain("npm start (không có MOTCUA_METER=0)");
});
