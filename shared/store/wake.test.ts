import { expect, test } from "vitest";
import { allowance, birth, given, required, submitted } from "../../tests/support/dossier.ts";
import type { DossierEvent } from "../domain/dossier/event.ts";
import type { DossierRules } from "../domain/dossier/rules.ts";
import { noDossier } from "../domain/dossier/state.ts";
import { wakeAfter } from "./wake.ts";

type Asked = Parameters<ReturnType<typeof given>["when"]>[0];

/** When the sweep looks after these commands, each at its time and a write of its own. */
const wakeOf = (rules: DossierRules, ...steps: readonly (readonly [Asked, string])[]): string | undefined => {
  const writes: { events: DossierEvent[] }[] = [{ events: [submitted(rules, required(rules))] }];
  for (const [asked, at] of steps) {
    const before = writes.flatMap(({ events }) => events);
    writes.push({
      events: given(rules, ...before)
        .when(asked, at)
        .events.slice(before.length),
    });
  }
  return wakeAfter(noDossier, writes);
};

// A birth is due at 17:00 of the day, warned of at 15:00, and its office has half an hour to accept.
const receivedAtTen = [{ type: "ReceiveDossier" }, "2026-11-17T03:00:00Z"] as const;
const sentAtOnce = [{ type: "HandOver" }, "2026-11-17T03:00:00Z"] as const;

test("a dossier that nobody received wakes nobody", () => {
  expect(wakeOf(birth)).toBeUndefined();
});

test("an office that has not accepted is looked at when it should have", () => {
  expect(wakeOf(birth, receivedAtTen, sentAtOnce)).toBe("2026-11-17T03:30:00Z");
});

test("what is due the same day keeps its earlier look when the office accepts", () => {
  const accepted = [{ type: "AcceptHandoff", handoff: 1 }, "2026-11-17T03:05:00Z"] as const;
  expect(wakeOf(birth, receivedAtTen, sentAtOnce, accepted)).toBe("2026-11-17T03:30:00Z");
});

test("a look that is past is not waited for: who accepts late is looked at when the warning comes", () => {
  const accepted = [{ type: "AcceptHandoff", handoff: 1 }, "2026-11-17T03:40:00Z"] as const;
  expect(wakeOf(birth, receivedAtTen, sentAtOnce, accepted)).toBe("2026-11-17T08:00:00Z");
});

test("what takes weeks is not looked at in vain", () => {
  const accepted = [{ type: "AcceptHandoff", handoff: 1 }, "2026-11-17T03:05:00Z"] as const;
  const wake = wakeOf(allowance, receivedAtTen, sentAtOnce, accepted);
  expect(wake?.slice(0, 7)).toBe("2026-12");
});

test("a paused clock wakes nobody, and an earlier instant takes the place of a later one", () => {
  const paid = [{ type: "RequestPayment", amountVnd: 5000, reason: "Lệ phí" }, "2026-11-17T03:10:00Z"] as const;
  const resumed = [{ type: "ConfirmPayment", receiptNumber: "BL-1" }, "2026-11-17T03:20:00Z"] as const;
  expect(wakeOf(birth, receivedAtTen, sentAtOnce, paid)).toBeUndefined();
  expect(wakeOf(birth, receivedAtTen, sentAtOnce, paid, resumed)).toBe("2026-11-17T03:40:00Z");
});

test("nobody is woken earlier than the write itself, for the sweep may have passed that hour", () => {
  const sentLate = [{ type: "HandOver" }, "2026-11-17T07:59:00Z"] as const;
  const returnedLate = [{ type: "ReturnHandoff", handoff: 1, reason: "Nhầm" }, "2026-11-18T05:00:00Z"] as const;
  expect(wakeOf(birth, receivedAtTen, sentLate, returnedLate)).toBe("2026-11-18T05:00:00Z");
});
