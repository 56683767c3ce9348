import { expect, test } from "vitest";
import { definitionStoreOver } from "../../shared/store/definition-store.ts";
import { routeStore } from "../../shared/store/entry-store.ts";
import { fewDefinitions, memoryDefinitionItems } from "../../tests/support/definitions.ts";
import { routesOf } from "../../tests/support/routes.ts";
import { editedFaults } from "./edited-faults.ts";

const now = () => "2026-11-23T01:00:00Z";
const who = { by: "hoa.bientap", reason: "Quyết định 12/QĐ-UBND" };
const files = fewDefinitions();

const world = async (to: string) => {
  const items = memoryDefinitionItems();
  const store = definitionStoreOver(items, now);
  await store.publish(files, who);
  const { version: _, ...table } = routesOf("justice", [{ to }]);
  await routeStore(items, now).publish(table, undefined, who);
  return store;
};

test("files are published beside edited routes that fit them", async () => {
  expect(await editedFaults(await world("one-stop"), files)).toEqual([]);
});

test("files that take away an office of edited routes are not published, until the file of the routes is taken", async () => {
  const store = await world("culture-social");
  const { province } = files;
  const communes = province.communes.map((one) => ({
    ...one,
    offices: one.offices.filter(({ key }) => key !== "culture-social"),
  }));
  const changed = { ...files, province: { ...province, communes } };
  expect(await editedFaults(store, changed)).toEqual([
    expect.stringMatching(/^Đường đi "justice" \(sửa trên trang quản trị\): Không có phòng, ban .*"culture-social"/),
  ]);
  expect(await editedFaults(store, changed, ["justice"])).toEqual([]);
});

test("a file for an office that has an edited table under another name is not published beside it", async () => {
  const { version: _, ...table } = routesOf("justice", [{ to: "one-stop" }]);
  const twice = { ...files, routes: [...(files.routes ?? []), { ...table, id: "tu-phap" }] };
  expect(await editedFaults(await world("one-stop"), twice)).toEqual([expect.stringContaining("đã có bảng")]);
});
