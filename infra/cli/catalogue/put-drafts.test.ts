import { expect, test } from "vitest";
import { catalogueWorld } from "../../../tests/support/catalogue-world.ts";
import { fewDefinitions } from "../../../tests/support/definitions.ts";
import { putDrafts } from "./put-drafts.ts";

const at = "2026-11-23T01:00:00Z";
const [birth, ...others] = fewDefinitions().procedures.map(({ version: _, ...definition }) => definition);
if (birth === undefined) throw new Error("no procedure");
const imported = { ...birth, openQuestions: [{ path: "cases[0].timeLimit", question: "Thời hạn có đúng không?" }] };

test("imported procedures wait as drafts, with their questions, and are not published", async () => {
  const { items, entry, post } = await catalogueWorld(at);
  const fresh = { ...imported, id: "9.000001" as typeof birth.id };
  const by = { by: "mai.caobang", now: () => at };
  expect(await putDrafts(items, [imported, fresh, ...others], by)).toEqual({
    written: [imported.id, "9.000001"],
    unchanged: others.map(({ id }) => id),
    occupied: [],
  });
  const { draft, faults, outdated } = await entry(imported.id);
  expect(draft).toMatchObject({ by: "mai.caobang", content: { openQuestions: [{ path: "cases[0].timeLimit" }] } });
  expect(faults).toContainEqual(expect.objectContaining({ code: "OPEN_QUESTION", path: ["openQuestions", 0] }));
  expect(outdated).toBe(false);
  const body = { from: "2026-11-23", reason: "Nhập" };
  expect((await post(`/api/catalogue/${imported.id}/publish`, { body, seen: 1 })).status).toBe(422);
  expect(await putDrafts(items, [imported, fresh], by)).toMatchObject({ written: [], occupied: [] });
});

test("a draft on which somebody works is left alone", async () => {
  const { items, entry, post } = await catalogueWorld(at);
  await post(`/api/catalogue/${birth.id}/draft`, { body: { content: { ...birth, keywords: ["của Hoa"] } }, seen: 0 });
  const put = await putDrafts(items, [imported], { by: "mai.caobang", now: () => at });
  expect(put).toEqual({ written: [], unchanged: [], occupied: [birth.id] });
  expect((await entry(birth.id)).draft?.content.keywords).toEqual(["của Hoa"]);
});
