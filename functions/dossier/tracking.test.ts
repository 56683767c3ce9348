import { beforeAll, describe, expect, test } from "vitest";
import { TrackingView } from "../../shared/contracts/tracking-api.ts";
import { allowanceForm, type DossierWorld, dossierWorld, lead, specialist } from "../../tests/support/dossier-world.ts";
import { trackAgain } from "./tracking.ts";

let world: DossierWorld;
beforeAll(async () => {
  world = await dossierWorld("2026-11-17T02:00:00Z");
});

const keyOf = async (code: string) => ({
  code,
  secret: (await world.dossiers.load(code))?.state.opened.secret ?? "",
});
const seen = async (code: string): Promise<TrackingView> =>
  TrackingView.parse(await (await world.post("/api/tracking", { body: await keyOf(code) })).json());
const again = async (code: string, tags: readonly string[]) => {
  const looked = await trackAgain({ ...world, outages: async () => [], now: () => world.clock.at }, "caller", {
    ...(await keyOf(code)),
    seen: tags,
  });
  if (!looked.ok) throw new Error(looked.refusal.code);
  return looked.value;
};

describe("a page that asks again", () => {
  test("gets nothing while nothing has changed, and the whole once something has", async () => {
    const code = await world.atOffice();
    const first = await again(code, []);
    expect(first.view?.status).toBe("processing");
    world.calls.length = 0;
    expect(await again(code, [first.tag])).toEqual({ tag: first.tag });
    expect(world.calls.filter((call) => call !== "GetItem")).toEqual([]);
    await world.answer(`${code}~1`, "accept");
    const later = await again(code, [first.tag]);
    expect(later.view?.history.length).toBeGreaterThan(first.view?.history.length ?? 0);
  });

  test("gets the new words of the time that is left, though nobody did anything", async () => {
    const code = await world.atOffice();
    const { tag } = await again(code, []);
    world.clock.at = "2026-11-17T04:00:00Z";
    expect((await again(code, [tag])).view?.remaining).toBeDefined();
    world.clock.at = "2026-11-17T02:00:00Z";
  });
});

test("the page asks by headers, so that neither code nor secret stands in an address", async () => {
  const { code, secret } = await keyOf(await world.atOffice());
  const ask = (headers: Record<string, string>) =>
    world.get("/api/tracking", { headers: { "tracking-code": code, "tracking-secret": secret, ...headers } });
  const first = await ask({});
  expect([first.status, first.headers.get("cache-control")]).toEqual([200, "no-store"]);
  const tag = first.headers.get("etag") ?? "";
  const unchanged = await ask({ "if-none-match": `W/${tag}` });
  expect([unchanged.status, unchanged.headers.get("etag"), await unchanged.text()]).toEqual([304, tag, ""]);
  expect((await ask({ "tracking-secret": "WRONGWRONG", "if-none-match": tag })).status).toBe(404);
  expect((await ask({ "tracking-code": "x".repeat(41) })).status).toBe(404);
});

describe("what a citizen sees of the offices' work", () => {
  test("F16 – is which agency has it, whom to ask there, and when it was received, worked on and returned", async () => {
    const code = await world.atOffice();
    expect((await seen(code)).holder).toMatchObject({ name: { vi: expect.stringContaining("Tân Giang") } });
    expect((await seen(code)).holder.phone).toMatch(/^0\d+$/);
    world.clock.at = "2026-11-17T03:00:00Z";
    await world.answer(`${code}~1`, "accept");
    world.clock.at = "2026-11-17T04:00:00Z";
    await world.answer(`${code}~1`, "record-outcome", { decision: "approved", documentNumber: "15/2026" });
    world.clock.at = "2026-11-17T07:00:00Z";
    await world.command(code, "return-outcome", {});
    const { history, receivedAt } = await seen(code);
    world.clock.at = "2026-11-17T02:00:00Z";
    expect(receivedAt).toBe("2026-11-17T02:00:00Z");
    expect(history.map(({ at, text }) => `${at.slice(11, 16)} ${text.vi}`).join("; ")).toMatch(
      /02:00 .*tiếp nhận.*03:00 .*04:00 .*kết quả.*07:00 .*trả/i,
    );
  });
  test("is each step of his procedure with its office, and how far they have come", async () => {
    const { steps } = await seen(await world.atOffice(allowanceForm));
    expect(steps.map(({ state }) => state)).toEqual(["now", ...steps.slice(1).map(() => "later")]);
    expect(steps[0]?.office.vi).toContain("Phường Tân Giang");
  });

  test("is that an opinion is being sought, from whom and until when, but not what was asked", async () => {
    const code = await world.atOffice();
    await world.answer(`${code}~1`, "accept");
    await world.answer(`${code}~1`, "ask-consultation", {
      office: "culture-social",
      question: "Câu hỏi nội bộ",
      replyWithinHours: 4,
    });
    const view = await seen(code);
    expect(view.consultation?.office.vi).toContain("Phường Tân Giang");
    expect(JSON.stringify(view)).not.toContain("Câu hỏi nội bộ");
  });

  test("is the apology with its reason and the one new appointment", async () => {
    const code = await world.atOffice();
    const reason = "Phải xác minh tại nơi cư trú trước đây";
    const appointment = "2026-11-20T09:00:00Z";
    await world.command(code, "apologize", { reason, appointment }, { as: lead, officer: "chi.tangiang" });
    expect(await seen(code)).toMatchObject({ apology: reason, appointment, next: { vi: /giờ hẹn mới/ } });
  });

  test("is why it was stopped", async () => {
    const code = await world.atOffice();
    const reason = "Người nộp đã qua đời, chờ người thừa kế";
    await world.command(code, "stop", { reason }, { as: [...lead, ...specialist], officer: "chi.tangiang" });
    expect(await seen(code)).toMatchObject({ status: "stopped", endedBecause: reason });
  });
});
