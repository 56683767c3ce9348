import { expect, test } from "vitest";
import { pollOnce, queueInTime } from "./queue-in-time.ts";

const settings = { visibilitySeconds: 60, attempts: 2 };
const inTime = (more: { fifo?: boolean } = {}) => {
  const clock = { ms: 1_000_000 };
  const queue = queueInTime({ ...settings, ...more, nowMs: () => clock.ms });
  const later = (seconds: number): void => {
    clock.ms += seconds * 1000;
  };
  const bodies = () => queue.receive().map(({ body }) => body);
  return { queue, later, bodies };
};

test("a message that nobody deletes comes again after its visibility timeout, and at last goes to the dead letters", () => {
  const { queue, later, bodies } = inTime();
  queue.send("a");
  expect(bodies()).toEqual(["a"]);
  expect(bodies()).toEqual([]);
  expect(queue.counts()).toEqual({ visible: 0, hidden: 1, dead: 0 });
  later(60);
  const [again] = queue.receive();
  expect(again?.attributes.ApproximateReceiveCount).toBe("2");
  later(60);
  expect(bodies()).toEqual([]);
  expect(queue.counts()).toEqual({ visible: 0, hidden: 0, dead: 1 });
  expect(queue.redrive()).toBe(1);
  expect(bodies()).toEqual(["a"]);
});

test("a message that was put back comes when it was asked to, and an old handle deletes nothing", () => {
  const { queue, later, bodies } = inTime();
  queue.send("a");
  const [first] = queue.receive();
  queue.changeVisibility(first?.receiptHandle ?? "", 300);
  later(299);
  expect(bodies()).toEqual([]);
  expect(queue.nextVisibleMs()).toBe(1_300_000);
  later(1);
  const [second] = queue.receive();
  queue.remove(first?.receiptHandle ?? "");
  expect(queue.counts()).toMatchObject({ hidden: 1 });
  queue.remove(second?.receiptHandle ?? "");
  expect(queue.counts()).toEqual({ visible: 0, hidden: 0, dead: 0 });
  expect(() => queue.changeVisibility(second?.receiptHandle ?? "", 1)).toThrow("expired");
});

test("in a FIFO queue a dossier's later message waits while its earlier one is out, and other dossiers do not", () => {
  const { queue, later, bodies } = inTime({ fifo: true });
  for (const [body, groupId] of [
    ["a1", "a"],
    ["b1", "b"],
  ] as const)
    queue.send(body, { groupId });
  expect(bodies()).toEqual(["a1", "b1"]);
  queue.send("a2", { groupId: "a" });
  queue.send("c1", { groupId: "c", deduplicationId: "c1" });
  queue.send("c1 again", { groupId: "c", deduplicationId: "c1" });
  expect(bodies()).toEqual(["c1"]);
  later(60);
  expect(bodies()).toEqual(["a1", "b1", "a2", "c1"]);
});

test("the poller deletes what succeeded, keeps what was named as failed, and all of a batch whose function broke", async () => {
  const { queue, later } = inTime();
  for (const body of ["good", "bad"]) queue.send(body);
  const taken = await pollOnce(queue, {
    concurrency: 1,
    handler: async ({ Records }) => ({
      batchItemFailures: Records.filter(({ body }) => body === "bad").map(({ messageId: itemIdentifier }) => ({
        itemIdentifier,
      })),
    }),
  });
  expect(taken).toBe(2);
  expect(queue.counts()).toEqual({ visible: 0, hidden: 1, dead: 0 });
  later(60);
  const broken = async () => {
    throw new Error("out of memory");
  };
  expect(await pollOnce(queue, { concurrency: 5, handler: broken })).toBe(1);
  expect(queue.counts()).toEqual({ visible: 0, hidden: 1, dead: 0 });
});
