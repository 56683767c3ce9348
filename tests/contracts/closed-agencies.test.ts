import { beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { takeAnswer } from "../../functions/answer/take.ts";
import { sweep } from "../../functions/deadline/sweep.ts";
import { accept } from "../../shared/domain/decider.ts";
import { handoffOf } from "../../shared/domain/dossier/state.ts";
import { bundleIn, newbornForm } from "../support/bundle.ts";
import { caoBangDefinitions } from "../support/definitions.ts";
import { allowanceForm, type DossierWorld, dossierWorld } from "../support/dossier-world.ts";
import { routesOf } from "../support/routes.ts";

const morning = "2026-11-17T02:00:00Z";
const health = "H14.12";
const toHealth = [{ to: "department-of-health" }];
/** While the department is closed, culture does its work; the newborn's birth goes there for once, and justice takes over. */
const routes = [
  routesOf("culture-social", toHealth, [{ office: "department-of-health", to: "culture-social" }]),
  routesOf("justice", toHealth, [{ office: "department-of-health", to: "justice" }]),
];
const police = routesOf("culture-social", [{ to: "police" }]);
const afterPolice = routesOf(
  "department-of-health",
  [{ to: "justice", communes: ["01648"] }],
  [{ office: "department-of-health", to: "justice" }],
);

let world: DossierWorld;
const publish = async (tables: typeof routes) => {
  const set = { ...caoBangDefinitions(), routes: tables.map(({ version: _, ...table }) => table) };
  const published = await world.definitions.publish(set, { by: "bien-tap", reason: "Đổi nơi nhận" });
  if (!published.ok) throw new Error(published.refusal.code);
};
beforeAll(async () => {
  world = await dossierWorld(morning);
  const outage = {
    ...{ id: "1", begins: "2026-11-17T01:00:00Z", ends: "2026-11-20T09:00:00Z", reason: "Nâng cấp phần mềm" },
    ...{ announcedAt: "2026-11-02T02:00:00Z", announcedBy: "yen.soyte" },
  };
  await world.delivery.changeOutages(health, () => accept([outage]));
});
beforeEach(async () => {
  world.clock.at = morning;
  await publish(routes);
});

const holderOf = async (code: string) => {
  const recorded = await world.dossiers.load(code);
  return recorded && handoffOf(recorded.state)?.to;
};
const owed = async (): Promise<string> => {
  const { code } = await world.submit(allowanceForm);
  await world.receivedOnly(code);
  return code;
};
const culture = { agency: "H14.101", office: "culture-social" };
const justice = { agency: "H14.101", office: "justice" };

describe("F16 – while an agency is announced as closed its work goes to whoever takes over, whoever sends it", () => {
  test("an officer, in the same write", async () => {
    const { code } = await world.submit(allowanceForm);
    await world.command(code, "receive");
    expect(await holderOf(code)).toEqual(culture);
  });

  test("routing, what was left on its way", async () => {
    const code = await owed();
    await world.routeOn(code);
    expect(await holderOf(code)).toEqual(culture);
  });

  test("the sweep, what routing could not send", async () => {
    await world.dossiers.setSweptTo("2026-11-17T01");
    const code = await owed();
    world.clock.at = "2026-11-18T06:00:00Z";
    await sweep(world.rules);
    expect(await holderOf(code)).toEqual(culture);
  });

  test("a bundle, the dossiers that it opens", async () => {
    const bundle = bundleIn(world);
    const code = await bundle.open(newbornForm);
    expect(await holderOf((await bundle.codeOf(code, "birth")) ?? "")).toEqual(justice);
  });

  test("an agency's software, by its answer", async () => {
    await publish([police, afterPolice]);
    const code = await world.atOffice(allowanceForm);
    const unneeded = () => Promise.reject(new Error("it brings no file"));
    const deps = {
      ...{ ...world.rules, audit: world.audit, newId: () => "1" },
      papers: { create: unneeded, load: unneeded, replace: unneeded },
      files: { arrived: unneeded, uploadForm: unneeded },
      outcomeFiles: { put: unneeded },
    };
    const { agencies } = await world.definitions.province();
    const agency = agencies.find(({ key }) => key === "police");
    if (agency === undefined) throw new Error("no police");
    const answer = {
      ...{ specversion: "1.0" as const, id: "a-1", type: "motcua.agency.step-completed.v1", source: "/agency/H14.15" },
      ...{ subject: code, time: morning, data: { handoff: `${code}~1` } },
    };
    const taken = await takeAnswer(deps)(agency, answer);
    expect(taken).toMatchObject({ ok: true });
    expect(await holderOf(code)).toEqual(justice);
  });
});

test("the outages are read once in a minute for all dossiers, and not at all where the routes name nobody", async () => {
  const load = vi.spyOn(world.delivery, "load");
  world.clock.at = "2026-11-17T02:30:00Z";
  for (let number = 0; number < 3; number++) await world.routeOn(await owed());
  expect(load).toHaveBeenCalledTimes(1);
  await publish([]);
  world.clock.at = "2026-11-17T02:40:00Z";
  const code = await owed();
  await world.routeOn(code);
  expect(load).toHaveBeenCalledTimes(1);
  expect(await holderOf(code)).toEqual(culture);
});
