import { describe, expect, test } from "vitest";
import { WordingHistory, WordingList, WordingRow } from "../../shared/contracts/wording-api.ts";
import { versionOf } from "../../shared/definitions/version.ts";
import { catalogueWorld } from "../../tests/support/catalogue-world.ts";
import { fewDefinitions } from "../../tests/support/definitions.ts";
import { refusal } from "../../tests/support/problem.ts";

const at = "2026-11-23T01:00:00Z";
const ID = "dossier-ready";
const READY = `/api/message-templates/${ID}`;
const texts = {
  vi: "{sender}: Hồ sơ {code} đã xong. Mời Ông/Bà đến {place} nhận kết quả.",
  en: "{sender}: Dossier {code} is done. Please come to {place}.",
};
const reason = "Tổ công tác yêu cầu viết gọn";

const world = async () => {
  const catalogue = await catalogueWorld(at);
  const { get, post, store } = catalogue;
  const list = async () => WordingList.parse(await (await get("/api/message-templates")).json());
  const row = async (id = ID) => {
    const found = (await list()).items.find(({ template }) => template.id === id);
    if (found === undefined) throw new Error(`${id} is not in the list`);
    return found;
  };
  const base = (await row()).version;
  const save = (wording: object, seen: number, officer = "hoa.bientap") =>
    post(`${READY}/draft`, { body: { wording, base }, seen, officer });
  const publish = (seen = 1) => post(`${READY}/publish`, { body: { reason }, seen });
  const sent = async () => {
    await store.refresh();
    return (await store.messageTemplates()).find(({ id }) => id === ID);
  };
  const history = async () => WordingHistory.parse(await (await get(`${READY}/history`)).json()).items;
  return { ...catalogue, list, row, base, save, publish, sent, history };
};

test("an official sees every message, what one costs, and the longest names of his province", async () => {
  const { items, sms, longest } = await (await world()).list();
  expect(items).toHaveLength(fewDefinitions().messages.length);
  expect(sms).toEqual({ priceVndPerSegment: 800, monthlyCapVnd: 20_000_000, stripMarks: true });
  expect(longest.vi.place).toMatch(/^một cửa (Xã|Phường) /);
});

describe("words that an official published", () => {
  test("are sent from then on, with the variables that they name", async () => {
    const { save, publish, sent, row } = await world();
    expect((await save({ texts, urgency: "can-wait" }, 0)).status).toBe(200);
    expect((await publish()).status).toBe(200);
    expect(await sent()).toMatchObject({
      texts,
      urgency: "can-wait",
      variables: [
        { name: "code", maxLength: 28, whenLonger: "refuse" },
        { name: "place", maxLength: 36, whenLonger: "cut" },
        { name: "sender", maxLength: 11, whenLonger: "cut" },
      ],
    });
    expect(await row()).toMatchObject({ isEdited: true, outdated: false, template: { texts } });
    expect((await row()).draft).toBeUndefined();
  });

  test("stay when files are published again, until somebody takes the file", async () => {
    const { save, publish, sent, store } = await world();
    const [old] = fewDefinitions().messages.filter(({ id }) => id === ID);
    await save({ texts }, 0);
    await publish();
    const changed = fewDefinitions();
    const messages = changed.messages.map((one) =>
      one.id === ID ? { ...one, texts: { ...one.texts, en: "{sender}: {code} ready at {place}." } } : one,
    );
    const who = { by: "van-hanh", reason: "Bản mới" };
    expect(await store.publish({ ...changed, messages }, who)).toMatchObject({ value: { kept: [ID] } });
    expect((await sent())?.texts).toEqual(texts);
    expect(await store.publish(changed, { ...who, take: [ID] })).toMatchObject({ value: { kept: [] } });
    expect(await sent()).toEqual(old);
  });

  test("are in the history with the words before and after, and can be taken back once", async () => {
    const { save, publish, post, sent, history, row } = await world();
    const former = (await sent())?.texts;
    await save({ texts }, 0);
    await publish();
    const [change] = await history();
    expect(change).toMatchObject({ kind: "published", by: "hoa.bientap", reason, before: former, after: texts });
    const undo = () => post(`${READY}/undo`, { body: { revision: change?.revision, reason: "Viết lại" } });
    expect((await undo()).status).toBe(200);
    expect((await undo()).status).toBe(200);
    expect((await sent())?.texts).toEqual(former);
    expect((await history()).map(({ kind }) => kind)).toEqual(["undone", "published"]);
    expect((await row()).isEdited).toBe(false);
  });

  test("do not disturb a procedure that is published at the same time", async () => {
    const { save, publish, post, store } = await world();
    await save({ texts }, 0);
    const withdraw = post("/api/catalogue/2.000815/withdraw", { body: { lastDay: "2026-12-31", reason } });
    const [one, other] = await Promise.all([publish(), withdraw]);
    expect([one.status, other.status]).toEqual([200, 200]);
    expect(await store.refresh()).toBe(3);
  });
});

describe("words that are not sent", () => {
  test.each([
    ["name what the event does not know", { texts: { vi: `${texts.vi} {due}`, en: `${texts.en} {due}` } }, "due"],
    ["differ in what they name", { texts: { ...texts, en: "Dossier {code} is done." } }, "biến"],
    ["take two segments", { texts: { ...texts, vi: `${texts.vi} ${"Xin cảm ơn. ".repeat(6)}` } }, "2 tin"],
    ["could be opted out of", { texts, kind: "reminder" }, "phải báo"],
    ["are empty", { texts: { ...texts, vi: "" } }, ""],
  ])("because they %s", async (_, wording, words) => {
    const { save, publish, sent, row } = await world();
    const before = await sent();
    expect((await save(wording, 0)).status).toBe(200);
    expect((await row()).draft?.errors).toBeGreaterThan(0);
    const answer = await publish();
    expect(await answer.clone().json()).toMatchObject({ detail: expect.stringContaining(words) });
    expect(await refusal(answer)).toEqual([422, "DRAFT_NOT_READY"]);
    expect(await sent()).toEqual(before);
  });

  test("because somebody else saved or published others meanwhile", async () => {
    const { save, publish, base, post, row } = await world();
    await save({ texts }, 0);
    expect(await refusal(await save({ texts }, 0, "minh.bientap"))).toEqual([412, "DRAFT_STALE"]);
    expect((await publish()).status).toBe(200);
    const late = { wording: { texts: { ...texts, vi: `${texts.vi}!` } }, base };
    expect((await post(`${READY}/draft`, { body: late, seen: 0 })).status).toBe(200);
    expect((await row()).outdated).toBe(true);
    expect(await refusal(await publish(3))).toEqual([409, "DRAFT_OUTDATED"]);
  });

  test("of a message that there is not, or of no message", async () => {
    const { post, base } = await world();
    const body = { wording: { texts }, base };
    expect(await refusal(await post("/api/message-templates/chuc-tet/draft", { body, seen: 0 }))).toEqual([
      404,
      "NOT_FOUND",
    ]);
    expect((await post(`${READY}/draft`, { body: { ...body, wording: { texts, event: "x" } } })).status).toBe(400);
  });
});

test("a draft that is dropped is gone, and what is sent stays", async () => {
  const { save, post, row, base } = await world();
  await save({ texts }, 0);
  const answer = await post(`${READY}/discard`, { seen: 1 });
  const { draft, version } = WordingRow.parse(await answer.json());
  expect([draft, version]).toEqual([undefined, base]);
  expect(versionOf((await row()).template)).toBe(base);
});
