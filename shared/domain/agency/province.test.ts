import { describe, expect, test } from "vitest";
import { findAgency, findCommune } from "./find.ts";
import { Province } from "./province.ts";

const office = {
  key: "one-stop",
  name: { vi: "Một cửa", en: "One-stop" },
  officer: "Nông Văn Thành",
  phone: "02063000111",
};
const commune = {
  code: "01288",
  agencyCode: "H14.101",
  slug: "tan-giang",
  name: { vi: "Phường Tân Giang", en: "Tan Giang Ward" },
  address: "Phường Tân Giang",
  phone: "02063000101",
  hours: { vi: "Thứ Hai đến thứ Sáu", en: "Monday to Friday" },
  lead: "Hoàng Thị Minh Nguyệt",
  offices: [office],
};
const agency = {
  code: "H14.12",
  key: "department-of-health",
  name: { vi: "Sở Y tế", en: "Department of Health" },
  kind: "department",
  delivery: "inbox",
  phone: "02063000012",
};
const province = {
  id: "cao-bang",
  code: "H14",
  unitCode: "04",
  name: { vi: "Cao Bằng", en: "Cao Bang" },
  sms: { senderId: "MOTCUA", monthlyCapVnd: 1_000_000, priceVndPerSegment: 800, stripMarks: true },
  monthlyBudgetUsd: 60,
  operationsEmail: "van-hanh@motcua.example",
  agencies: [agency],
  communes: [commune],
};

const faults = (changes: object): string[] =>
  (Province.safeParse({ ...province, ...changes }).error?.issues ?? []).map(
    ({ path, message }) => `${path.join(".")}: ${message}`,
  );

describe("A province file", () => {
  test("needs no word about second factor, own name or rate; the careful choice holds", () => {
    const read = Province.parse(province);
    expect(read.people).toEqual({ mfa: "required", callbackUrls: [] });
    expect(read.sms.vndPerUsd).toBe(26_000);
    expect(read.site).toBeUndefined();
  });

  test("cannot name two communes by one code, agency code or address", () => {
    expect(faults({ communes: [commune, commune] })).toEqual([
      "communes.1.agencyCode: H14.101 is used twice",
      "communes.1.code: 01288 is used twice",
      "communes.1.slug: tan-giang is used twice",
    ]);
  });

  test("cannot give an agency the code of a commune", () => {
    expect(faults({ agencies: [{ ...agency, code: "H14.101" }] })).toEqual([
      "communes.0.agencyCode: H14.101 is used twice",
    ]);
  });

  test("cannot call an agency and an office by one key, for a step would not know its owner", () => {
    expect(faults({ agencies: [{ ...agency, key: "one-stop" }] })).toEqual([
      "communes.0.offices.0.key: one-stop is also an agency, so a step's owner would be unclear",
    ]);
  });

  test("cannot leave a commune without its one-stop office", () => {
    expect(faults({ communes: [{ ...commune, offices: [{ ...office, key: "justice" }] }] })).toEqual([
      "communes.0.offices: an office with the key one-stop is missing",
    ]);
  });

  test("cannot give a commune the counter of another, or one counter twice", () => {
    const counter = { id: "01648-1", name: { vi: "Quầy 1", en: "Counter 1" }, lines: ["chung"] };
    expect(faults({ communes: [{ ...commune, counters: [counter, counter] }] })).toEqual([
      "communes.0.counters.1.id: 01648-1 is used twice",
      "communes.0.counters.0.id: 01648-1 is not a counter of 01288",
      "communes.0.counters.1.id: 01648-1 is not a counter of 01288",
    ]);
    expect(faults({ communes: [{ ...commune, counters: [{ ...counter, id: "01288-1" }] }] })).toEqual([]);
  });

  test("cannot let software read the queue of an agency that has none", () => {
    const reader = "arn:aws:iam::111122223333:role/y-te";
    expect(faults({ agencies: [{ ...agency, reader }] })).toEqual([
      "agencies.0.reader: there is no queue to read with delivery: inbox",
    ]);
    expect(faults({ agencies: [{ ...agency, reader, delivery: "queue" }] })).toEqual([]);
  });

  test("calls exactly those agencies that want to be called", () => {
    const webhook = { url: "https://soyte.caobang.gov.vn/in", secretParameter: "/motcua/so-y-te" };
    expect(faults({ agencies: [{ ...agency, webhook }] })).toEqual([
      "agencies.0.webhook: does not go with delivery: inbox",
    ]);
    expect(faults({ agencies: [{ ...agency, delivery: "webhook" }] })).toEqual([
      "agencies.0.webhook: does not go with delivery: webhook",
    ]);
    expect(faults({ agencies: [{ ...agency, webhook, delivery: "webhook" }] })).toEqual([]);
    expect(
      Province.parse({ ...province, agencies: [{ ...agency, webhook, delivery: "webhook" }] }).agencies[0],
    ).toMatchObject({ webhook: { mode: "structured" } });
  });

  test("cannot have a host name with which a link would not fit its SMS", () => {
    const certificateArn = "arn:aws:acm:us-east-1:111122223333:certificate/abc";
    const named = (domain: string) => faults({ site: { domain, certificateArn } });
    expect(named("motcua.caobang.gov.vn")).toEqual([]);
    expect(named("dichvucongtt-motcua.caobang.gov.vn")).toEqual([
      "site.domain: links in SMS may have 67 characters; https://dichvucongtt-motcua.caobang.gov.vn/en/tc#H14.101-YYMMDD-NNNNN has 2 too many",
    ]);
    expect(faults({ communes: [{ ...commune, agencyCode: "H14.101.101" }] })).toEqual([
      expect.stringMatching(/^communes\.0\.agencyCode: links in SMS may have 67 characters; .* has 1 too many$/),
    ]);
  });

  test("cannot hold an agency of another province", () => {
    expect(faults({ agencies: [{ ...agency, code: "H15.12" }] })).toEqual(["agencies.0.code: H15.12 is not under H14"]);
    expect(faults({ agencies: [{ ...agency, code: "H14" }] })).toEqual(["agencies.0.code: H14 is not under H14"]);
  });

  test.each(["MOTCUA", "Mot Cua 04", "cao-bang.vn", "A"])("may send SMS as %s", (senderId) => {
    expect(faults({ sms: { ...province.sms, senderId } })).toEqual([]);
  });

  test.each(["", "MOTCUA-CAOBANG", "04", "Một cửa", "MOTCUA!"])("may not send SMS as “%s”", (senderId) => {
    expect(faults({ sms: { ...province.sms, senderId } })).toEqual([expect.stringMatching(/^sms\.senderId: /)]);
  });
});

describe("Looking up", () => {
  const read = Province.parse(province);

  test("a commune is found by its unit code", () => {
    expect(findCommune(read, "01288")?.slug).toBe("tan-giang");
    expect(findCommune(read, "H14.101")).toBeUndefined();
  });

  test("an agency is found by its code and by its key", () => {
    expect(findAgency(read, "H14.12")).toBe(findAgency(read, "department-of-health"));
    expect(findAgency(read, "H14.12")?.name.vi).toBe("Sở Y tế");
    expect(findAgency(read, "police")).toBeUndefined();
  });
});
