import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { Problem } from "../../shared/contracts/problem.ts";
import type { Paper } from "../../shared/domain/paper/paper.ts";
import { birthForm } from "../../tests/support/dossier-world.ts";
import { announcement, jpeg, owner, type PaperWorld, paperWorld } from "../../tests/support/paper-world.ts";
import { queueRecord } from "../../tests/support/queue-record.ts";
import { sweepPapers } from "./sweep.ts";

const start = "2026-11-25T02:00:00Z";
let world: PaperWorld;
beforeAll(async () => {
  world = await paperWorld(start);
});
beforeEach(() => {
  world.clock.at = start;
});
afterAll(() => world?.stop());

const problemOf = async (response: Response) => Problem.parse(await response.json()).code;
let people = 4301001234;
/** Somebody whom no other test has met. */
const stranger = () => `00${++people}`;

describe("a paper is scanned once", () => {
  test("announced, posted to the store, read and kept; opened only when it is found clean", async () => {
    const bytes = jpeg("first");
    const added = await world.announce(announcement(bytes));
    expect(added.paper).toMatchObject({ state: "expected", kind: "marriage-certificate" });
    expect(await world.send(added, bytes)).toBe(204);
    const { id } = added.paper;
    const kept = await world.complete(id);
    expect(kept.state).toBe("waiting");
    expect(kept.thumbnail).toBeUndefined();
    const early = await world.post(`/api/papers/${id}/open`, { body: { commune: "01288" } });
    expect(await problemOf(early)).toBe("PAPER_NOT_CHECKED");

    await world.verdict(id, "NO_THREATS_FOUND");
    const { url, seconds } = await world.open(id);
    expect(seconds).toBe(60);
    expect(new URL(url).searchParams.get("X-Amz-Expires")).toBe("60");
    expect(new Uint8Array(await (await fetch(url)).arrayBuffer())).toEqual(bytes);
  });

  test("a browser that was killed takes the same upload up again, and a finished one is told so", async () => {
    const bytes = jpeg("resumed");
    const first = await world.announce(announcement(bytes), { key: "the-same-wish" });
    const again = await world.announce(announcement(bytes), { key: "the-same-wish" });
    expect(again.paper.id).toBe(first.paper.id);
    await world.send(again, bytes);
    await world.complete(again.paper.id);
    const finished = await world.complete(again.paper.id);
    expect(finished.state).toBe("waiting");
    const after = await world.announce(announcement(bytes), { key: "the-same-wish" });
    expect(after).toMatchObject({ paper: { id: first.paper.id, state: "waiting" } });
    expect(after.upload).toBeUndefined();
    const other = await world.post("/api/papers", { body: announcement(jpeg("other")), key: "the-same-wish" });
    expect(await problemOf(other)).toBe("IDEMPOTENCY_KEY_REUSED");
  });

  test("a form of the store is good for this very file: its type, its length to the byte, its checksum", async () => {
    const bytes = jpeg("policy");
    const { upload } = await world.announce(announcement(bytes));
    const policy = JSON.parse(Buffer.from(upload?.fields.Policy ?? "", "base64").toString());
    expect(policy.conditions).toEqual(
      expect.arrayContaining([
        ["content-length-range", bytes.length, bytes.length],
        { "Content-Type": "image/jpeg" },
        { "x-amz-checksum-sha256": announcement(bytes).sha256 },
      ]),
    );
  });

  test("what did not come, came broken, or is no picture is told apart, and can be sent again", async () => {
    const bytes = jpeg("whole");
    const added = await world.announce(announcement(bytes));
    const finish = () => world.post(`/api/papers/${added.paper.id}/complete`);
    expect(await problemOf(await finish())).toBe("PAPER_NOT_ARRIVED");
    await world.send(added, jpeg("brokn"));
    expect(await problemOf(await finish())).toBe("PAPER_DAMAGED");
    await world.send(added, bytes);
    expect((await finish()).status).toBe(200);

    const program = Uint8Array.from(Buffer.from("MZ this is no picture"));
    const disguised = await world.announce(announcement(program));
    await world.send(disguised, program);
    const refused = await world.post(`/api/papers/${disguised.paper.id}/complete`);
    expect(await problemOf(refused)).toBe("PAPER_TYPE_NOT_ALLOWED");
  });

  test("a file over 10 MB is refused before anything is sent", async () => {
    const body = { ...announcement(jpeg()), size: 10 * 1024 * 1024 + 1 };
    const refused = await world.post("/api/papers", { body });
    expect([refused.status, await problemOf(refused)]).toEqual([413, "PAPER_TOO_LARGE"]);
  });

  test("the officer writes down what the paper says, and takes a mistake back", async () => {
    const id = await world.scanned({}, jpeg("details"));
    const facts = { kind: "marriage-certificate", form: "certified", number: "12/2020", validUntil: "2030-01-01" };
    const described = await (await world.post(`/api/papers/${id}/details`, { body: facts })).json();
    expect(described).toMatchObject({
      ...facts,
      state: "clean",
      thumbnail: expect.stringMatching(/^data:image\/jpeg/),
    });
    const reversed = { ...facts, issuedOn: "2031-01-01" };
    const refused = await world.post(`/api/papers/${id}/details`, { body: reversed });
    expect([refused.status, await problemOf(refused)]).toEqual([422, "PAPER_DATES_REVERSED"]);
    const gone = await (await world.post(`/api/papers/${id}/discard`)).json();
    expect(gone).toMatchObject({ state: "removed" });
    const shut = await world.post(`/api/papers/${id}/open`, { body: { commune: "01288" } });
    expect(await problemOf(shut)).toBe("PAPER_REMOVED");
  });
});

describe("the malware scan", () => {
  test("a threat quarantines the paper, and the officer is told in words what to do", async () => {
    const bytes = jpeg("threat");
    const added = await world.announce(announcement(bytes));
    await world.send(added, bytes);
    // Verdicts may come before the browser says that it has sent the file.
    await world.verdict(added.paper.id, "THREATS_FOUND", [{ name: "EICAR-Test-File" }]);
    const kept = await world.complete(added.paper.id);
    expect(kept.state).toBe("infected");
    expect(kept.stateText.vi).toContain("mã độc");
    await world.verdict(added.paper.id, "NO_THREATS_FOUND");
    const shut = await world.post(`/api/papers/${added.paper.id}/open`, { body: { commune: "01288" } });
    expect(await problemOf(shut)).toBe("PAPER_INFECTED");
  });

  test.each(["UNSUPPORTED", "ACCESS_DENIED", "FAILED"])("“%s” is no clean bill", async (status) => {
    const bytes = jpeg(status);
    const added = await world.announce(announcement(bytes));
    await world.send(added, bytes);
    await world.verdict(added.paper.id, status);
    expect((await world.complete(added.paper.id)).state).toBe("failed");
  });

  test("GuardDuty's own probe and a paper that is gone change nothing; anything else goes to the dead letters", async () => {
    await world.verdict("malware-protection-resource-validation-object", "NO_THREATS_FOUND");
    await world.verdict("A".repeat(22), "NO_THREATS_FOUND");
    await expect(world.consume(queueRecord({ hello: "world" }))).rejects.toThrow();
  });
});

describe("the person's paper store", () => {
  test("what was handed in once is offered for the next dossier, with consent, and asked for only when it is over", async () => {
    const ownerIdNumber = stranger();
    const id = await world.scanned({ ownerIdNumber, validUntil: "2027-01-31" }, jpeg("store"));
    const before = await world.offers({ ownerIdNumber });
    expect(before).toMatchObject({ offers: [], hasStore: true });
    expect(before.consent).toBeUndefined();

    const given = await world.post("/api/papers/consent", { body: { commune: "01288", ownerIdNumber, given: true } });
    expect(given.status).toBe(200);
    const answers = { who: "parent", married: "yes", "when-born": "in-time" };
    const offered = await world.offers({ ownerIdNumber, answers });
    expect(offered.offers).toMatchObject([{ component: "marriage-certificate", paper: { id } }]);
    expect(offered.consent).toMatchObject({ given: true, by: "lan.tangiang", commune: "01288" });
    expect(offered.asked.map(({ component }) => component)).not.toContain("marriage-certificate");

    world.clock.at = "2027-02-01T02:00:00Z";
    const later = await world.offers({ ownerIdNumber, answers });
    expect(later.offers).toMatchObject([{ component: "marriage-certificate", expired: { id } }]);
    world.clock.at = start;

    await world.post("/api/papers/consent", { body: { commune: "01288", ownerIdNumber, given: false } });
    expect((await world.offers({ ownerIdNumber })).offers).toEqual([]);
  });

  test("a person without an identity number has none, and nobody can consent for him", async () => {
    expect(await world.offers({ ownerIdNumber: undefined })).toMatchObject({ offers: [], hasStore: false });
    const refused = await world.post("/api/papers/consent", { body: { commune: "01288", given: true } });
    expect([refused.status, await problemOf(refused)]).toEqual([422, "PAPER_OWNER_MISSING"]);
  });

  test("a dossier shows its checklist beside its scans; a paper that it names is part of it", async () => {
    const paper = await world.scanned({}, jpeg("named"));
    const components = [{ id: "declaration" }, { id: "birth-notice", paper }];
    const { code } = await world.world.submit({ ...birthForm, components });
    world.clock.at = "2026-11-25T02:00:01Z";
    const scannedLater = await world.scanned(
      { dossier: code, component: "identity", kind: "identity-document" },
      jpeg("later"),
    );
    const { items, asked } = await world.list(code);
    expect(items.map(({ id }) => id)).toEqual([paper, scannedLater]);
    expect(asked.map(({ component }) => component)).not.toContain("birth-notice");
    await expect(world.open(paper, { dossier: code })).resolves.toMatchObject({ seconds: 60 });
  });

  test("what was scanned before the number was typed gets into its owner's store when the dossier is opened", async () => {
    const idNumber = stranger();
    const paper = await world.scanned(
      { ownerIdNumber: undefined, component: "birth-notice" },
      jpeg("before the number"),
    );
    const components = [{ id: "birth-notice", paper }];
    expect((await world.offers({ ownerIdNumber: undefined, papers: [paper] })).items).toMatchObject([{ id: paper }]);
    const owner = { ...birthForm.owner, idNumber };
    const { code } = await world.world.submit({ ...birthForm, owner, components });
    for (const { envelope } of await world.world.routeOn(code)) await world.consume(queueRecord(envelope));
    expect((await world.deps.papers.load(paper))?.person).toBe(world.deps.personName(idNumber));
  });

  test("a dossier that names somebody else's paper does not open it", async () => {
    const paper = await world.scanned({ ownerIdNumber: stranger() }, jpeg("foreign"));
    const { code } = await world.world.submit({ ...birthForm, components: [{ id: "birth-notice", paper }] });
    expect((await world.list(code)).items).toEqual([]);
    const shut = await world.post(`/api/papers/${paper}/open`, { body: { dossier: code } });
    expect([shut.status, await problemOf(shut)]).toEqual([404, "PAPER_UNKNOWN"]);
  });

  test("the identity number stands in no key, no index and no record", async () => {
    const id = await world.scanned({}, jpeg("number"));
    const stored = await world.deps.papers.load(id);
    expect(stored?.person).toMatch(/^[\w-]{22}$/);
    expect(JSON.stringify(stored)).not.toContain(owner);
  });
});

describe("how long papers stay", () => {
  test("a paper for one dossier is deleted after its year, file and record, and one that rests on nothing else stays gone", async () => {
    const id = await world.scanned({ ownerIdNumber: stranger() }, jpeg("a year"));
    world.clock.at = "2027-11-26T02:00:00Z";
    await sweepPapers(world.deps);
    await sweepPapers(world.deps);
    expect(await world.deps.files.arrived(id)).toBeUndefined();
    expect(await world.deps.papers.load(id)).toBeUndefined();
  });

  test("an open dossier keeps its papers longer; the dossier itself has told so", async () => {
    const paper = await world.scanned({}, jpeg("open"));
    const { code } = await world.world.submit({ ...birthForm, components: [{ id: "birth-notice", paper }] });
    const [fact] = (await world.world.routeOn(code)).filter(({ envelope }) => envelope.subject === code);
    await world.consume(queueRecord(fact?.envelope));
    await world.consume(queueRecord(fact?.envelope));
    expect((await world.deps.papers.load(paper))?.paper.usedBy).toEqual([code]);
    world.clock.at = "2027-11-26T02:00:00Z";
    await sweepPapers(world.deps);
    expect((await world.deps.papers.load(paper))?.removeOn).toBe("2027-12-26");
    expect(await world.deps.files.arrived(paper)).toBeDefined();
  });

  test("with consent a paper stays five years, and no longer than consent", async () => {
    const ownerIdNumber = stranger();
    const id = await world.scanned({ ownerIdNumber }, jpeg("consent"));
    const say = (given: boolean) =>
      world.post("/api/papers/consent", { body: { commune: "01288", ownerIdNumber, given } });
    await say(true);
    expect((await world.deps.papers.load(id))?.removeOn).toBe("2031-11-24");
    world.clock.at = "2026-11-25T02:00:01Z";
    await say(false);
    expect((await world.deps.papers.load(id))?.removeOn).toBe("2027-11-25");
  });

  test("a file that never came is forgotten after two days", async () => {
    const added = await world.announce(announcement(jpeg("never")));
    world.clock.at = "2026-11-27T02:00:00Z";
    await sweepPapers(world.deps);
    expect(await world.deps.papers.load(added.paper.id)).toBeUndefined();
  });
});

test("a file that an agency sent with its outcome is read like any paper, and nobody at the counter takes it back", async () => {
  const { code } = await world.world.submit();
  const paper: Paper = {
    ...{ id: "outcomefile00000000001", kind: "outcome", commune: "01288", dossier: code, size: 9, sha256: "x" },
    ...{ keptAt: world.clock.at, scannedBy: "agency:H14.15", scannedAt: world.clock.at },
    form: "electronic",
    mediaType: "application/pdf",
    scan: "clean",
  };
  await world.deps.papers.create({ paper, version: 1, removeOn: "2027-11-18", fingerprint: "x" }, undefined);
  expect((await world.list(code)).items).toMatchObject([{ kind: "outcome", state: "clean" }]);
  for (const act of ["discard", "complete"])
    expect((await world.post(`/api/papers/${paper.id}/${act}`)).status).toBe(404);
});
