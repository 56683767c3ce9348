import { beforeAll, describe, expect, test } from "vitest";
import { DossierSearch } from "../../shared/contracts/dossier-api.ts";
import { AuditList } from "../../shared/contracts/people-api.ts";
import { countUnits } from "../../tests/support/count-units.ts";
import {
  birthForm,
  type DossierWorld,
  dossierWorld,
  lead,
  receptionist,
  specialist,
} from "../../tests/support/dossier-world.ts";
import { refusal } from "../../tests/support/problem.ts";
import { questionOf } from "./search.ts";

let world: DossierWorld;
let [open, ended] = ["", ""];
beforeAll(async () => {
  world = await dossierWorld("2026-11-17T02:00:00Z");
  ended = (await world.submit(birthForm)).code;
  await world.command(ended, "withdraw", { reason: "Công dân đề nghị" });
  open = (await world.submit({ ...birthForm, owner: { name: "Hoàng Văn Nam", phone: "0987654321" } })).code;
});

const search = (text: string, as = receptionist) =>
  world.post("/api/dossiers/search", { as, body: { commune: "01288", text } });
const found = async (text: string, as?: string[]) => {
  const { kind, items } = DossierSearch.parse(await (await search(text, as)).json());
  return [kind, items.map(({ code }) => code)];
};

describe("the counter finds a citizen's dossiers, also those that ended", () => {
  test("by the phone as people write it, the ID number, the code, and words of the name", async () => {
    expect(await found("0912.345.678")).toEqual(["phone", [ended]]);
    expect(await found("004301 001234")).toEqual(["id-number", [ended]]);
    expect(await found(` ${ended.toLowerCase()} `)).toEqual(["code", [ended]]);
    expect(await found("nông mai")).toEqual(["name", [ended]]);
    expect(await found("Nam", lead)).toEqual(["name", [open]]);
  });

  test("and nothing by a part of a number", async () => {
    expect(await found("00430100")).toEqual(["name", []]);
    expect(questionOf("0912 345").kind).toBe("name");
  });

  test("under the right name once it was corrected", async () => {
    await world.command(open, "receive");
    await world.command(open, "correct-receipt", { reason: "Gõ sai", owner: { name: "Hoàng Văn Năm" } });
    expect(await found("hoang van nam")).toEqual(["name", [open]]);
  });
});

test("handing in costs four small writes, however many people and numbers can be found by it", async () => {
  const units = countUnits(world.client);
  world.calls.length = 0;
  const submitter = { name: "Hoàng Văn Đức", phone: "0987654321", idNumber: "004093004321" };
  await world.submit({ ...birthForm, owner: { name: "Bế Thị Xuân", phone: "0977654321" }, submitter });
  expect(world.calls.filter((call) => call !== "GetItem")).toEqual(["UpdateItem", "PutItem", "PutItem", "PutItem"]);
  // Each within one kilobyte, and one index: the form keeps the people and nothing of the rules.
  expect(units.write).toBe(5);
});

test("an office of the commune searches too, but no department, no auditor and no other commune", async () => {
  expect(await found("nông mai", specialist)).toEqual(["name", [ended]]);
  for (const as of [["specialist:H14.12"], ["receptionist:01648"], ["auditor:cao-bang"]])
    expect(await refusal(await search("0912345678", as))).toEqual([403, "NOT_ALLOWED"]);
});

test("each search is kept for the auditor by its kind, never by what was looked for", async () => {
  await search("0912345678");
  const list = await world.get("/api/audit?scope=01288&limit=100", { as: ["auditor:cao-bang"], officer: "khanh" });
  const kept = AuditList.parse(await list.json()).items.filter(({ action }) => action === "dossier.search");
  expect(kept.map(({ subject }) => subject)).toContain("phone");
  expect(JSON.stringify(kept)).not.toMatch(/912|345678|004301|mai|Nông/);
});
