import { expect, test } from "vitest";
import { birth, rulesOf } from "../../../tests/support/dossier.ts";
import {
  ApplicantKind,
  applicantNumbers,
  applicantOfNumber,
  channelNumbers,
  collectedAtNumbers,
  isPortalCode,
  statusOfNumber,
} from "./codes.ts";
import { type IncomingDossier, readIncoming } from "./incoming.ts";
import { communeOf, submissionOf } from "./submission.ts";

const entries = {
  code: "000.00.01.H14.101-261117-9001",
  procedure: "1.000656",
  agency: "H14.101",
  applicant: "citizen",
  owner: { name: "Nông Thị Mai", idNumber: "004301001234", phone: "0912 345 678", address: "Tổ 5" },
  papers: [{ id: "declaration" }, { name: "giấy báo tử, hoặc giấy tờ thay giấy báo tử" }, { name: "Ảnh thẻ" }],
};
const death = rulesOf("1.000656");
const read = (change: object = {}): IncomingDossier => {
  const incoming = readIncoming({ ...entries, ...change });
  if (!incoming.ok) throw new Error(JSON.stringify(incoming.faults));
  return incoming.value;
};
const faultsOf = (given: unknown): string[] => {
  const incoming = readIncoming(given);
  return incoming.ok ? [] : incoming.faults.map(({ field, fault }) => `${field} ${fault}`);
};
const submission = (change: object = {}) => submissionOf(read(change), "01288", death.procedure);

test("the numbers are those of the national synchronisation", () => {
  expect(channelNumbers).toEqual({ counter: 1, assisted: 1, online: 2, mobile: 1 });
  expect(collectedAtNumbers).toEqual({ receipt: 1, supplement: 2, outcome: 4 });
  expect([1, 8, 11].map(statusOfNumber)).toEqual(["submitted", "stopped", undefined]);
  expect([0, 1, 2, 3].map(applicantOfNumber)).toEqual([...ApplicantKind.options, undefined]);
  expect(Object.values(applicantNumbers)).toEqual([0, 1, 2]);
});

test.each([
  ["H14.101-261117-0001", true],
  ["000.00.01.H14-200131-12345", true],
  ["G22.99.1-261117-0001", true],
  ["H14.101-2611-0001", false],
  ["14.101-261117-0001", false],
  [`H14.101-261117-${"1".repeat(60)}`, false],
])("%s is a code of the portal: %s", (code, isOne) => {
  expect(isPortalCode(code)).toBe(isOne);
});

test("a dossier of the portal becomes a submission of the commune at whose centre it was filed", () => {
  expect(communeOf(read(), birth.province)).toBe("01288");
  expect(communeOf({ agency: "H99.101" }, birth.province)).toBeUndefined();
  expect(submission()).toEqual({
    ...{ commune: "01288", procedure: "1.000656", channel: "online", language: "vi" },
    portal: { code: entries.code, applicant: "citizen" },
    owner: { name: "Nông Thị Mai", idNumber: "004301001234", phone: "+84912345678", address: "Tổ 5" },
    components: [
      { id: "declaration", form: "electronic", count: 1 },
      { id: "death-notice", form: "electronic", count: 1 },
    ],
  });
});

test("papers are known by their code or their words, each counted; what fits none is left to the clerk", () => {
  const papers = [{ id: "declaration" }, { id: "declaration" }, { id: "photo", name: "Ảnh" }, { id: "photo" }];
  expect(submission({ papers }).components).toEqual([{ id: "declaration", form: "electronic", count: 2 }]);
  expect(submission({ case: "none" }).components).toEqual([]);
});

test("case, answers, submitter and what was paid come along when they are there", () => {
  const more = { case: "standard", answers: { a: "b" }, submitter: { name: "Lý Văn Ba" } };
  expect(submission({ ...more, paidVnd: 8000 })).toMatchObject({ ...more, portal: { paidVnd: 8000 } });
});

test("a firm's tax number and a landline stay with the portal, because a form has no place for them", () => {
  const owner = { name: "Hộ kinh doanh Mai", idNumber: "4800123456", phone: "02063000111" };
  expect(submission({ applicant: "household-business", owner }).owner).toEqual({ name: "Hộ kinh doanh Mai" });
});

test("every entry that is wrong is told by its name, whether it is missing or cannot be used", () => {
  expect(faultsOf({ ...entries, owner: { name: " ", idNumber: null }, procedure: "khai tử" })).toEqual([
    "procedure not-valid",
    "owner.name missing",
  ]);
  expect(faultsOf({ ...entries, papers: [{}, {}] })).toEqual(["papers not-valid"]);
  expect(faultsOf({ ...entries, owner: { name: "Mai", idNumber: "12" } })).toEqual(["owner.idNumber not-valid"]);
  expect(faultsOf({})).toEqual(
    ["code", "procedure", "agency", "applicant", "owner", "papers"].map((name) => `${name} missing`),
  );
  expect(faultsOf({ ...entries, owner: { name: "Mai" } })).toEqual([]);
});
