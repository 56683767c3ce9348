import { beforeAll, describe, expect, test } from "vitest";
import {
  birthForm,
  type DossierWorld,
  dossierWorld,
  receptionist,
  specialist,
} from "../../tests/support/dossier-world.ts";
import { problemOf, refusal } from "../../tests/support/problem.ts";

let world: DossierWorld;
beforeAll(async () => {
  world = await dossierWorld("2026-11-17T02:00:00Z");
});

const handIn = (key: string, body: unknown = birthForm) => world.post("/api/dossiers", { as: receptionist, key, body });

describe("a submission sent again", () => {
  test("with the same key gets the same answer, byte for byte, and opens nothing more", async () => {
    const first = await handIn("submit-once");
    const text = await first.text();
    world.clock.at = "2026-11-17T02:30:00Z";
    const again = await handIn("submit-once");
    world.clock.at = "2026-11-17T02:00:00Z";
    expect([again.status, await again.text()]).toEqual([201, text]);
    expect(again.headers.get("location")).toBe(first.headers.get("location"));
    expect(again.headers.get("etag")).toBe('"1"');
  });

  test("after the dossier moved on still gets the answer of that time", async () => {
    const first = await handIn("submit-then-receive");
    const opened = await first.clone().json();
    await world.command(opened.code, "receive");
    await world.carry(opened.code);
    const again = await handIn("submit-then-receive");
    expect(await again.text()).toBe(await first.text());
  });

  test("with the same key and another body is refused, and the first dossier stays as it was", async () => {
    const opened = await (await handIn("one-key-two-bodies")).json();
    const other = await handIn("one-key-two-bodies", { ...birthForm, owner: { name: "Người khác" } });
    expect(await refusal(other)).toEqual([422, "IDEMPOTENCY_KEY_REUSED"]);
    expect((await world.dossiers.load(opened.code))?.version).toBe(1);
  });

  test("ten times at once opens one dossier", async () => {
    const answers = await Promise.all(Array.from({ length: 10 }, () => handIn("ten-at-once")));
    const texts = await Promise.all(answers.map((answer) => answer.text()));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
    expect(new Set(texts).size).toBe(1);
  });

  test("by another officer with the same key is another dossier", async () => {
    const mine = await world.submit(birthForm, { key: "shared-key" });
    const theirs = await world.submit(birthForm, { key: "shared-key", officer: "dung.tangiang" });
    expect(theirs.code).not.toBe(mine.code);
  });

  test("of an answer to one hand-over is no answer to the next", async () => {
    const code = await world.atOffice();
    await world.answer(`${code}~1`, "accept", {}, { key: "accept-once" });
    await world.answer(`${code}~1`, "return", { reason: "Nhầm nơi" });
    await world.command(code, "hand-over", { to: "justice", reason: "Đã hỏi lại" });
    const asked = { as: specialist, officer: "hoa.tangiang", key: "accept-once" };
    const again = await world.post(`/api/handoffs/${code}~2/accept`, asked);
    expect(await refusal(again)).toEqual([422, "IDEMPOTENCY_KEY_REUSED"]);
  });

  test("without a key is another dossier each time", async () => {
    expect((await world.submit()).code).not.toBe((await world.submit()).code);
  });

  test("after a crash between form and dossier opens the very dossier that the form had numbered", async () => {
    const create = world.dossiers.create;
    world.dossiers.create = () => Promise.reject(new Error("the function was killed"));
    await expect(async () => handIn("crashed-once")).rejects.toThrow("killed");
    world.dossiers.create = create;
    world.clock.at = "2026-11-17T03:00:00Z";
    const opened = await (await handIn("crashed-once")).json();
    world.clock.at = "2026-11-17T02:00:00Z";
    expect(opened.submittedAt).toBe("2026-11-17T02:00:00Z");
    const other = await world.submit();
    expect(Number(other.code.slice(-4))).toBe(Number(opened.code.slice(-4)) + 1);
  });
});

describe("a command sent again", () => {
  test("with the same key gets the same answer, also when the version has moved on", async () => {
    const { code } = await world.submit();
    const receive = () =>
      world.post(`/api/dossiers/${code}/receive`, { as: receptionist, key: "receive-once", match: '"1"' });
    const first = await receive();
    const text = await first.text();
    await world.carry(code);
    const again = await receive();
    expect([again.status, await again.text(), again.headers.get("etag")]).toEqual([200, text, '"3"']);
  });

  test("with the same key and another body, or as another command, is refused", async () => {
    const { code } = await world.submit();
    const withdraw = (reason: string) =>
      world.post(`/api/dossiers/${code}/withdraw`, { as: receptionist, key: "withdraw-1", body: { reason } });
    expect((await withdraw("Lý do một")).status).toBe(200);
    expect(await refusal(await withdraw("Lý do hai"))).toEqual([422, "IDEMPOTENCY_KEY_REUSED"]);
    const receive = await world.post(`/api/dossiers/${code}/receive`, { as: receptionist, key: "withdraw-1" });
    expect(await refusal(receive)).toEqual([422, "IDEMPOTENCY_KEY_REUSED"]);
  });
});

describe("two officers on one dossier", () => {
  test("a command on a stale version is refused with the current one, and changes nothing", async () => {
    const { code } = await world.submit();
    await world.command(code, "receive", {}, { match: '"1"' });
    const stale = { as: receptionist, match: '"1"', body: { reason: "Thôi" } };
    const problem = await problemOf(await world.post(`/api/dossiers/${code}/withdraw`, stale));
    expect([problem.status, problem.code]).toEqual([412, "STALE_VERSION"]);
    expect(problem.detail).toContain("phiên bản 3");
    expect((await world.dossiers.load(code))?.state.status).toBe("processing");
  });

  test.each(['"1"', "1", 'W/"1"', "*"])("If-Match %s names the present version", async (match) => {
    const { code } = await world.submit();
    expect((await world.command(code, "receive", {}, { match })).version).toBe(3);
  });

  test("of two who accept a hand-over at once, one does and the other is told", async () => {
    const code = await world.atOffice();
    const accept = (officer: string) =>
      world.post(`/api/handoffs/${code}~1/accept`, { as: specialist, officer, body: {} });
    const answers = await Promise.all([accept("hoa.tangiang"), accept("dung.tangiang")]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
  });
});

describe("what the state of a dossier does not allow", () => {
  test("an outcome for a dossier that was withdrawn", async () => {
    const code = await world.atOffice();
    await world.answer(`${code}~1`, "accept");
    await world.command(code, "withdraw", { reason: "Đã làm nơi khác" });
    const body = { decision: "approved", documentNumber: "45/2026" };
    const problem = await problemOf(
      await world.post(`/api/handoffs/${code}~1/record-outcome`, { as: specialist, body }),
    );
    expect([problem.status, problem.code]).toEqual([409, "DOSSIER_ENDED"]);
    expect((await world.dossiers.load(code))?.state.status).toBe("withdrawn");
  });

  test.each<[string, string, unknown, string]>([
    ["a receipt without the papers", "receive", {}, "COMPONENTS_MISSING"],
    ["a return before there is an outcome", "return-outcome", {}, "DOSSIER_NOT_READY"],
    ["a payment before receipt", "request-payment", { amountVnd: 1, reason: "x" }, "DOSSIER_NOT_RECEIVED"],
    ["a confirmation of no payment", "confirm-payment", { receiptNumber: "1" }, "PAYMENT_NOT_REQUESTED"],
    [
      "papers that nobody asked for",
      "provide-supplement",
      { components: [{ id: "declaration" }] },
      "SUPPLEMENT_NOT_REQUESTED",
    ],
  ])("%s", async (_, name, body, refused) => {
    const { code } = await world.submit({ ...birthForm, components: [] });
    const response = await world.post(`/api/dossiers/${code}/${name}`, { as: receptionist, body });
    expect((await refusal(response)).slice(0, 2)).toEqual([409, refused]);
  });

  test.each<[string, string, unknown, string]>([
    ["work before the hand-over is accepted", "complete-step", {}, "HANDOFF_NOT_ACCEPTED"],
    ["an answer to a hand-over that was never made", "accept", {}, "HANDOFF_UNKNOWN"],
  ])("%s", async (_, name, body, refused) => {
    const code = await world.atOffice();
    const number = refused === "HANDOFF_UNKNOWN" ? 9 : 1;
    const response = await world.post(`/api/handoffs/${code}~${number}/${name}`, { as: specialist, body });
    expect((await refusal(response))[1]).toBe(refused);
  });

  test("the outcome to a proxy who is not named", async () => {
    const code = await world.atOffice();
    await world.answer(`${code}~1`, "accept");
    await world.answer(`${code}~1`, "record-outcome", {
      decision: "declined",
      documentNumber: "1",
      note: "Không đủ điều kiện",
    });
    const body = { to: "proxy" };
    const response = await world.post(`/api/dossiers/${code}/return-outcome`, { as: receptionist, body });
    expect(await refusal(response)).toEqual([422, "PROXY_NAME_MISSING", "proxyName"]);
  });
});
