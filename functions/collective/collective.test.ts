import { beforeAll, describe, expect, test } from "vitest";
import { type CollectiveWorld, collectiveWorld, listForm } from "../../tests/support/collective-world.ts";
import { birthForm, receptionist, specialist } from "../../tests/support/dossier-world.ts";
import { listRow, registerPerson } from "../../tests/support/people.ts";
import { problemOf } from "../../tests/support/problem.ts";
import { eventsOf } from "../../tests/support/recorded.ts";

const approver = ["approver:01288"];
const refusalOf = async (response: Promise<Response>) => (await problemOf(await response)).code;

let school: CollectiveWorld;
beforeAll(async () => {
  school = await collectiveWorld("2026-11-25T02:00:00Z");
  await school.importRegister([
    registerPerson(),
    registerPerson({ household: "TG-020", name: "Bế Văn Đàn", birthDate: "2013-01-01", idNumber: "004313005555" }),
    registerPerson({ household: "TG-021", name: "Bế Văn Đàn", birthDate: "2013-01-01", idNumber: "004313006666" }),
  ]);
});

const dan = listRow({ line: 3, name: "Bế Văn Đàn", birthDate: "01/01/2013", idNumber: "" });
const rows = [listRow(), dan, listRow({ line: 4, name: "Lý A Sùng", idNumber: "004312007777" })];
const issue = (id: string, documentNumber: string, as = specialist) =>
  school.post(`/api/collective/${id}/issue`, { as, body: { documentNumber } });
const answer = (id: string, body: object) => school.post(`/api/collective/${id}/answer`, { as: specialist, body });
/** A list that is matched, whose office has accepted its dossier. */
const matched = async () => {
  const list = await school.started(rows);
  await school.matchAll(list.id);
  await school.accepted(list.dossier);
  return list;
};

describe("from the letter to the certificate", () => {
  test("a school's list is matched, its unclear row decided, and one certificate ends the dossier", async () => {
    const { id, dossier } = await school.started(rows);
    expect(await school.seen(id)).toMatchObject({ stage: "matching", rows: 3, done: 0, dossier });
    await school.matchAll(id);
    const totals = { rows: 3, matched: 1, questions: 1, unmatched: 1 };
    expect(await school.seen(id)).toMatchObject({ stage: "deciding", totals });
    expect(await refusalOf(issue(id, "15/XN-UBND"))).toBe("LIST_QUESTIONS_OPEN");
    await answer(id, { line: 3, choose: 1 });
    expect(await school.seen(id)).toMatchObject({ stage: "decided", answered: 1 });
    expect(await refusalOf(issue(id, "15/XN-UBND"))).toBe("HANDOFF_NOT_ACCEPTED");
    await school.accepted(dossier);
    const issued = await school.view(issue(id, "15/XN-UBND"));
    expect(issued).toMatchObject({ stage: "issued", certificate: { number: "15/XN-UBND", by: "hoa.tangiang" } });
    const recorded = await school.world.dossiers.load(dossier);
    expect(recorded?.state).toMatchObject({
      status: "ready",
      work: {
        outcome: {
          decision: "approved",
          documentNumber: "15/XN-UBND",
          note: "Xác nhận 2/3 người theo danh sách kèm theo.",
        },
      },
    });
  });

  test("issued again, by whomever, there is one certificate and one outcome", async () => {
    const { id, dossier } = await matched();
    await answer(id, { line: 3 });
    const both = await Promise.all([issue(id, "21/XN-UBND"), issue(id, "22/XN-UBND", approver)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    const number = (await school.seen(id)).certificate?.number ?? "";
    expect((await issue(id, number)).status).toBe(200);
    const recorded = await school.world.dossiers.load(dossier);
    const outcomes = recorded && eventsOf(recorded).filter(({ type }) => type === "OutcomeRecorded");
    expect(outcomes).toMatchObject([{ documentNumber: number }]);
  });

  test("a crash between the certificate's number and the dossier's outcome is made up for by the stream", async () => {
    const { id, dossier } = await matched();
    await answer(id, { line: 3, choose: 0 });
    const list = await school.lists.load(id);
    if (list === undefined) throw new Error("no list");
    const claim = { number: "31/XN-UBND", at: "2026-11-25T03:00:00Z", by: "hoa.tangiang", handoff: 1 };
    expect(await school.lists.certify(list, claim)).toBe(true);
    expect(await school.seen(id)).toMatchObject({ stage: "issuing" });
    await school.follow(id);
    await school.follow(id);
    expect(await school.seen(id)).toMatchObject({ stage: "issued" });
    expect((await school.world.dossiers.load(dossier))?.state.status).toBe("ready");
  });

  test("a document number is given once in a year, however it is typed", async () => {
    const [first, second] = [await matched(), await matched()];
    for (const { id } of [first, second]) await answer(id, { line: 3 });
    expect((await issue(first.id, "41/XN-UBND")).status).toBe(200);
    expect(await refusalOf(issue(second.id, "41 / xn-ubnd"))).toBe("LIST_NUMBER_TAKEN");
    expect((await issue(second.id, "42/XN-UBND")).status).toBe(200);
  });
});

describe("what is refused", () => {
  test("an answer to a row that asks nothing, to a candidate that is none, or after the certificate", async () => {
    const { id } = await matched();
    expect(await refusalOf(answer(id, { line: 2, choose: 0 }))).toBe("LIST_NO_QUESTION");
    expect(await refusalOf(answer(id, { line: 3, choose: 5 }))).toBe("LIST_NO_QUESTION");
    await answer(id, { line: 3 });
    await issue(id, "51/XN-UBND");
    expect(await refusalOf(answer(id, { line: 3, choose: 0 }))).toBe("LIST_ISSUED");
  });

  test("a list with parts missing, and another list in place of the one that was sent", async () => {
    const { id } = await school.openList();
    const part = (upload: string, number: number) =>
      school.post(`/api/collective/${id}/part`, { as: receptionist, body: { upload, part: number, rows } });
    const seal = (upload: string, parts: number) =>
      school.post(`/api/collective/${id}/seal`, { as: receptionist, body: { upload, parts } });
    await part("first-one", 2);
    expect(await refusalOf(seal("first-one", 2))).toBe("LIST_INCOMPLETE");
    await part("first-one", 1);
    // A part before the last that is not full: somebody left rows out.
    expect(await refusalOf(seal("first-one", 2))).toBe("LIST_INCOMPLETE");
    await part("second-one", 1);
    expect((await seal("second-one", 1)).status).toBe(200);
    expect((await seal("second-one", 1)).status).toBe(200);
    expect(await refusalOf(part("third-one", 1))).toBe("LIST_SENT_ALREADY");
    await expect(school.lists.seal(id, { upload: "third-one", parts: 1, rows: 3 })).resolves.toBe(false);
  });

  test("a dossier of another procedure, one that has a list, and a second dossier for a list", async () => {
    const { id, dossier } = await school.started(rows);
    const start = (list: string, code: string) =>
      school.post(`/api/collective/${list}/start`, { as: receptionist, body: { dossier: code } });
    expect((await start(id, dossier)).status).toBe(200);
    const birth = await school.world.atOffice(birthForm);
    const { id: other } = await school.openList();
    expect(await refusalOf(start(other, dossier))).toBe("LIST_NOT_SENT");
    await school.sendRows(other, rows);
    expect(await refusalOf(start(other, birth))).toBe("LIST_DOSSIER_NOT_FITTING");
    expect(await refusalOf(start(other, dossier))).toBe("LIST_DOSSIER_TAKEN");
    expect(await refusalOf(start(other, "H14.101-261125-9999"))).toBe("DOSSIER_UNKNOWN");
    expect(await refusalOf(start(id, await school.world.atOffice(listForm)))).toBe("LIST_STARTED_ALREADY");
  });

  test("a certificate with nobody on it", async () => {
    const { id, dossier } = await school.started([listRow({ name: "Lý A Sùng", idNumber: "" })]);
    expect(await refusalOf(issue(id, "61/XN-UBND"))).toBe("LIST_NOT_MATCHED");
    await school.matchAll(id);
    await school.accepted(dossier);
    expect(await refusalOf(issue(id, "61/XN-UBND"))).toBe("LIST_NOBODY_CONFIRMED");
  });
});

describe("a link for the organisation", () => {
  const byLink = (name: string, body: object) => school.post(`/api/list-uploads/${name}`, { body });
  const opened = async () => {
    const { link = "", id } = await school.openList({ byLink: true });
    return { id, token: link.split("#")[1] ?? "" };
  };

  test("takes one list without an account and tells nothing about anybody on it", async () => {
    const { id, token } = await opened();
    const look = await (await byLink("look", { token })).json();
    expect(look).toEqual({
      organisation: "Trường THCS Hợp Giang",
      commune: { vi: "Phường Tân Giang", en: "Tan Giang Ward" },
      until: "2026-12-09T02:00:00Z",
    });
    expect((await byLink("part", { token, upload: "upload-1", part: 1, rows })).status).toBe(200);
    expect(await (await byLink("seal", { token, upload: "upload-1", parts: 1 })).json()).toMatchObject({ rows: 3 });
    expect(await refusalOf(byLink("part", { token, upload: "upload-2", part: 1, rows }))).toBe("LIST_SENT_ALREADY");
    expect(await school.seen(id)).toMatchObject({ stage: "sent", rows: 3, byLink: true });
  });

  test("ends after two weeks; a wrong link and a list without one are answered alike, and guessing ends soon", async () => {
    const guessed = await collectiveWorld("2026-11-25T02:00:00Z");
    const { link = "" } = await guessed.openList({ byLink: true });
    const look = (token: string) => guessed.post("/api/list-uploads/look", { body: { token } });
    guessed.world.clock.at = "2026-12-09T02:00:01Z";
    expect(await refusalOf(look(link.split("#")[1] ?? ""))).toBe("LIST_LINK_OVER");
    const { id } = await guessed.openList();
    expect(await refusalOf(look(id))).toBe("LIST_LINK_UNKNOWN");
    for (let guess = 1; guess < 20; guess++) await look(`${"x".repeat(20)}${guess}`);
    expect(await refusalOf(look(id))).toBe("TOO_MANY_REQUESTS");
  });
});

describe("a register", () => {
  test("is in force once it is whole, sent twice it is the same, and lists that began keep theirs", async () => {
    const other = await collectiveWorld("2026-11-25T02:00:00Z");
    await other.importRegister([registerPerson()], "register-old");
    const { id } = await other.started([listRow()]);
    other.world.clock.at = "2026-11-25T04:00:00Z";
    await other.importRegister([registerPerson({ name: "Khác", idNumber: "004399999999" })], "register-new");
    await other.matchAll(id);
    expect(await other.results(id)).toMatchObject([{ outcome: "matched" }]);
    expect(await other.registers.inForce("01288", "poor-household")).toMatchObject({ upload: "register-new" });
  });

  test("of another commune is not to be had, nor changed", async () => {
    const body = { commune: "01648", upload: "register-1", part: 1, parts: 1, people: [registerPerson()] };
    expect((await school.post("/api/registers/poor-household/import", { as: specialist, body })).status).toBe(403);
    expect((await school.get("/api/registers?commune=01648", { as: specialist })).status).toBe(403);
  });

  test("whose part comes again with other people is not mixed", async () => {
    const at = (household: string) =>
      school.post("/api/registers/poor-household/import", {
        as: specialist,
        body: { commune: "01288", upload: "register-9", part: 1, parts: 2, people: [registerPerson({ household })] },
      });
    expect(await (await at("TG-1")).json()).toMatchObject({ missing: 1, people: 3 });
    expect(await refusalOf(at("TG-2"))).toBe("REGISTER_IMPORT_CHANGED");
  });
});
