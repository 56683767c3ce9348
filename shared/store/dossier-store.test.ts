import { beforeAll, describe, expect, test } from "vitest";
import { birth, happened, required, rulesOf, submitted } from "../../tests/support/dossier.ts";
import { localTables } from "../../tests/support/dynamodb-local.ts";
import {
  eventsOf,
  executed,
  given,
  newCode,
  openDossier,
  rawItem,
  requestBy,
  toOffice,
} from "../../tests/support/recorded.ts";
import type { DossierCommand } from "../domain/dossier/command.ts";
import { evolve } from "../domain/dossier/evolve.ts";
import { type Dossier, noDossier } from "../domain/dossier/state.ts";
import { type DossierStore, dossierStore } from "./dossier-store.ts";

let store: DossierStore;
let tables: Awaited<ReturnType<typeof localTables<"dossier">>>;

beforeAll(async () => {
  tables = await localTables("dossier");
  store = dossierStore(tables.client, tables.table.dossier);
});

const payments = (times: number): DossierCommand[] =>
  Array.from({ length: times }, (_, turn): DossierCommand[] => [
    { type: "RequestPayment", amountVnd: 1000 + turn, reason: "Lệ phí", ...given },
    { type: "ConfirmPayment", receiptNumber: `BL-${turn}`, ...given },
  ]).flat();

describe("one dossier, one item", () => {
  test("what was written is read back, state and history alike", async () => {
    const { code } = await openDossier(store);
    const written = await executed(store, code, toOffice);
    expect(await store.load(code)).toEqual(written);
    expect(await store.load("H14.101-261117-9999")).toBeUndefined();
  });

  test("of two officers who write from the same version, one wins and the other has written nothing", async () => {
    const opened = await openDossier(store);
    const append = (reason: string) =>
      store.append(opened, { request: requestBy(reason), events: [happened("DossierWithdrawn", { reason })] });
    const outcomes = await Promise.all([append("người thứ nhất"), append("người thứ hai")]);
    expect(outcomes.filter((outcome) => outcome === "changed")).toHaveLength(1);
    const kept = await store.load(opened.code);
    expect(kept?.version).toBe(2);
    expect(outcomes).toContainEqual(kept);
  });

  test("of ten who open the same code, one opens it", async () => {
    const code = newCode();
    const write = (index: number) => ({
      request: requestBy(`${code} ${index}`),
      events: [submitted(birth, required(birth))],
    });
    const outcomes = await Promise.all(Array.from({ length: 10 }, (_, index) => store.create(code, write(index))));
    expect(outcomes.filter((outcome) => outcome !== "exists")).toHaveLength(1);
  });

  test("numbers of an agency's day have no gap and no repeat", async () => {
    const numbers = await Promise.all(Array.from({ length: 40 }, () => store.nextSequence("H14.101", "2026-11-17")));
    expect(numbers.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 40 }, (_, index) => index + 1));
    expect(await store.nextSequence("H14.101", "2026-11-18")).toBe(1);
    expect(await store.nextSequence("H14.102", "2026-11-17")).toBe(1);
  });

  test("many dossiers are read in the order asked for, and unknown ones are left out", async () => {
    const codes = await Promise.all(Array.from({ length: 120 }, async () => (await openDossier(store)).code));
    const asked = [...codes.toReversed(), "H14.101-261117-9998"];
    expect((await store.loadMany(asked)).map(({ code }) => code)).toEqual(codes.toReversed());
    expect(await store.loadMany([])).toEqual([]);
  });
});

describe("a long history", () => {
  test("is folded into archive items, and nothing of it is lost or repeated", async () => {
    const { code } = await openDossier(store);
    const commands = [...toOffice, ...payments(35)];
    const last = await executed(store, code, commands);
    const recorded = await store.load(code);
    expect(recorded).toEqual(last);
    expect(recorded?.archives).toBeGreaterThanOrEqual(3);
    const archived = recorded === undefined ? [] : await store.archived(recorded);
    const writes = [...archived, ...(recorded?.writes ?? [])];
    expect(writes).toHaveLength(1 + commands.length);
    expect(new Set(writes.map(({ request }) => request.key)).size).toBe(writes.length);
    const receipts = eventsOf({ writes }).flatMap((event) =>
      event.type === "PaymentConfirmed" ? [event.receiptNumber] : [],
    );
    expect(receipts).toEqual(Array.from({ length: 35 }, (_, turn) => `BL-${turn}`));
    expect(eventsOf({ writes }).reduce<Dossier>(evolve, noDossier)).toEqual(recorded?.state);
  });

  test("keeps the item short however long it grows", async () => {
    const { code } = await openDossier(store);
    await executed(store, code, [...toOffice, ...payments(35)]);
    const item = await rawItem(tables.client, tables.table.dossier, code);
    expect(item.events?.L?.length).toBeLessThanOrEqual(24);
  });

  test("of two officers who both meet the fold, one wins, and the history has no gap", async () => {
    const { code } = await openDossier(store);
    const long = await executed(store, code, [...toOffice, ...payments(10)]);
    expect(long.writes).toHaveLength(24);
    const write = (name: string) => ({
      request: requestBy(name),
      events: [happened("PaymentRequested", { amountVnd: 1, reason: name })],
    });
    const outcomes = await Promise.all([store.append(long, write("một")), store.append(long, write("hai"))]);
    expect(outcomes.filter((outcome) => outcome === "changed")).toHaveLength(1);
    const kept = await store.load(code);
    const archived = kept === undefined ? [] : await store.archived(kept);
    expect([...archived, ...(kept?.writes ?? [])]).toHaveLength(25);
    expect(kept?.version).toBe(25);
  });
});

test("the head stays within 1 kB without its history, at the farthest office", async () => {
  const permit = rulesOf("1.004222");
  const { code } = await openDossier(store, permit);
  await executed(store, code, toOffice.slice(0, 2), permit);
  const { events: _, ...head } = await rawItem(tables.client, tables.table.dossier, code);
  const bytes = Object.entries(head).reduce(
    (sum, [attribute, value]) => sum + Buffer.byteLength(attribute) + Buffer.byteLength(value.S ?? value.N ?? ""),
    0,
  );
  expect(head.heldBy?.S).toBe("H14.15");
  expect(bytes).toBeLessThanOrEqual(1024);
});

describe("indexes", () => {
  const listed = async (code: string) => ({
    commune: (await store.openIn("01288")).some((line) => line.code === code),
    holder: (await store.heldIn("01288", ["H14.101#justice"], { limit: 10_000 })).held.some(
      (line) => line.code === code,
    ),
    wake: (await store.awake("2026-11-17T03", "2026-11-17T04:00:00Z")).includes(code),
  });
  const start: DossierCommand[] = [
    { type: "ReceiveDossier", ...given },
    { type: "HandOver", ...given },
  ];

  test("an open dossier is listed by its commune, its holder and its clock", async () => {
    const { code } = await openDossier(store);
    expect(await listed(code)).toEqual({ commune: true, holder: false, wake: false });
    await executed(store, code, start);
    expect(await listed(code)).toEqual({ commune: true, holder: true, wake: true });
  });

  test.each<[string, DossierCommand[]]>([
    ["withdrawn", [{ type: "WithdrawDossier", reason: "Không cần nữa", ...given }]],
    ["stopped", [{ type: "StopDossier", reason: "Trùng hồ sơ", ...given }]],
    [
      "returned",
      [
        { type: "AcceptHandoff", handoff: 1, ...given },
        { type: "RecordOutcome", handoff: 1, decision: "approved", documentNumber: "12/2026", ...given },
        { type: "ReturnOutcome", to: "owner", ...given },
      ],
    ],
  ])("a dossier that is %s leaves all of them", async (_, ending) => {
    const { code } = await openDossier(store);
    await executed(store, code, [...start, ...ending]);
    expect(await listed(code)).toEqual({ commune: false, holder: false, wake: false });
  });

  test("a refused dossier leaves its commune's list", async () => {
    const { code } = await openDossier(store);
    await executed(store, code, [{ type: "RefuseDossier", reason: "Sai nơi nộp", legalBasis: "Điều 5", ...given }]);
    expect(await listed(code)).toEqual({ commune: false, holder: false, wake: false });
  });

  test("a paused clock wakes nobody", async () => {
    const { code } = await openDossier(store);
    await executed(store, code, [...start, { type: "RequestPayment", amountVnd: 5000, reason: "Lệ phí", ...given }]);
    expect(await listed(code)).toMatchObject({ commune: true, wake: false });
  });

  const whole = (held: DossierStore["heldBy"]) => async (holder: string) => {
    const read: string[] = [];
    let after: string | undefined;
    do {
      const page = await held(holder, { limit: 3, ...(after === undefined ? {} : { after }) });
      read.push(...page.held.map(({ code }) => code));
      after = page.isMore ? page.held.at(-1)?.place : undefined;
    } while (after !== undefined);
    return read;
  };

  test("an office and an agency read theirs page by page, soonest due first, each once", async () => {
    const fresh = await localTables("dossier");
    const office = dossierStore(fresh.client, fresh.table.dossier);
    const permit = rulesOf("1.004222");
    const opened = (rules = birth) =>
      Promise.all(
        Array.from({ length: 7 }, async () => {
          const { code } = await openDossier(office, rules);
          await executed(office, code, start, rules);
          return code;
        }),
      );
    const [births, permits] = [await opened(), await opened(permit)];
    const inCommune = whole((holder, page) => office.heldIn("01288", [holder], page));
    expect(await inCommune("H14.101#justice")).toEqual(births.toSorted());
    expect(await inCommune("H14.101#culture-social")).toEqual([]);
    expect(await whole(office.heldBy)("H14.15")).toEqual(permits.toSorted());
    expect(await whole(office.heldBy)("H14.101#justice")).toEqual([]);
  });

  test("what another commune sent to an office stands in that office's own index", async () => {
    const code = "H14.102-261117-0001";
    await openDossier(store, birth, code);
    await executed(store, code, start);
    expect((await store.heldBy("H14.101#justice", { limit: 10 })).held.map((line) => line.code)).toEqual([code]);
  });
});

test("of twenty who bring the same form at once, all get the one that is kept", async () => {
  const form = (index: number) => ({
    code: `H14.101-261117-7${index}`,
    secret: `SECRET${index}`,
    submittedAt: given.at,
    fingerprint: "abcdef",
    owner: { name: "Nông Thị Mai" },
  });
  const kept = await Promise.all(Array.from({ length: 20 }, (_, index) => store.claimForm("same-form", form(index))));
  expect(new Set(kept.map(({ code }) => code)).size).toBe(1);
  expect(await store.loadForm("same-form")).toEqual(kept[0]);
  expect(await store.loadForm("no-form")).toBeUndefined();
});

test("how far the clocks were swept is remembered", async () => {
  expect(await store.sweptTo()).toBeUndefined();
  await store.setSweptTo("2026-11-17T03");
  expect(await store.sweptTo()).toBe("2026-11-17T03");
});
