import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { AgencyFileView, AnswerRefusedData, AnswerTaken } from "../../shared/contracts/agency-answer.ts";
import { Envelope } from "../../shared/contracts/event.ts";
import { type AnswerWorld, answerWorld, pdf, secrets, sha256 } from "../../tests/support/answer-world.ts";
import { outcomePaperId } from "./outcome-paper.ts";

let world: AnswerWorld;
beforeAll(async () => {
  world = await answerWorld("2026-11-17T02:00:00Z");
});
afterAll(() => world.stop());

const outcome = { decision: "approved", documentNumber: "15/2026" };
const problemOf = async (response: Response): Promise<unknown> => ({
  status: response.status,
  ...(await json(response)),
});
const json = async (response: Response): Promise<object> => Object(await response.json());
const lastRefusal = () => {
  const { envelope, attributes } = world.told.at(-1) ?? {};
  return { envelope: Envelope.parse(envelope), attributes, data: AnswerRefusedData.parse(envelope?.data) };
};

describe("By its queue", () => {
  test("an agency accepts, tells how far it is and decides; the dossier is ready", async () => {
    const { code, handoff } = await world.handedOver();
    await world.byQueue(world.event(code, "accepted", { handoff }));
    await world.byQueue(world.event(code, "partial", { handoff, text: "Đã xác minh nơi ở" }));
    await world.byQueue(world.event(code, "outcome", { handoff, ...outcome }));
    const { state, happened, writes } = await world.load(code);
    expect(state.status).toBe("ready");
    expect(happened.slice(-4)).toEqual(["HandoffAccepted", "ProgressReported", "OutcomeRecorded", "DossierReady"]);
    expect(writes.at(-1)?.events[0]?.by).toBe("agency:H14.15");
    const { secret } = state.opened;
    const seen = await (await world.world.post("/api/tracking", { body: { code, secret } })).text();
    expect(seen).toContain("Tình hình giải quyết: Đã xác minh nơi ở");
    expect(world.told).toEqual([]);
  });

  test("the same answer again, and again at the same moment, changes nothing", async () => {
    const { code, handoff } = await world.handedOver();
    const answers = [world.event(code, "accepted", { handoff }), world.event(code, "outcome", { handoff, ...outcome })];
    for (const one of answers) await Promise.all([world.byQueue(one), world.byQueue(one)]);
    const { version } = await world.load(code);
    for (const one of answers.toReversed()) await world.byQueue(one);
    expect((await world.load(code)).version).toBe(version);
    expect(world.told).toEqual([]);
  });

  test("an outcome that overtook the acceptance counts, and the acceptance that limps behind is no mistake", async () => {
    const { code, handoff } = await world.handedOver();
    await world.byQueue(world.event(code, "outcome", { handoff, ...outcome }));
    await world.byQueue(world.event(code, "accepted", { handoff }));
    await world.byQueue(world.event(code, "partial", { handoff, text: "Đang xem" }));
    const { state, happened } = await world.load(code);
    expect(state.status).toBe("ready");
    expect(happened.slice(-3)).toEqual(["HandoffAccepted", "OutcomeRecorded", "DossierReady"]);
    expect(world.told).toEqual([]);
  });

  test("what is refused comes back to the agency with its reason, under one id however often", async () => {
    const { code, handoff } = await world.handedOver();
    await world.byQueue(world.event(code, "outcome", { handoff, ...outcome }));
    const late = world.event(code, "returned", { handoff, reason: "Không thuộc thẩm quyền" });
    await world.byQueue(late);
    const first = lastRefusal();
    await world.byQueue(late);
    expect(lastRefusal().envelope.id).toBe(first.envelope.id);
    expect(first).toMatchObject({
      envelope: { type: "motcua.agency.answer-refused.v1", subject: code, source: "/motcua/cao-bang" },
      attributes: { agency: "H14.15" },
      data: { answer: late.id, type: late.type, code: "DOSSIER_ENDED", detail: expect.stringMatching(/[ăâđêôơư]/) },
    });
    expect(JSON.stringify(first.envelope)).not.toContain("thẩm quyền");
  });

  test.each([
    ["no JSON", "{", "CLOUDEVENT_NOT_JSON"],
    ["a list", "[]", "CLOUDEVENT_NOT_JSON"],
    ["no event", "{}", "CLOUDEVENT_ATTRIBUTE_MISSING"],
  ])("%s is told to its agency, by the message's own id", async (_, body, code) => {
    await world.byQueue(body);
    expect(lastRefusal()).toMatchObject({
      envelope: { subject: "H14.15" },
      data: { code, message: expect.stringMatching(/^message-/) },
    });
  });

  test("an agency speaks for itself alone, and of its own dossiers alone", async () => {
    const { code, handoff } = await world.handedOver();
    const insurance = { source: "/agency/H14.16" };
    await world.byQueue(world.event(code, "accepted", { handoff }, insurance));
    expect(lastRefusal().data).toMatchObject({ code: "ANSWER_SOURCE_WRONG", field: "source" });
    await world.byQueue(world.event(code, "accepted", { handoff }, insurance), "social-insurance");
    expect(lastRefusal()).toMatchObject({ attributes: { agency: "H14.16" }, data: { code: "NOT_ALLOWED" } });
    const kept = await world.world.audit.list("01288", "2026-11-17", { limit: 10 });
    expect(kept.entries).toContainEqual(
      expect.objectContaining({ officer: "agency:H14.16", subject: code, action: "handoff.accept", allowed: false }),
    );
    expect((await world.load(code)).happened).not.toContain("HandoffAccepted");
  });

  test("a message from a queue that is no agency's is a fault of the system", async () => {
    await expect(world.byQueue("{}", "post-office")).rejects.toThrow("no agency");
  });
});

describe("By HTTP", () => {
  test.each(["structured", "binary"] as const)(
    "a signed answer in %s mode is taken, and its repeat answered alike",
    async (mode) => {
      const { code, handoff } = await world.handedOver();
      const accepted = world.event(code, "accepted", { handoff });
      const response = await world.post(accepted, { mode });
      expect(response.status).toBe(200);
      const taken = AnswerTaken.parse(await response.json());
      expect(taken).toMatchObject({ id: accepted.id, subject: code, status: "processing" });
      expect(AnswerTaken.parse(await (await world.post(accepted, { mode })).json())).toEqual(taken);
    },
  );

  test("while a secret is changed, either one is taken", async () => {
    const { code, handoff } = await world.handedOver();
    const [, signedWith] = secrets;
    expect((await world.post(world.event(code, "accepted", { handoff }), { signedWith })).status).toBe(200);
  });

  test.each([
    ["without a signature", { headers: { "webhook-signature": "" } }, "ANSWER_UNSIGNED"],
    ["under another id", { headers: { "webhook-id": "another" } }, "ANSWER_UNSIGNED"],
    ["signed with another secret", { signedWith: "whsec_AAAA" }, "ANSWER_SIGNATURE_WRONG"],
    ["signed with no time", { headers: { "webhook-timestamp": "today" } }, "ANSWER_SIGNATURE_WRONG"],
    ["signed six minutes ago", { signedAt: "2026-11-17T01:54:00Z" }, "ANSWER_SIGNATURE_OLD"],
    ["signed six minutes ahead", { signedAt: "2026-11-17T02:06:00Z" }, "ANSWER_SIGNATURE_OLD"],
  ])("an answer %s is refused and changes nothing", async (_, posting, code) => {
    const dossier = await world.handedOver();
    const response = await world.post(world.event(dossier.code, "accepted", { handoff: dossier.handoff }), posting);
    expect(await problemOf(response)).toMatchObject({ status: 401, code });
    expect((await world.load(dossier.code)).happened).not.toContain("HandoffAccepted");
  });

  test("an agency without a secret, or that is none, learns no more than that the signature is wrong", async () => {
    for (const source of ["/agency/H14.16", "/agency/H99"])
      expect(
        await problemOf(await world.post(world.event("H14.101-261117-0001", "accepted", {}, { source }))),
      ).toMatchObject({
        code: "ANSWER_SIGNATURE_WRONG",
      });
  });

  test("every entry that is wrong is named as it stands in the message", async () => {
    const { code, handoff } = await world.handedOver();
    const response = await world.post(world.event(code, "outcome", { handoff, decision: "maybe", extra: 1 }));
    expect(await problemOf(response)).toMatchObject({
      ...{ status: 400, code: "BODY_NOT_VALID" },
      errors: expect.arrayContaining([
        expect.objectContaining({ field: "data.decision" }),
        expect.objectContaining({ field: "data.documentNumber" }),
      ]),
    });
  });

  test("a type that there is not, a batch and a body too large are refused", async () => {
    const { code, handoff } = await world.handedOver();
    expect(await problemOf(await world.post(world.event(code, "applauded", { handoff })))).toMatchObject({
      ...{ status: 422, code: "ANSWER_TYPE_UNKNOWN" },
    });
    const batch = { headers: { "content-type": "application/cloudevents-batch+json" } };
    expect((await world.post(world.event(code, "accepted", { handoff }), batch)).status).toBe(400);
    expect((await world.post(world.event(code, "partial", { handoff, text: "x".repeat(300_000) }))).status).toBe(413);
  });

  test("one id with other content is refused", async () => {
    const { code, handoff } = await world.handedOver();
    const id = randomUUID();
    await world.post(world.event(code, "partial", { handoff, text: "Một" }, { id }));
    const other = await world.post(world.event(code, "partial", { handoff, text: "Hai" }, { id }));
    expect(await problemOf(other)).toMatchObject({ code: "IDEMPOTENCY_KEY_REUSED" });
  });
});

describe("Files of an outcome", () => {
  const carried = (bytes = pdf(), more: object = {}) => ({
    ...{
      name: "Giấy xác nhận",
      mediaType: "application/pdf",
      sha256: sha256(bytes),
      content: bytes.toString("base64"),
    },
    ...more,
  });

  test("come with the answer, lie among the dossier's papers and wait for the scan", async () => {
    const { code, handoff } = await world.handedOver();
    const answer = world.event(code, "outcome", { handoff, ...outcome, files: [carried()] });
    await world.byQueue(answer);
    await world.byQueue(answer);
    const [paper, ...others] = await world.papers.ofDossier(code);
    expect(others).toEqual([]);
    expect(paper).toMatchObject({ issuer: "Công an cấp xã", number: "15/2026" });
    expect(paper).toMatchObject({ kind: "outcome", scan: "waiting", scannedBy: "agency:H14.15", size: pdf().length });
    expect(await world.deps.files.arrived(paper?.id ?? "")).toMatchObject({ sha256: sha256(pdf()) });
    const decided = (await world.load(code)).writes.flatMap(({ events }) => events);
    expect(decided).toContainEqual(expect.objectContaining({ type: "OutcomeRecorded", papers: [paper?.id] }));
    expect(world.told.filter(({ envelope }) => envelope.subject === code)).toEqual([]);
  });

  test("too large to come along are uploaded first", async () => {
    const { code, handoff } = await world.handedOver();
    const bytes = pdf("x".repeat(300_000));
    const announced = world.event(code, "file-announced", {
      ...{ handoff, mediaType: "application/pdf", size: bytes.length, sha256: sha256(bytes) },
    });
    const response = await world.post(announced, { path: "/api/agency/files" });
    expect(response.status).toBe(201);
    const { upload, form } = AgencyFileView.parse(await response.json());
    const decide = () => world.post(world.event(code, "outcome", { handoff, ...outcome, files: [{ upload }] }));
    expect(await problemOf(await decide())).toMatchObject({ code: "PAPER_NOT_ARRIVED" });
    const data = new FormData();
    for (const [name, value] of Object.entries(form.fields)) data.append(name, value);
    data.append("file", new Blob([Uint8Array.from(bytes)]), "outcome.pdf");
    expect((await fetch(form.url, { method: "POST", body: data })).status).toBeLessThan(300);
    expect((await decide()).status).toBe(200);
    expect(await world.papers.load(upload)).toMatchObject({
      paper: { keptAt: "2026-11-17T02:00:00Z", number: "15/2026" },
    });
  });

  test.each([
    ["of another type", { mediaType: "image/png" }],
    ["with another hash", { sha256: sha256(pdf("other")) }],
  ])("%s than was told are refused, and nothing is decided", async (_, more) => {
    const { code, handoff } = await world.handedOver();
    await world.byQueue(world.event(code, "outcome", { handoff, ...outcome, files: [carried(pdf(), more)] }));
    expect(lastRefusal().data).toMatchObject({ code: "ANSWER_FILE_DAMAGED", field: "data.files.0" });
    expect((await world.load(code)).state.status).toBe("processing");
  });

  test("of more than 180 kB in all do not come along", async () => {
    const { code, handoff } = await world.handedOver();
    const files = [carried(pdf("x".repeat(90_000))), carried(pdf("y".repeat(90_000)))];
    await world.byQueue(world.event(code, "outcome", { handoff, ...outcome, files }));
    expect(lastRefusal().data).toMatchObject({ code: "ANSWER_FILES_TOO_LARGE", field: "data.files" });
  });

  test("of a decision that is refused are not kept", async () => {
    const { code, handoff } = await world.handedOver();
    const declined = { handoff, decision: "declined", documentNumber: "1", files: [carried()] };
    await world.byQueue(world.event(code, "outcome", declined));
    expect(lastRefusal().data).toMatchObject({ code: "DECLINE_REASON_MISSING" });
    expect(await world.papers.ofDossier(code)).toEqual([]);
  });

  test("that another announced, or for another dossier, are unknown here", async () => {
    const { code, handoff } = await world.handedOver();
    const files = [{ upload: outcomePaperId("agency:H14.16", "x") }];
    await world.byQueue(world.event(code, "outcome", { handoff, ...outcome, files }));
    expect(lastRefusal().data).toMatchObject({ code: "ANSWER_FILE_UNKNOWN" });
  });

  test("are announced only by the agency that has the dossier, and for what can be a file", async () => {
    const { code, handoff } = await world.handedOver();
    const file = { handoff, mediaType: "application/pdf", size: 10, sha256: sha256(pdf()) };
    const ask = async (data: object, more: object = {}) =>
      problemOf(await world.post(world.event(code, "file-announced", data, more), { path: "/api/agency/files" }));
    expect(await ask({ ...file, size: 20_000_000 })).toMatchObject({ code: "PAPER_TOO_LARGE" });
    expect(await ask({ ...file, handoff: `${code}~2` })).toMatchObject({ code: "HANDOFF_NOT_CURRENT" });
    expect(await ask({ ...file, handoff: code })).toMatchObject({ code: "HANDOFF_UNKNOWN" });
    expect(await ask({ ...file, mediaType: "text/html" })).toMatchObject({ code: "CLOUDEVENT_ATTRIBUTE_WRONG" });
    expect(await ask(file, { type: "motcua.agency.accepted.v1" })).toMatchObject({ code: "ANSWER_TYPE_UNKNOWN" });
    const unknown = { ...file, handoff: "H14.101-200101-0001~1" };
    expect(await ask(unknown)).toMatchObject({ code: "DOSSIER_UNKNOWN" });
    const birth = await world.world.atOffice();
    expect(await ask({ ...file, handoff: `${birth}~1` })).toMatchObject({ code: "NOT_ALLOWED" });
  });
});
