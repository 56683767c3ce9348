import type { BulkCommand, DossierRow, DossierView } from "../../shared/contracts/dossier-api.ts";
import type { TrackingView } from "../../shared/contracts/tracking-api.ts";
import { findCase } from "../../shared/domain/procedure/applies.ts";
import type { Procedure } from "../../shared/domain/procedure/definition.ts";
import { stuckReasonText } from "../../shared/text/stuck-reasons.ts";
import type { ConsultationList, HandoffList } from "../browser/wire.ts";
import { sampleProcedures } from "./sample-procedures.ts";
import { sampleSite } from "./sample-site.ts";

/** A stand-in for the dossier API: enough states to look at every screen, none of the rules. */

const [birth] = sampleProcedures;
if (birth === undefined) throw new Error("no sample procedure");
const hours = (count: number) => new Date(Date.now() + count * 3_600_000).toISOString();

const STATUS = {
  submitted: [1, "Mới đăng ký", "Handed in"],
  received: [2, "Được tiếp nhận", "Received"],
  refused: [3, "Không được tiếp nhận", "Refused"],
  processing: [4, "Đang xử lý", "In process"],
  "supplement-requested": [5, "Yêu cầu bổ sung giấy tờ", "Supplement requested"],
  "payment-requested": [6, "Yêu cầu thực hiện nghĩa vụ tài chính", "Payment requested"],
  withdrawn: [7, "Công dân yêu cầu rút hồ sơ", "Withdrawn"],
  stopped: [8, "Dừng xử lý", "Stopped"],
  ready: [9, "Đã xử lý xong", "Outcome ready"],
  returned: [10, "Đã trả kết quả", "Outcome returned"],
} as const;
export type Status = keyof typeof STATUS;

const ALLOWED: Partial<Record<Status, string[]>> = {
  submitted: ["dossier.receive", "dossier.request-supplement", "dossier.refuse", "dossier.withdraw"],
  received: ["dossier.request-supplement", "dossier.request-payment", "dossier.withdraw", "dossier.stop"],
  processing: [
    "handoff.accept",
    "handoff.return",
    "handoff.complete-step",
    "handoff.record-outcome",
    "dossier.withdraw",
  ],
  "supplement-requested": ["dossier.provide-supplement", "dossier.withdraw"],
  "payment-requested": ["dossier.confirm-payment", "dossier.withdraw"],
  ready: ["dossier.return-outcome"],
};

export const statusOf = (status: Status) => {
  const [nationalStatus, vi, en] = STATUS[status];
  return { status, nationalStatus, statusName: { vi, en }, allowed: ALLOWED[status] ?? [] };
};

const oneStop: DossierView["holder"] = {
  agency: "H14.101",
  office: "one-stop",
  name: { vi: "Bộ phận Một cửa, Phường Tân Giang", en: "One-stop counter, Tan Giang Ward" },
  phone: "02063852852",
};

const justice = {
  agency: "H14.101",
  office: "justice",
  name: { vi: "Bộ phận Tư pháp – Hộ tịch", en: "Justice and Civil Status" },
  phone: "02063000112",
};

/** Where a dossier lies that an office has. */
export const atOffice = (code: string) => ({ holder: justice, handoff: handoff(code) });

const handoff = (code: string): NonNullable<DossierView["handoff"]> => ({
  id: `${code}~1`,
  step: "check",
  stepName: { vi: "Kiểm tra và ghi sổ hộ tịch", en: "Check and enter in the register" },
  to: justice,
  state: "delivered",
  sentAt: hours(-2),
  acceptBy: hours(1),
  deliveredAt: hours(-2),
  reminded: false,
  escalated: false,
});

const [, disability] = sampleProcedures;
const medical = { id: "medical", name: { vi: "Giấy tờ y tế liên quan", en: "Medical papers" } };
const givenBack: Partial<DossierView> = {
  holder: oneStop,
  handoff: undefined,
  returned: { reason: "Hồ sơ thuộc thẩm quyền của bộ phận khác" },
  allowed: ["dossier.hand-over", "dossier.request-supplement", "dossier.request-payment", "dossier.withdraw"],
};
const askedBefore: Partial<DossierView> = {
  handoff: { ...handoff("H14.101-261121-0009"), state: "accepted", acceptedAt: hours(-1) },
  allowed: ["handoff.record-outcome", "dossier.request-second-supplement", "dossier.request-payment"],
};
const { deliveredAt: _, ...onItsWay } = handoff("H14.101-261121-0004");
/** Its message lies among those that were set aside. */
const lateToAccept: Partial<DossierView> = {
  handoff: {
    ...onItsWay,
    state: "sent",
    stand: "failed",
    unsentBecause: stuckReasonText("AGENCY_AWAY", "timeout: ETIMEDOUT"),
    acceptBy: hours(-1),
  },
};
const asked = (code: string): NonNullable<DossierView["consultation"]> => ({
  id: `${code}~1`,
  to: {
    agency: "H14.101",
    office: "culture-social",
    name: { vi: "Bộ phận Văn hóa – Xã hội", en: "Culture and Society" },
  },
  question: "Gia đình có đang hưởng trợ cấp xã hội không?",
  askedAt: hours(-2),
  replyBy: hours(2),
  late: false,
});
const draft: NonNullable<DossierView["draft"]> = {
  text: "Họ và tên: Hoàng Thị Vân\nNgày sinh: 20/11/2026\nNơi sinh: Bệnh viện đa khoa tỉnh",
  sentAt: hours(-3),
  confirmBy: hours(20),
  answer: { agrees: false, note: "Tên đúng là Hoàng Thị Vân Anh", at: hours(-1) },
};
/** An office in the middle of its step, with an opinion owed to it and a draft that was answered. */
const inTheMiddle = (code: string): Partial<DossierView> => ({
  handoff: { ...handoff(code), state: "accepted", acceptedAt: hours(-1) },
  consultation: asked(code),
  draft,
  allowed: [
    "handoff.record-outcome",
    "handoff.send-back",
    "handoff.request-supplement",
    "handoff.find-not-eligible",
    "handoff.ask-consultation",
    "handoff.send-draft",
    "handoff.return",
    "dossier.request-payment",
    "dossier.apologize",
    "dossier.extend-time",
    "dossier.stop",
    "consultation.reply",
  ],
});
/** More than one page of them. */
const MANY = 119;

let count = 0;
export const dossiers = new Map<string, DossierView>();

const history = (status: Status): DossierView["history"] => [
  {
    seq: 1,
    at: hours(-4),
    event: "DossierSubmitted",
    by: "thanh.nv",
    text: { vi: "Hồ sơ được nộp tại quầy", en: "Handed in at the counter" },
  },
  {
    seq: 2,
    at: hours(-3),
    event: "DossierMoved",
    by: "thanh.nv",
    text: { vi: STATUS[status][1], en: STATUS[status][2] },
  },
];

export const aDay: NonNullable<DossierView["remaining"]> = {
  workingMinutes: 480,
  text: { vi: "còn 1 ngày làm việc", en: "1 day of working time left" },
};
const left = { workingMinutes: 360, text: { vi: "còn 6 giờ làm việc", en: "6 hours of working time left" } };
const late = { workingMinutes: 120, text: { vi: "quá hạn 2 giờ làm việc", en: "overdue by 2 hours of working time" } };

interface Sample {
  readonly procedure?: Procedure | undefined;
  readonly caseId?: string | undefined;
  /** Hours until it is due. */
  readonly dueIn?: number;
  /** What else is true of it. */
  readonly more?: Partial<DossierView>;
}

export const addDossier = (
  status: Status,
  owner: DossierView["owner"],
  { procedure = birth, caseId = procedure.cases[0]?.id, dueIn = 6, more = {} }: Sample = {},
): DossierView => {
  count += 1;
  const code = `H14.101-261121-${String(count).padStart(4, "0")}`;
  const components = findCase(procedure, caseId)?.components ?? [];
  const dossier: DossierView = {
    ...statusOf(status),
    code,
    version: 3,
    commune: "01288",
    communeName: { vi: "Phường Tân Giang", en: "Tan Giang Ward" },
    procedure: procedure.id,
    procedureName: procedure.name,
    procedureVersion: procedure.version,
    case: caseId ?? "",
    channel: "counter",
    owner,
    components: components.map((one) => ({ id: one.id, form: one.form, count: one.count, name: one.name })),
    missing:
      status === "supplement-requested"
        ? [{ id: "birth-notice", name: { vi: "Giấy chứng sinh", en: "Birth notice" } }]
        : [],
    language: "vi",
    submittedAt: hours(-4),
    ...(status === "submitted"
      ? {}
      : { receivedAt: hours(-3), dueAt: hours(dueIn), remaining: dueIn < 0 ? late : left }),
    overdue: dueIn < 0,
    ...(status === "supplement-requested"
      ? { supplement: { reason: "Thiếu giấy chứng sinh hoặc văn bản thay thế", requestedAt: hours(-1) } }
      : {}),
    holder: justice,
    ...(status === "processing" ? { handoff: handoff(code) } : {}),
    trackingSecret: "K7M2P9QX",
    trackingUrl: `${sampleSite.publicUrl}/tra-cuu/#${code}.K7M2P9QX`,
    mayPrint: true,
    mayReadPapers: true,
    history: history(status),
    ...more,
  };
  dossiers.set(code, dossier);
  return dossier;
};

const BULK: readonly BulkCommand[] = [
  "dossier.receive",
  "dossier.hand-over",
  "handoff.accept",
  "handoff.complete-step",
  "handoff.return",
];

export const summaryOf = (view: DossierView): DossierRow => ({
  code: view.code,
  status: view.status,
  statusName: view.statusName,
  procedure: view.procedure,
  procedureName: view.procedureName,
  dueAt: view.dueAt,
  overdue: view.overdue,
  remaining: view.remaining,
  ownerName: view.owner.name,
  holder: view.holder.name,
  ...(view.returned === undefined ? {} : { returned: true }),
  ...(view.handoff?.stand === "failed" ? { unsent: true } : {}),
  allowed: BULK.filter((name) => view.allowed.includes(name)),
});

export const handoffsNow = (): HandoffList["items"] =>
  [...dossiers.values()].flatMap((view) =>
    view.handoff === undefined ? [] : [{ ...summaryOf(view), handoff: view.handoff }],
  );

export const consultationsNow = (): ConsultationList["items"] =>
  [...dossiers.values()].flatMap((view) =>
    view.consultation === undefined || view.consultation.reply !== undefined
      ? []
      : [{ ...summaryOf(view), consultation: view.consultation }],
  );

export const trackingOf = (view: DossierView): TrackingView => ({
  code: view.code,
  status: view.status,
  statusName: view.statusName,
  procedure: view.procedure,
  procedureName: view.procedureName,
  communeName: view.communeName,
  submittedAt: view.submittedAt,
  receivedAt: view.receivedAt,
  dueAt: view.dueAt,
  overdue: view.overdue,
  remaining: view.remaining,
  holder: view.holder,
  oneStop,
  ...(view.supplement === undefined
    ? {}
    : { supplement: { reason: view.supplement.reason, missing: view.missing.map((one) => one.name) } }),
  steps: [
    {
      name: { vi: "Kiểm tra và ghi sổ hộ tịch", en: "Check and enter in the register" },
      office: justice.name,
      state: "now",
    },
    { name: { vi: "Ký giấy khai sinh", en: "Sign the certificate" }, office: justice.name, state: "later" },
  ],
  ...(view.parts === undefined ? {} : { parts: view.parts, steps: [] }),
  ...(view.appointment === undefined
    ? {}
    : { appointment: view.appointment, apology: "Phải xác minh tại nơi cư trú trước đây" }),
  ...(view.draft === undefined || view.draft.answer !== undefined ? {} : { draft: view.draft }),
  next: { vi: "Mang giấy tờ còn thiếu đến quầy nơi bạn đã nộp hồ sơ.", en: "Bring the missing papers to the counter." },
  history: view.history.map(({ at, text }) => ({ at, text })),
});

export const seedDossiers = (): void => {
  addDossier("submitted", { name: "Nông Thị Mai", phone: "0912345678" });
  addDossier("received", { name: "Hoàng Văn Nam" });
  addDossier("processing", { name: "Lục Thị Bích Ngọc", phone: "0387654321" });
  addDossier("processing", { name: "Bế Văn Đạt" }, { procedure: disability, dueIn: -2, more: lateToAccept });
  addDossier("supplement-requested", { name: "Triệu Thị Hương" });
  addDossier("ready", { name: "Đàm Quang Huy" });
  addDossier("processing", { name: "Hà Thị Bích" }, { more: givenBack });
  addDossier("supplement-requested", { name: "Lò Văn Páo" }, { procedure: disability, more: { missing: [medical] } });
  addDossier("processing", { name: "Vương Thị Sen" }, { more: askedBefore });
  for (let at = 0; at < MANY; at++) addDossier("processing", { name: `Đinh Văn ${at}` }, { dueIn: 48 });
  addDossier("processing", { name: "Hoàng Thị Vân" }, { dueIn: 30, more: inTheMiddle("H14.101-261121-0129") });
};
