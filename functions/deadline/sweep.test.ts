import { beforeEach, describe, expect, test, vi } from "vitest";
import { birthForm, type DossierWorld, dossierWorld } from "../../tests/support/dossier-world.ts";
import { eventsOf } from "../../tests/support/recorded.ts";
import { type DeadlineDeps, sweep } from "./sweep.ts";

// A Tuesday, 09:00 in Vietnam. A birth is due at 17:00; its office has half an hour to accept.
const morning = "2026-11-17T02:00:00Z";
let world: DossierWorld;
beforeEach(async () => {
  world = await dossierWorld(morning);
  await world.dossiers.setSweptTo("2026-11-17T01");
});

const deps = (more: Partial<DeadlineDeps> = {}): DeadlineDeps => ({ ...world.rules, ...more });
/** The sweep at this moment, as the schedule runs it. */
const sweepAt = (at: string) => {
  world.clock.at = at;
  return sweep(deps());
};
const noticed = async (code: string): Promise<string[]> => {
  const recorded = await world.dossiers.load(code);
  const clocks = /^(HandoffReminded|HandoffEscalated|DueSoonNoticed|OverdueNoticed|DossierHandedOver)$/;
  return recorded === undefined
    ? []
    : eventsOf(recorded)
        .map(({ type }) => type)
        .filter((type) => clocks.test(type));
};
/** A birth registration that lies with the justice office and was accepted. */
const accepted = async (): Promise<string> => {
  const code = await world.atOffice();
  await world.answer(`${code}~1`, "accept");
  return code;
};

describe("the legal time limit", () => {
  test("an office is warned before it ends, and the delay is recorded when it has ended", async () => {
    const code = await accepted();
    await sweepAt("2026-11-17T03:00:00Z");
    expect(await noticed(code)).toEqual(["DossierHandedOver"]);
    await sweepAt("2026-11-17T09:59:00Z");
    expect(await noticed(code)).toEqual(["DossierHandedOver", "DueSoonNoticed"]);
    await sweepAt("2026-11-17T10:01:00Z");
    expect(await noticed(code)).toEqual(["DossierHandedOver", "DueSoonNoticed", "OverdueNoticed"]);
  });

  test("at the last second of the limit it is not overdue yet", async () => {
    const code = await accepted();
    await sweepAt("2026-11-17T10:00:00Z");
    expect(await noticed(code)).not.toContain("OverdueNoticed");
  });

  test("a dossier that waits for the citizen is neither warned of nor overdue", async () => {
    const code = await accepted();
    await world.answer(`${code}~1`, "request-supplement", { components: ["identity"], reason: "Cần đối chiếu" });
    await sweepAt("2026-11-24T03:00:00Z");
    expect(await noticed(code)).toEqual(["DossierHandedOver"]);
  });

  test("a look that the office made needless changes nothing but the next one, which warns in time", async () => {
    const code = await accepted();
    const before = await world.dossiers.load(code);
    expect(await sweepAt("2026-11-17T02:31:00Z")).toMatchObject({ looked: 1 });
    expect(await sweepAt("2026-11-17T02:32:00Z")).toMatchObject({ looked: 0 });
    expect(await world.dossiers.load(code)).toEqual(before);
    expect(await sweepAt("2026-11-17T08:01:00Z")).toMatchObject({ looked: 1 });
    expect(await noticed(code)).toEqual(["DossierHandedOver", "DueSoonNoticed"]);
  });

  test("who writes meanwhile keeps his own next look", async () => {
    const code = await accepted();
    const seen = await world.dossiers.load(code);
    await world.command(code, "withdraw", { reason: "Thôi" });
    if (seen !== undefined) await world.dossiers.wakeLater(seen, "2026-11-17T08:00:00Z");
    expect(await sweepAt("2026-11-17T08:30:00Z")).toMatchObject({ looked: 0 });
  });

  test("a dossier that has ended is left alone", async () => {
    const code = await accepted();
    await world.command(code, "withdraw", { reason: "Thôi" });
    expect(await sweepAt("2026-11-17T10:30:00Z")).toMatchObject({ looked: 0 });
    expect(await noticed(code)).toEqual(["DossierHandedOver"]);
  });
});

describe("a hand-over that nobody accepts", () => {
  test("is reminded of, after as long again the lead is told and then the province, once each", async () => {
    const code = await world.atOffice();
    await sweepAt("2026-11-17T02:30:00Z");
    expect(await noticed(code)).toEqual(["DossierHandedOver"]);
    await sweepAt("2026-11-17T02:31:00Z");
    expect(await noticed(code)).toEqual(["DossierHandedOver", "HandoffReminded"]);
    await sweepAt("2026-11-17T02:59:00Z");
    expect(await noticed(code)).toEqual(["DossierHandedOver", "HandoffReminded"]);
    for (const at of ["2026-11-17T03:01:00Z", "2026-11-17T03:02:00Z"]) await sweepAt(at);
    const told = ["DossierHandedOver", "HandoffReminded", "HandoffEscalated"];
    expect(await noticed(code)).toEqual(told);
    for (const at of ["2026-11-17T03:31:00Z", "2026-11-17T03:32:00Z", "2026-11-17T08:00:00Z"]) await sweepAt(at);
    expect(await noticed(code)).toEqual([...told, "HandoffEscalated"]);
  });

  test("is not escalated when it was accepted after the reminder", async () => {
    const code = await world.atOffice();
    await sweepAt("2026-11-17T02:31:00Z");
    await world.answer(`${code}~1`, "accept");
    await sweepAt("2026-11-17T04:00:00Z");
    expect(await noticed(code)).toEqual(["DossierHandedOver", "HandoffReminded"]);
  });

  test("does not count the night: what comes late in the day is reminded of the next morning", async () => {
    world.clock.at = "2026-11-17T09:50:00Z";
    const code = await world.atOffice();
    await sweepAt("2026-11-17T23:00:00Z");
    expect(await noticed(code)).not.toContain("HandoffReminded");
    await sweepAt("2026-11-18T02:00:00Z");
    expect(await noticed(code)).toContain("HandoffReminded");
  });
});

describe("a received dossier that was never sent on", () => {
  test("is sent by the sweep, once", async () => {
    const { code } = await world.submit();
    await world.receivedOnly(code);
    await sweepAt("2026-11-17T02:31:00Z");
    await sweepAt("2026-11-17T02:32:00Z");
    expect((await noticed(code)).filter((type) => type === "DossierHandedOver")).toHaveLength(1);
  });
});

describe("run again", () => {
  test("it does nothing twice, also when two run at once", async () => {
    const codes = await Promise.all([accepted(), accepted(), world.atOffice()]);
    world.clock.at = "2026-11-17T10:05:00Z";
    await Promise.all([sweep(deps()), sweep(deps()), sweep(deps())]);
    const after = await Promise.all(codes.map(noticed));
    await sweep(deps());
    await sweepAt("2026-11-17T10:06:00Z");
    for (const code of codes)
      for (const type of ["OverdueNoticed", "DueSoonNoticed", "HandoffReminded"])
        expect((await noticed(code)).filter((one) => one === type).length).toBeLessThanOrEqual(1);
    expect(after.every((types) => types.includes("OverdueNoticed"))).toBe(true);
  });

  test("after an outage of three days it catches up with all that fell due meanwhile", async () => {
    const first = await accepted();
    world.clock.at = "2026-11-18T02:00:00Z";
    const second = await accepted();
    const third = await world.atOffice();
    await sweepAt("2026-11-20T02:00:00Z");
    expect(await noticed(first)).toContain("OverdueNoticed");
    expect(await noticed(second)).toContain("OverdueNoticed");
    expect(await noticed(third)).toEqual(expect.arrayContaining(["HandoffReminded", "OverdueNoticed"]));
    await sweepAt("2026-11-20T02:01:00Z");
    expect(await noticed(third)).toContain("HandoffEscalated");
  });

  test("the first sweep of all finds what fell due before it", async () => {
    const code = await accepted();
    const sweptTo = async () => undefined;
    world.clock.at = "2026-11-20T02:00:00Z";
    await sweep(deps({ dossiers: { ...world.dossiers, sweptTo } }));
    expect(await noticed(code)).toContain("OverdueNoticed");
  });

  test("a sweep that runs out of time is gone on with, and not begun again", async () => {
    const code = await accepted();
    world.clock.at = "2026-11-20T02:00:00Z";
    const asked: string[] = [];
    const awake =
      (hours: number): DeadlineDeps["dossiers"]["awake"] =>
      (hour, at) => {
        asked.push(hour);
        return asked.length > hours ? new Promise(() => {}) : world.dossiers.awake(hour, at);
      };
    const cutShort = sweep(deps({ dossiers: { ...world.dossiers, awake: awake(24) } }));
    await vi.waitFor(async () => expect(await world.dossiers.sweptTo()).toBe("2026-11-18T01"));
    expect(await Promise.race([cutShort, Promise.resolve("cut short")])).toBe("cut short");
    expect(await noticed(code)).toContain("OverdueNoticed");
    asked.length = 0;
    await sweep(deps({ dossiers: { ...world.dossiers, awake: awake(1000) } }));
    expect(asked[0]).toBe("2026-11-18T01");
    expect(await world.dossiers.sweptTo()).toBe("2026-11-20T01");
  });

  test("one dossier that cannot be read holds up no other, and is looked at again when it can be", async () => {
    const broken = await accepted();
    const sound = await accepted();
    const load: DeadlineDeps["dossiers"]["load"] = (code) =>
      code === broken ? Promise.reject(new Error("throttled")) : world.dossiers.load(code);
    world.clock.at = "2026-11-17T12:30:00Z";
    await expect(sweep(deps({ dossiers: { ...world.dossiers, load } }))).rejects.toThrow("1 of 2 dossiers");
    expect(await noticed(sound)).toContain("OverdueNoticed");
    await sweepAt("2026-11-17T23:00:00Z");
    expect(await noticed(broken)).toContain("OverdueNoticed");
  });
});

describe("what a sweep costs", () => {
  test("it looks at what is due and at nothing else, however many are open", async () => {
    const due = await Promise.all([world.atOffice(), world.atOffice()]);
    const allowance = { ...birthForm, procedure: "1.001776", components: [{ id: "declaration" }] };
    for (let open = 0; open < 12; open++) await world.atOffice(allowance);
    world.clock.at = "2026-11-17T02:31:00Z";
    world.calls.length = 0;
    expect(await sweep(deps())).toEqual({ looked: due.length });
    const count = (name: string) => world.calls.filter((call) => call === name).length;
    expect([count("UpdateItem"), count("Scan"), count("BatchGetItem")]).toEqual([due.length, 0, 0]);
    expect(count("GetItem")).toBeLessThanOrEqual(1 + due.length);
  });

  test("when nothing is due it reads its own place and the index, and writes nothing more", async () => {
    await sweepAt("2026-11-17T02:20:00Z");
    world.clock.at = "2026-11-17T02:21:00Z";
    world.calls.length = 0;
    await sweep(deps());
    expect(world.calls.toSorted()).toEqual(["GetItem", "Query"]);
  });
});
