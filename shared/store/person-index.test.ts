import { ScanCommand } from "@aws-sdk/client-dynamodb";
import { beforeAll, expect, test } from "vitest";
import { localTables } from "../../tests/support/dynamodb-local.ts";
import { type PersonIndex, personIndex, type Sought } from "./person-index.ts";

let tables: Awaited<ReturnType<typeof localTables<"dossier">>>;
let index: PersonIndex;
const [first, second, third] = ["H14.101-261120-0001", "H14.101-261121-0002", "H14.101-261121-0003"] as const;
beforeAll(async () => {
  tables = await localTables("dossier");
  index = personIndex(tables.client, tables.table.dossier, "a secret of the stack");
  const mai = { name: "nong thi mai", phone: "+84912345678", idNumber: "004301001234" };
  await index.add("01288", first, [mai]);
  await index.add("01288", second, [{ name: "hoang van nam", phone: mai.phone }, mai]);
  await index.add("01288", second, [{ name: "hoang van nam", phone: mai.phone }, mai]);
  await index.add("01648", third, [{ name: "nong thi mai anh" }]);
});

const find = (commune: string, sought: Sought, year = 2026) => index.find(commune, sought, year);
const entries = async () =>
  (await tables.client.send(new ScanCommand({ TableName: tables.table.dossier }))).Items ?? [];

test("a dossier costs one small item, however many people and numbers stand in it", async () => {
  expect((await entries()).map(({ sk }) => sk?.S).sort()).toEqual([first, second, third]);
});

test("an exact phone or ID number finds all dossiers of the commune in which the person stands, the latest first", async () => {
  expect(await find("01288", { kind: "phone", value: "+84912345678" })).toEqual([second, first]);
  expect(await find("01288", { kind: "id-number", value: "004301001234" })).toEqual([second, first]);
  expect(await find("01288", { kind: "phone", value: "+8491234567" })).toEqual([]);
  expect(await find("01648", { kind: "phone", value: "+84912345678" })).toEqual([]);
});

test.each([
  ["the whole name", ["nong", "thi", "mai"]],
  ["the name by which she is called", ["mai"]],
  ["beginnings of words", ["nong", "thi", "m"]],
  ["the family's name and the called name", ["nong", "mai"]],
])("%s finds her", async (_, words) => {
  expect(await find("01288", { kind: "name", words })).toEqual([second, first]);
});

test("a name is of one commune, and every word of it must fit", async () => {
  expect(await find("01288", { kind: "name", words: ["nong", "thi", "anh"] })).toEqual([]);
  expect(await find("01648", { kind: "name", words: ["mai", "anh"] })).toEqual([third]);
});

test("neither the phone nor the ID number can be read in the table", async () => {
  const Items = await entries();
  expect(JSON.stringify(Items)).toContain("nong thi mai");
  expect(JSON.stringify(Items)).not.toMatch(/912345678|004301001234/);
});

test("who was entered under a corrected name is found by both, once however often the correction is sent", async () => {
  for (let sent = 0; sent < 2; sent++) await index.add("01648", third, [{ name: "nong thi mai canh" }], "correction");
  expect(await find("01648", { kind: "name", words: ["canh"] })).toEqual([third]);
  expect(await find("01648", { kind: "name", words: ["thi", "mai"] })).toEqual([third]);
  expect(await entries()).toHaveLength(4);
});

test("dossiers of the years before are found too, those of a later one not yet", async () => {
  const [old, next] = ["H14.101-251230-0009", "H14.101-270104-0001"];
  for (const code of [old, next]) await index.add("01288", code, [{ name: "be thi xuan" }]);
  expect(await find("01288", { kind: "name", words: ["xuan"] })).toEqual([old]);
  expect(await find("01288", { kind: "name", words: ["xuan"] }, 2027)).toEqual([next, old]);
});
