import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { noDossier } from "../../../shared/domain/dossier/state.ts";
import { lastDossiers } from "../../../shared/store/last-dossiers.ts";
import { caoBangDefinitions, publishedDefinitions } from "../../../tests/support/definitions.ts";
import { allowance, required, submitted } from "../../../tests/support/dossier.ts";
import { openAfter, routesOf } from "../../../tests/support/routes.ts";
import { compareOver, dryRunArgs } from "./dry-run.ts";
import { dryRunReport } from "./dry-run-report.ts";
import { explain, explainMatter } from "./explain.ts";
import { explainArgs } from "./explain-args.ts";
import { explainReport } from "./explain-report.ts";

const at = "2026-11-17T03:00:00Z";
const written = { text: "" };
beforeEach(() => {
  written.text = "";
  for (const stream of [process.stdout, process.stderr])
    vi.spyOn(stream, "write").mockImplementation((text) => {
      written.text += text;
      return true;
    });
});
afterEach(() => {
  vi.restoreAllMocks();
  process.exitCode = undefined;
});

describe("motcua explain", () => {
  const definitions = caoBangDefinitions();
  const matter = { procedure: "1.001612", commune: "01288", answers: {} };

  test("tells in sentences which rule sends a matter where, and by when it must be accepted", () => {
    const online = explainMatter(definitions, { ...matter, channel: "online" }, at);
    const report = online.ok ? explainReport(online.value) : online.refusal.code;
    expect(report).toContain("theo quy tắc “Đăng ký hộ kinh doanh nộp trực tuyến được nhận sớm hơn”");
    expect(report).toContain("✓ Cách nộp: nộp trực tuyến; quy tắc cần nộp trực tuyến");
    expect(report).toContain("Phải nhận trong 2 giờ làm việc, tính từ 10:00 17/11/2026: hạn 13:30 17/11/2026.");
    const counter = explainMatter(definitions, matter, at);
    expect(counter.ok && explainReport(counter.value)).toContain("✗ Cách nộp: nộp tại quầy");
  });
  test.each([
    [{ procedure: "9.999999" }, "PROCEDURE_UNKNOWN"],
    [{ commune: "09999" }, "COMMUNE_UNKNOWN"],
    [{ case: "nothing" }, "CASE_UNKNOWN"],
    [{ channel: "pigeon" }, "CHANNEL_UNKNOWN"],
  ])("refuses what there is not: %j", (change, code) => {
    expect(explainMatter(definitions, { ...matter, ...change }, at)).toMatchObject({ refusal: { code } });
  });
  test("understands a dossier or a matter, and nothing in between", () => {
    expect(explainArgs(["--dossier", "H14.101-261117-0001"])).toMatchObject({ of: "dossier" });
    expect(
      explainArgs(["--procedure", "1.001776", "--commune", "01288", "--answers", "who=child,income=low"]),
    ).toMatchObject({
      matter: { answers: { who: "child", income: "low" } },
    });
    for (const wrong of [
      [],
      ["--dossier", "x"],
      ["--procedure", "1.001776"],
      ["--what"],
      ["--dossier", "H14.101-261117-0001", "--token", "t"],
    ])
      expect(explainArgs(wrong)).toBeUndefined();
    expect(explainArgs(["--procedure", "a", "--commune", "b", "--answers", "who"])).toBeUndefined();
  });
  test("ends with code 2 for what is not understood, and prints what is", async () => {
    await explain(["--procedure", "1.001612"]);
    expect(process.exitCode).toBe(2);
    process.exitCode = undefined;
    await explain(["--procedure", "1.001612", "--commune", "01288"]);
    expect(written.text).toContain("Phải nhận trong");
    await explain(["--procedure", "9.999999", "--commune", "01288"]);
    expect(written.text).toContain("Không có thủ tục nào");
  });
});

describe("motcua dry-run", () => {
  const state = openAfter([submitted(allowance, required(allowance))]);
  const recorded = (code: string) => ({ code, version: 1, state, writes: [], base: noDossier, archives: 0 });
  const asked: number[] = [];
  const dossiers = {
    lastSequence: async (agency: string, date: string) => (agency === "H14.101" && date === "2026-11-16" ? 250 : 0),
    loadMany: async (codes: readonly string[]) => {
      asked.push(codes.length);
      return codes.map(recorded);
    },
  };

  test("looks at the days by the numbers that were given on them, a hundred dossiers at a time", async () => {
    const codes: string[] = [];
    for await (const page of lastDossiers(dossiers, ["H14.101", "H14.102"], { last: "2026-11-17", days: 2 }))
      codes.push(...page.dossiers.map(({ code }) => code));
    expect([codes.length, codes[0], codes.at(-1)]).toEqual([250, "H14.101-261116-0001", "H14.101-261116-0250"]);
    expect(asked).toEqual([100, 100, 50]);
  });
  test("tells how many would go elsewhere, from where to where, and what would find nobody", async () => {
    const definitions = await publishedDefinitions(() => at);
    const stores = { dossiers, definitions };
    const { version: _, ...table } = routesOf("culture-social", [{ to: "department-of-health" }]);
    const found = await compareOver(stores, table, { days: 2, at });
    const report = dryRunReport(found, allowance.province, 2);
    expect(report).toContain("250 hồ sơ sẽ đi nơi khác");
    expect(report).toContain("Phòng Văn hóa – Xã hội, Phường Tân Giang → Sở Y tế");
    expect(report).not.toContain("Nông Thị Mai");
    const nowhere = await compareOver(
      stores,
      { ...table, rules: table.rules.map((rule) => ({ ...rule, to: "fishery" })) },
      { days: 2, at },
    );
    expect(dryRunReport(nowhere, allowance.province, 2)).toContain("LỖI: 250 hồ sơ không có nơi nhận");
    const same = await compareOver(stores, { ...table, owner: "economy" }, { days: 2, at });
    expect(dryRunReport(same, allowance.province, 2)).toContain("Không hồ sơ nào đi nơi khác");
  });
  test("shows the ten largest changes and says that there are more", () => {
    const moves = Array.from({ length: 12 }, (_, at) => ({
      from: "",
      to: undefined,
      procedure: "1.1",
      step: `s${at}`,
      count: 12 - at,
    }));
    const report = dryRunReport(
      { dossiers: 78, steps: 78, moved: 78, stranded: 0, moves, used: {} },
      allowance.province,
      30,
    );
    expect(report).toContain("và 2 thay đổi nhỏ hơn");
    expect(report.split("\n").filter((line) => line.includes("█"))).toHaveLength(10);
  });
  test("takes a file and at most a year", () => {
    expect(dryRunArgs(["--routes", "f.yaml"])).toEqual({ routes: "f.yaml", days: 30, outputs: undefined });
    for (const wrong of [[], ["--routes", "f", "--days", "0"], ["--routes", "f", "--days", "400"], ["--x"]])
      expect(dryRunArgs(wrong)).toBeUndefined();
  });
});
