import { describe, expect, test } from "vitest";
import { allowance, birth, happened, required, rulesOf, submitted } from "../../../tests/support/dossier.ts";
import {
  atJustice,
  code,
  decided,
  slipTemplates,
  subjectOf,
  taken,
  wordsOf,
} from "../../../tests/support/slip-subject.ts";
import type { DossierEvent } from "../dossier/event.ts";
import { type DossierSlipForm, dossierSlip, dossierSlipForms, slipsDue } from "./dossier-slips.ts";
import { outcomeCertificate } from "./outcome-certificate.ts";
import { outcomeOf } from "./outcome-values.ts";
import { receiptOfSeveral } from "./receipt-of-several.ts";
import type { SlipSubject } from "./subject.ts";
import type { SlipTemplate } from "./template.ts";
import { trackingBook } from "./tracking-book.ts";

const templateOf = (form: string): SlipTemplate => {
  const found = slipTemplates.find(({ id }) => id === form);
  if (found === undefined) throw new Error(`no form ${form}`);
  return found;
};
const printed = (form: DossierSlipForm, subject: SlipSubject): string => {
  const slip = dossierSlip(form, subject, slipTemplates);
  return slip.ok ? wordsOf(slip.value) : slip.refusal.code;
};

const apologized = happened(
  "DelayApologized",
  { reason: "Chờ xác minh nơi sinh", appointment: "2026-11-19T10:00:00Z" },
  "2026-11-17T08:00:00Z",
);

describe("The receipt (form 01)", () => {
  test("says who handed in what, when it was received and when the outcome comes", () => {
    const words = printed("receipt", subjectOf(taken()));
    expect(words).toContain("ỦY BAN NHÂN DÂN PHƯỜNG TÂN GIANG");
    expect(words).toContain("Tân Giang, ngày 17 tháng 11 năm 2026");
    expect(words).toContain(`Số: ${code}/TNHS`);
    expect(words).toContain("Người nộp hồ sơ: Nông Thị Mai");
    expect(words).toContain("Điện thoại: 0912 345 678");
    expect(words).toContain("Thời gian nhận hồ sơ: 09 giờ 00 phút, ngày 17/11/2026");
    expect(words).toMatch(/\n1\|Tờ khai[^|]*\|Bản chính\|1\n/);
    expect(words).toContain("nhắn tin đến số 0912 345 678");
    expect(words).not.toMatch(/\{|\}|undefined/);
  });

  test("T5 – for a certification on the same day it states the hour and the date of return", () => {
    const rules = rulesOf("2.000815");
    const words = printed("receipt", subjectOf(taken(rules), { rules }));
    expect(words).toContain("Thời gian trả kết quả: 17 giờ 00 phút, ngày 17/11/2026");
    expect(words).toContain("Thời hạn giải quyết: Trong ngày làm việc");
  });

  test("leads the citizen's phone to the dossier, with the secret behind #", () => {
    const slip = dossierSlip("receipt", subjectOf(taken()), slipTemplates);
    expect(slip.ok && slip.value.parts).toContainEqual(
      expect.objectContaining({ kind: "codes", qr: `https://motcua.example/tra-cuu/#${code}.SECRET0000` }),
    );
  });

  test("F14 – names the one who handed it in and the one whose matter it is", () => {
    const words = printed("receipt", subjectOf(taken(), { submitter: { name: "Nông Văn An" } }));
    expect(words).toContain("Người nộp hồ sơ: Nông Văn An");
    expect(words).toContain("Chủ hồ sơ: Nông Thị Mai");
  });

  test("without a mobile number nothing is promised by SMS", () => {
    const words = printed("receipt", subjectOf(taken(), { owner: { name: "Nông Thị Mai" } }));
    expect(words).toContain("Hồ sơ không ghi số di động");
    expect(words).not.toContain("Khi có kết quả, hệ thống nhắn tin");
  });

  test("a day that may still move is called provisional", () => {
    const [opened] = taken();
    const body = { dueAt: "2027-02-17T10:00:00Z", warnAt: "2027-02-16T08:00:00Z", routeBy: "2026-11-17T04:00:00Z" };
    const events = [opened as DossierEvent, happened("DossierReceived", { ...body, provisional: true as const })];
    expect(printed("receipt", subjectOf(events))).toContain("Ngày hẹn là tạm tính");
  });

  test("there is none before the dossier is received, and none without its wording", () => {
    expect(printed("receipt", subjectOf([submitted(birth, required(birth))]))).toBe("SLIP_NOT_DUE");
    const undefinedForm = dossierSlip("receipt", subjectOf(taken()), []);
    expect(undefinedForm).toMatchObject({ ok: false, refusal: { code: "SLIP_NOT_DEFINED" } });
  });
});

describe("The other forms of a dossier", () => {
  const asked = happened("SupplementRequested", { components: ["birth-notice", "lost"], reason: "Chưa có" });

  test("F2 – the supplement slip (02) lists all that is missing, with reason and whom to ask", () => {
    const words = printed("supplement", subjectOf([submitted(birth, ["declaration"]), asked]));
    expect(words).toContain("Lý do: Chưa có");
    expect(words).toMatch(/\n1\|Giấy chứng sinh[^|]*\|/);
    expect(words).toContain("\n2|lost||1");
    expect(words).toContain("Trung tâm Phục vụ hành chính công, Phường Tân Giang, điện thoại 0206 3000 111");
  });

  test("F6 – the refusal (03) gives its reason and its law", () => {
    const refused = happened("DossierRefused", {
      reason: "Không thuộc thẩm quyền",
      legalBasis: "Luật Hộ tịch, Điều 13",
    });
    const words = printed("refusal", subjectOf([submitted(birth, []), refused]));
    expect(words).toContain("Lý do: Không thuộc thẩm quyền");
    expect(words).toContain("Căn cứ: Luật Hộ tịch, Điều 13");
  });

  test("F9 – the apology (04) says who is late, why, and both days", () => {
    expect(printed("apology", subjectOf(taken()))).toBe("SLIP_NOT_DUE");
    const unreceived = { ...subjectOf([submitted(birth, [])]), events: [apologized] };
    expect(printed("apology", unreceived)).toBe("SLIP_NOT_DUE");
    const subject = subjectOf([...taken(), atJustice]);
    const words = printed("apology", { ...subject, events: [...subject.events, apologized] });
    expect(words).toContain("Đến nay Bộ phận Tư pháp – Hộ tịch, Phường Tân Giang chưa giải quyết xong");
    expect(words).toContain("Hẹn trước đây: 17 giờ 00 phút, ngày 17/11/2026");
    expect(words).toContain("Hẹn lại: 17 giờ 00 phút, ngày 19/11/2026");
  });

  test("F9 – the apology names the day to which a pause had moved the due time", () => {
    const clock = { dueAt: "2026-12-18T10:00:00Z", warnAt: "2026-12-16T10:00:00Z" };
    const paused = happened("SupplementRequested", { components: [], reason: "Thiếu" });
    const resumed = happened("SupplementProvided", { components: [], clock });
    const late = happened("DelayApologized", { reason: "Chờ xác minh", appointment: "2026-12-21T10:00:00Z" });
    const words = printed("apology", subjectOf([...taken(), paused, resumed, late]));
    expect(words).toContain("18/12/2026");
    expect(words).toContain("21/12/2026");
  });

  test("the notice of stopping (05) tells a withdrawal from a decision of the centre", () => {
    const withdrawn = happened("DossierWithdrawn", { reason: "Đã làm nơi khác" });
    const stopped = happened("DossierStopped", { reason: "Không bổ sung" });
    expect(printed("stopping", subjectOf([...taken(), withdrawn]))).toContain("theo đề nghị của người nộp hồ sơ");
    expect(printed("stopping", subjectOf([...taken(), stopped]))).toContain("theo quyết định của cơ quan");
    const resumed = happened("DossierResumed", { reason: "Đã đủ điều kiện" });
    expect(printed("stopping", subjectOf([...taken(), stopped, resumed]))).toBe("SLIP_NOT_DUE");
  });

  test("the control slip (06) follows the dossier from hand to hand, early, in time or late", () => {
    const department = { agency: "H14.12" };
    const [first, second] = allowance.procedure.steps.map(({ id }) => id);
    const handed = (handoff: number, step = "", to: { agency: string; office?: string }, at = "2026-11-17T02:00:00Z") =>
      happened("DossierHandedOver", { handoff, step, to, acceptBy: "2026-11-18T04:00:00Z" }, at);
    const office = { agency: "H14.101", office: "culture-social" };
    const events = [
      ...taken(allowance),
      handed(1, first, office),
      happened("HandoffReturned", { handoff: 1, reason: "Nhầm" }, "2026-11-17T03:00:00Z"),
      handed(2, first, office, "2026-11-17T04:00:00Z"),
      happened("HandoffAccepted", { handoff: 2 }, "2026-11-17T06:30:00Z"),
      happened("StepCompleted", { handoff: 2, routeBy: "2026-11-20T04:00:00Z" }, "2026-11-18T02:00:00Z"),
      handed(3, second, department, "2026-11-18T02:05:00Z"),
      happened(
        "StepSentBack",
        { handoff: 3, backTo: `${first}`, reason: "Thiếu", routeBy: "2027-06-01T04:00:00Z" },
        "2027-06-01T02:00:00Z",
      ),
      handed(4, "gone", department, "2027-06-01T02:05:00Z"),
      happened("StepCompleted", { handoff: 4 }, "2027-06-01T03:00:00Z"),
    ];
    const subject = { ...subjectOf(taken(allowance), { rules: allowance }), events };
    const slip = dossierSlip("control-slip", subject, slipTemplates);
    const rows = slip.ok ? slip.value.parts.flatMap((part) => (part.kind === "table" ? part.rows : [])) : [];
    const centre = "Trung tâm Phục vụ hành chính công, Phường Tân Giang";
    expect(rows.map(([, from]) => from)).toEqual([centre, centre, expect.stringContaining("Văn hóa"), "Sở Y tế"]);
    expect(rows.map((row) => row[6])).toEqual(["Trước hạn", "Trước hạn", "Quá hạn", ""]);
    expect(rows[0]).toEqual([
      "1",
      centre,
      expect.any(String),
      "09:00 17/11/2026",
      "",
      "10:00 17/11/2026",
      "Trước hạn",
      "Trả lại, không thuộc phần việc",
      "",
      "",
    ]);
    const open = subjectOf([...taken(), atJustice]);
    expect(printed("control-slip", open)).toMatch(/09:05 17\/11\/2026\|\|\|\|/);
    expect(printed("control-slip", subjectOf([...taken(), atJustice, decided]))).toContain("|Đúng hạn|");
    const far = {
      ...open,
      events: [...open.events, { ...decided, at: "2026-11-18T02:00:00Z" }],
      rules: { ...birth, calendar: { ...birth.calendar, years: [] } },
    };
    expect(printed("control-slip", far)).not.toContain("hạn|");
  });

  test("the fee receipt repeats the amount in words", () => {
    const wanted = happened("PaymentRequested", { amountVnd: 8000, reason: "Bản sao trích lục" });
    const clock = { dueAt: "2026-11-17T10:00:00Z", warnAt: "2026-11-17T08:00:00Z" };
    const paid = happened("PaymentConfirmed", { receiptNumber: "BL-1", clock });
    expect(printed("fee-receipt", subjectOf([...taken(), wanted]))).toBe("SLIP_NOT_DUE");
    const words = printed("fee-receipt", subjectOf([...taken(), wanted, paid]));
    expect(words).toContain("Tổng số tiền: 8.000 đồng\nBằng chữ: Tám nghìn đồng.");
    expect(words).toContain("1|Bản sao trích lục||8.000 đồng");
    expect(words).toContain("Người nộp tiền: Nông Thị Mai");
  });

  test("F10 – the hand-over slip names the proxy who takes the outcome", () => {
    const ready = happened("DossierReady", {}, "2026-11-17T07:00:00Z");
    const events = [...taken(), atJustice, decided];
    expect(printed("outcome-hand-over", subjectOf(events))).toBe("SLIP_NOT_DUE");
    expect(printed("outcome-hand-over", subjectOf([...events, ready]))).toContain("Người nhận kết quả: Nông Thị Mai");
    const given = happened("OutcomeReturned", { to: "proxy", proxyName: "Nông Văn An" }, "2026-11-17T08:00:00Z");
    const words = printed("outcome-hand-over", subjectOf([...events, ready, given]));
    expect(words).toContain("Người nhận kết quả: Nông Văn An\nNhận thay: Người nhận thay có văn bản ủy quyền");
    expect(words).toContain("Trả lúc: 15 giờ 00 phút, ngày 17/11/2026");
    const toOwner = happened("OutcomeReturned", { to: "owner" }, "2026-11-17T08:00:00Z");
    expect(printed("outcome-hand-over", subjectOf([...events, ready, toOwner]))).not.toContain("Nhận thay");
  });

  test("only the forms that the dossier's history calls for are offered", () => {
    expect(slipsDue(subjectOf(taken()))).toEqual(["receipt", "control-slip"]);
    expect(slipsDue(subjectOf([submitted(birth, []), asked]))).toEqual(["supplement"]);
    for (const form of dossierSlipForms) expect(templateOf(form).id).toBe(form);
  });
});

describe("Forms of more than one dossier", () => {
  const stopped = happened("DossierStopped", { reason: "Trùng" });
  const ready = happened("DossierReady", {});

  test("the tracking book (07) has a row for each dossier, from receipt to return", () => {
    const commune = birth.province.communes[0];
    if (commune === undefined) throw new Error("no commune");
    const returned = happened("OutcomeReturned", { to: "owner" }, "2026-11-18T02:00:00Z");
    const byProxy = happened("OutcomeReturned", { to: "proxy", proxyName: "An" }, "2026-11-18T02:00:00Z");
    const owner = { name: "Hoàng Văn Páo" };
    const subjects = [
      subjectOf([...taken(), atJustice, decided, ready, returned]),
      subjectOf([...taken(), atJustice, decided, ready, byProxy], {
        owner,
        submitter: { name: "An", phone: "0987654321" },
      }),
      subjectOf([...taken(), stopped], { owner }),
      subjectOf([submitted(birth, [])]),
      subjectOf([...taken(), atJustice]),
    ];
    const book = { commune, subjects, from: "2026-11-01", to: "2026-11-30", at: "2026-12-01T02:00:00Z" };
    const slip = trackingBook(templateOf("tracking-book"), book);
    expect(slip).toMatchObject({ paper: "A4", landscape: true });
    const words = wordsOf(slip);
    expect(words).toContain("Từ ngày 01/11/2026 đến ngày 30/11/2026, Phường Tân Giang: 5 hồ sơ");
    expect(words).toContain(
      "|Bộ phận Tư pháp – Hộ tịch, Phường Tân Giang|17/11/2026|17/11/2026|17/11/2026|17/11/2026|18/11/2026|Tại quầy|",
    );
    expect(words).toContain("0987 654 321");
    expect(words).toContain("Người được ủy quyền");
    expect(words).toMatch(/\n3\|.*\|Dừng giải quyết\n/);
    const day = { ...book, to: book.from };
    expect(wordsOf(trackingBook(templateOf("tracking-book"), day))).toContain("Ngày 01/11/2026, Phường");
  });

  test("one receipt stands for all that a person handed in at once, unless one of them is not received", () => {
    const both = receiptOfSeveral(templateOf("receipt-of-several"), [subjectOf(taken()), subjectOf(taken())]);
    expect(both.ok && wordsOf(both.value)).toContain("2 hồ sơ");
    expect(both.ok && wordsOf(both.value)).toContain(`2|${code}|SECRET0000|Đăng ký khai sinh`);
    const open = subjectOf([submitted(birth, [])]);
    for (const one of [
      [open, subjectOf(taken())],
      [subjectOf(taken()), open],
    ] as const)
      expect(receiptOfSeveral(templateOf("receipt-of-several"), [...one])).toMatchObject({
        refusal: { code: "SLIP_NOT_DUE" },
      });
  });

  test("F3 – what was settled while the person waited stands in the book as returned that day, and the one-stop as who decided", () => {
    const commune = birth.province.communes[0];
    if (commune === undefined) throw new Error("no commune");
    const dueAt = "2026-11-17T10:00:00Z";
    const settled = happened("SettledAtOnce", { documentNumber: "88/2026", dueAt, warnAt: dueAt });
    const subject = subjectOf([submitted(birth, required(birth)), settled]);
    const period = { from: "2026-11-17", to: "2026-11-17" };
    const book = { commune, subjects: [subject], ...period, at: "2026-11-18T02:00:00Z" };
    expect(wordsOf(trackingBook(templateOf("tracking-book"), book))).toContain("|17/11/2026|17/11/2026|17/11/2026|");
    expect(printed("outcome-hand-over", subject)).toContain("88/2026");
    const outcome = outcomeOf(subject);
    if (outcome === undefined) throw new Error("no outcome");
    const slip = outcomeCertificate(templateOf("outcome-certificate"), subject, { outcome, id: "id" });
    expect(wordsOf(slip)).toContain("Cơ quan quyết định: Trung tâm Phục vụ hành chính công, Phường Tân Giang");
  });

  test("the certificate says what was decided by whom, and its code leads to the signed record", () => {
    const subject = subjectOf([...taken(), atJustice, decided]);
    if (decided.type !== "OutcomeRecorded") throw new Error("no outcome");
    const slip = outcomeCertificate(templateOf("outcome-certificate"), subject, { outcome: decided, id: "id" });
    expect(wordsOf(slip)).toContain("Cơ quan quyết định: Bộ phận Tư pháp – Hộ tịch, Phường Tân Giang");
    expect(slip.parts).toContainEqual(
      expect.objectContaining({ kind: "codes", qr: "https://motcua.example/xac-minh/#id" }),
    );
    const lost = outcomeCertificate(templateOf("outcome-certificate"), subjectOf(taken()), {
      outcome: { ...decided, handoff: 9 },
      id: "id",
    });
    expect(wordsOf(lost)).toContain("Trung tâm Phục vụ hành chính công, Phường Tân Giang");
  });
});
