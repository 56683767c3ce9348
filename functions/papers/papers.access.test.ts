import { afterAll, beforeAll, expect, test } from "vitest";
import { birthForm, lead, receptionist, specialist } from "../../tests/support/dossier-world.ts";
import { announcement, jpeg, owner, type PaperWorld, paperWorld } from "../../tests/support/paper-world.ts";

const elsewhere = ["receptionist:01648"];
let world: PaperWorld;
let paper: string;
let code: string;
beforeAll(async () => {
  world = await paperWorld("2026-11-25T02:00:00Z");
  paper = await world.scanned();
  code = (await world.world.submit({ ...birthForm, components: [{ id: "birth-notice", paper }] })).code;
});
afterAll(() => world?.stop());

const list = async (as: readonly string[]) => (await world.get(`/api/papers?dossier=${code}`, { as })).status;
const open = async (as: readonly string[], body: object) =>
  (await world.post(`/api/papers/${paper}/open`, { as, body })).status;

test("whoever handles the dossier reads its papers; an auditor and other communes do not", async () => {
  for (const as of [receptionist, specialist, lead]) expect([as, await list(as)]).toEqual([as, 200]);
  for (const as of [elsewhere, ["auditor:cao-bang"], ["queue-operator:01288"], []])
    expect([as, await list(as)]).toEqual([as, 403]);
  expect(await open(specialist, { dossier: code })).toBe(200);
  expect(await open(elsewhere, { dossier: code })).toBe(403);
});

test("another commune's counter opens a person's paper only with his consent", async () => {
  expect(await open(elsewhere, { commune: "01648" })).toBe(404);
  await world.consent(true);
  expect(await open(elsewhere, { commune: "01648" })).toBe(200);
});

test("only the counter scans, takes back and asks the person's store", async () => {
  const offers = { commune: "01288", ownerIdNumber: owner, procedure: "1.001193", case: "standard" };
  const asks: [string, object][] = [
    ["/api/papers", announcement(jpeg("access"))],
    ["/api/papers/offers", offers],
    ["/api/papers/consent", { commune: "01288", ownerIdNumber: owner, given: true }],
    [`/api/papers/${paper}/complete`, {}],
    [`/api/papers/${paper}/details`, { kind: "identity-document", form: "copy" }],
    [`/api/papers/${paper}/discard`, {}],
  ];
  for (const [path, body] of asks)
    for (const as of [specialist, elsewhere, ["auditor:cao-bang"]])
      expect([path, as, (await world.post(path, { as, body })).status]).toEqual([path, as, 403]);
});

test("an agency that owes an opinion reads the papers until it has answered; each look is kept", async () => {
  const { world: dossiers } = world;
  const police = ["specialist:H14.15"];
  const asked = await dossiers.atOffice({
    ...birthForm,
    components: birthForm.components.map((one) => ({ ...one, paper })),
  });
  await dossiers.answer(`${asked}~1`, "accept");
  const reads = async () => [
    (await world.get(`/api/papers?dossier=${asked}`, { as: police })).status,
    (await world.post(`/api/papers/${paper}/open`, { as: police, body: { dossier: asked } })).status,
  ];
  expect(await reads()).toEqual([403, 403]);
  const question = { office: "police", question: "Người này có đăng ký thường trú ở xã không?", replyWithinHours: 8 };
  await dossiers.answer(`${asked}~1`, "ask-consultation", question);
  expect(await reads()).toEqual([200, 200]);
  const reply = { opinion: "agrees", text: "Có đăng ký thường trú" };
  const replied = await dossiers.post(`/api/consultations/${asked}~1/reply`, { as: police, body: reply });
  expect(replied.status).toBe(200);
  expect(await reads()).toEqual([403, 403]);
  expect((await dossiers.get(`/api/dossiers/${asked}`, { as: police })).status).toBe(200);
  const { entries } = await dossiers.audit.list("01288", "2026-11-25", { limit: 100 });
  const looks = entries.filter(({ subject, allowed }) => subject === asked && allowed);
  expect(looks.map(({ action }) => action)).toContain("paper.read");
});

test("every look at papers and every denial is kept for the auditor, without the person's number", async () => {
  const { entries } = await world.world.audit.list("01288", "2026-11-25", { limit: 100 });
  const seen = entries.map(({ action, subject, allowed }) => [action, subject, allowed]);
  expect(seen).toContainEqual(["paper.read", code, true]);
  expect(seen).toContainEqual(["paper.read", paper, true]);
  expect(seen).toContainEqual(["paper.read", code, false]);
  expect(seen).toContainEqual(["paper.add", paper, false]);
  expect(JSON.stringify(entries)).not.toContain(owner);
});
