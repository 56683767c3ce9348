import type { Province } from "../../shared/domain/agency/province.ts";
import type { DefinitionSet } from "../../shared/domain/procedure/compile.ts";
import { ProcedureDefinition } from "../../shared/domain/procedure/definition.ts";
import type { ReplyTemplates } from "../../shared/domain/reply/reply.ts";
import type { SlipTemplate } from "../../shared/domain/slip/template.ts";
import type { ServiceLine } from "../../shared/domain/ticket/service-line.ts";

export const text = (vi: string, en = "English") => ({ vi, en });

const office = (key: string) => ({ key, name: text(key), officer: "Nông Văn Thành", phone: "02063000111" });
export const commune = (
  code: string,
  name: string,
  offices = ["one-stop", "justice", "economy"],
): Province["communes"][number] => ({
  code,
  agencyCode: `H14.${code.slice(-3)}`,
  slug: `xa-${code}`,
  name: text(name),
  address: name,
  phone: "02063000101",
  hours: text("Thứ Hai đến thứ Sáu"),
  lead: "Hoàng Thị Minh Nguyệt",
  offices: offices.map(office),
  counters: [{ id: `${code}-1`, name: text("Quầy 1"), lines: ["ho-tich"] }],
});
export const province: Province = {
  id: "cao-bang",
  code: "H14",
  unitCode: "04",
  name: text("Cao Bằng"),
  sms: { senderId: "MOTCUA", monthlyCapVnd: 1, priceVndPerSegment: 1, stripMarks: true, vndPerUsd: 26_000 },
  monthlyBudgetUsd: 1,
  operationsEmail: "van-hanh@motcua.example",
  people: { mfa: "required", callbackUrls: [] },
  agencies: [
    {
      code: "H14.12",
      key: "department-of-health",
      name: text("Sở Y tế"),
      kind: "department",
      delivery: "inbox",
      phone: "02063000012",
    },
  ],
  communes: [commune("01288", "Phường Tân Giang"), commune("01648", "Xã Phục Hòa")],
};

export const birth = ProcedureDefinition.parse({
  id: "1.001193",
  effectiveFrom: "2025-07-01",
  name: text("Đăng ký khai sinh"),
  summary: text("Làm giấy khai sinh."),
  field: text("Hộ tịch"),
  department: "justice",
  online: { level: "full" },
  cases: [
    {
      id: "standard",
      name: text("Thông thường"),
      timeLimit: { unit: "working-days", count: 3 },
      timeLimitBasis: "Luật Hộ tịch 2014, Điều 16",
      components: [{ id: "form", name: text("Tờ khai"), form: "original" }],
    },
  ],
  steps: [
    { id: "check", name: text("Thẩm tra"), owner: "justice", acceptWithinHours: 2, workHours: 6 },
    { id: "decide", name: text("Ký"), owner: "justice", acceptWithinHours: 2, workHours: 6, decides: true },
  ],
  outcome: { name: text("Giấy khai sinh") },
  law: [{ title: "Luật Hộ tịch 2014" }],
});
export const line: ServiceLine = {
  id: "ho-tich",
  prefix: "A",
  name: text("Hộ tịch"),
  fields: ["justice"],
  hours: { weekday: [{ from: "07:30", to: "11:30" }], saturday: [] },
  expectedMinutes: 10,
  nearAt: 3,
};
export const year = { year: 2026, offDays: [], workingSaturdays: [], source: "Bộ luật Lao động 2019" };
export const message = {
  id: "ready",
  event: "DossierReady",
  texts: text("Hồ sơ {code} đã có kết quả."),
  variables: [{ name: "code", maxLength: 28, whenLonger: "refuse" as const }],
};

export const slip: SlipTemplate = {
  id: "refusal",
  paper: "A5",
  title: "PHIẾU TỪ CHỐI",
  blocks: [
    { kind: "sentence", text: "Hồ sơ {code} của {owner} về {procedure}: {reason}, theo {legalBasis}." },
    { kind: "signatures", people: [{ title: "NGƯỜI TIẾP NHẬN" }] },
  ],
  law: "Thông tư 03/2025/TT-VPCP",
};

export const reply: ReplyTemplates = {
  id: "return",
  texts: [{ vi: "Hồ sơ {procedure} thuộc bộ phận khác.", en: "Another office deals with {procedure}." }],
};

export const sound: DefinitionSet = {
  procedures: [birth],
  calendars: [year],
  serviceLines: [line],
  messages: [message],
  slips: [slip],
  replies: [reply],
  province,
};

const there = <Value>(value: Value | undefined): Value => {
  if (value === undefined) throw new Error("the sample has no such part");
  return value;
};
export const standard = there(birth.cases[0]);
export const check = there(birth.steps[0]);
export const decide = there(birth.steps[1]);
export const component = there(standard.components[0]);

export const withBirth = (change: Partial<ProcedureDefinition>): DefinitionSet => ({
  ...sound,
  procedures: [{ ...birth, ...change }],
});
export const withCase = (change: Partial<typeof standard>): DefinitionSet =>
  withBirth({ cases: [{ ...standard, ...change }] });
export const withLine = (change: Partial<ServiceLine>): DefinitionSet => ({
  ...sound,
  serviceLines: [{ ...line, ...change }],
});
export const levy = { name: text("Lệ phí"), kind: "levy" as const, channel: "any" as const, basis: "Nghị quyết" };

export const option = (id: string) => ({ id, text: text(id) });
export const married = { id: "married", text: text("Cha mẹ đã kết hôn?"), options: [option("yes"), option("no")] };
