import { gunzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { carrierState } from "../carriers/carrier-state.ts";
import { inMemory } from "../portal/portal-state.ts";
import type { SmsMessage } from "../services/sms-store.ts";
import { receiptSource } from "./receipt-source.ts";

test("each phone answers through the log that SNS would write to; one that is switched off says so", async () => {
  const listeners: ((message: SmsMessage) => void)[] = [];
  const heard: string[] = [];
  let told: (() => void) | undefined;
  const both = new Promise<void>((resolve) => {
    told = () => heard.length === 2 && resolve();
  });
  const source = receiptSource({
    subscriptions: [
      { log: "sns/r/0/DirectPublishToPhoneNumber", functionArn: "delivered" },
      { log: "sns/r/0/DirectPublishToPhoneNumber/Failure", functionArn: "failed" },
    ],
    sms: {
      onKept: (listener) => {
        listeners.push(listener);
        return () => undefined;
      },
    },
    carriers: carrierState(inMemory()),
    functions: {
      invoke: async (name, event) => {
        const { awslogs } = event as { awslogs: { data: string } };
        const { logEvents } = JSON.parse(gunzipSync(Buffer.from(awslogs.data, "base64")).toString());
        heard.push(`${name} ${JSON.parse(logEvents[0].message).delivery.destination}`);
        told?.();
        return { ok: true, payload: "" } as never;
      },
    },
    report: (fault) => {
      throw fault;
    },
    afterMs: 0,
  });
  for (const to of ["+84912345678", "+84912340000"])
    for (const listener of listeners)
      listener({ messageId: to, to, text: "x", at: "2026-11-17T02:00:00.000Z", repeats: 0 });
  await both;
  await source.stop();
  expect(heard.toSorted()).toEqual(["delivered +84912345678", "failed +84912340000"]);
});
