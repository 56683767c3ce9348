import { expect, test } from "vitest";
import { messageVariables } from "./event-variables.ts";
import { type ProvinceNames, realValues } from "./real-values.ts";
import { measureSms } from "./sms.ts";
import { stripMarks } from "./strip-marks.ts";

const office = (vi: string, en: string) => ({
  key: "justice",
  name: { vi, en },
  officer: "Lý Thị Hoa",
  phone: "02063000112",
});
const province: ProvinceNames = {
  sms: { senderId: "MC-Cao Bang", monthlyCapVnd: 1, priceVndPerSegment: 800, stripMarks: true, vndPerUsd: 26_000 },
  agencies: [{ name: { vi: "Sở Y tế", en: "Department of Health" } }],
  communes: [
    {
      slug: "phuc-hoa",
      agencyCode: "H14.1",
      name: { vi: "Xã Phục Hòa", en: "Phuc Hoa Commune" },
      offices: [office("Tư pháp", "Justice")],
    },
    {
      slug: "nung-tri-cao",
      agencyCode: "H14.101.101.10",
      name: { vi: "Phường Nùng Trí Cao", en: "Nung Tri Cao Ward" },
      offices: [office("Phòng Kinh tế, Hạ tầng và Đô thị", "Economy, Infrastructure and Urban Affairs")],
    },
  ],
};

test("a message is looked at with the longest names of the province, in its language", () => {
  expect(realValues(province, "vi")).toMatchObject({
    code: "H14.101.101.10-261126-00001",
    place: "một cửa Phường Nùng Trí Cao",
    office: "Phòng Kinh tế, Hạ tầng và Đô thị, Phường Nùng Trí Cao",
  });
  expect(realValues(province, "en").place).toBe("Nung Tri Cao Ward one-stop");
});

test("no value that may not be cut is longer than every message leaves room for", () => {
  const given = { ...province, communes: province.communes.slice(0, 1) };
  const own = { ...province, site: { domain: "motcua.caobang.gov.vn", certificateArn: "arn" } };
  for (const names of [given, own]) {
    const values = Object.entries(realValues(names, "en"));
    for (const [name, value] of values) {
      const { maxLength, whenLonger } = Object.entries(messageVariables).find(([one]) => one === name)?.[1] ?? {};
      if (whenLonger === "refuse")
        expect(measureSms(stripMarks(value)).units, name).toBeLessThanOrEqual(maxLength ?? 0);
    }
  }
});
