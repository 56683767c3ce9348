import { formatShort } from "../domain/calendar/time.ts";
import type { DossierEvent } from "../domain/dossier/event.ts";
import { totalOf } from "../domain/fee/line.ts";
import type { Localized } from "../domain/localized.ts";

/** What the history calls an office or a paper; the caller looks the names up. */
export interface HistoryNames {
  readonly office: (holder: { agency: string; office?: string | undefined }) => Localized;
  readonly components: (ids: readonly string[]) => Localized;
  /** The step for which this hand-over was made; undefined when the history at hand does not reach back to it. */
  readonly step: (handoff: number) => Localized | undefined;
  readonly stepCalled: (step: string) => Localized | undefined;
  /** What offices write to each other: a citizen's history leaves it out. */
  readonly between: (reason: string | undefined) => string | undefined;
}

const both = (vi: string, en: string): Localized => ({ vi, en });
const because = (sentence: Localized, reason: string | undefined): Localized =>
  reason === undefined
    ? both(`${sentence.vi}.`, `${sentence.en}.`)
    : both(`${sentence.vi}: ${reason}`, `${sentence.en}: ${reason}`);

const dong = (amountVnd: number): string => amountVnd.toLocaleString("vi-VN");

/** One line of a dossier's history in plain words. It names offices and times, never a citizen. */
export const historyText = (event: DossierEvent, names: HistoryNames): Localized => {
  switch (event.type) {
    case "DossierSubmitted":
      return both("Hồ sơ được nộp tại quầy một cửa.", "Handed in at the one-stop counter.");
    case "DossierReceived": {
      const due = formatShort(event.dueAt);
      return event.provisional
        ? both(
            `Đã tiếp nhận, tạm hẹn trả kết quả ${due}; lịch nghỉ năm sau chưa công bố.`,
            `Received; the outcome is due ${due}, subject to the holidays of a year that are not announced yet.`,
          )
        : both(`Đã tiếp nhận, hẹn trả kết quả ${due}.`, `Received; the outcome is due ${due}.`);
    }
    case "DossierRefused":
      return both(
        `Không tiếp nhận: ${event.reason} (căn cứ: ${event.legalBasis})`,
        `Not received: ${event.reason} (by ${event.legalBasis})`,
      );
    case "SupplementRequested": {
      const papers = names.components(event.components);
      return both(
        `Yêu cầu bổ sung: ${papers.vi}. Lý do: ${event.reason}`,
        `To be supplemented: ${papers.en}. Reason: ${event.reason}`,
      );
    }
    case "SupplementProvided":
      return both("Đã nhận đủ giấy tờ bổ sung.", "The missing papers were handed in.");
    case "FeesAssessed": {
      const amount = dong(totalOf(event.lines));
      return both(`Phí, lệ phí phải nộp: ${amount} đồng.`, `Fees to be paid: ${amount} VND.`);
    }
    case "PaymentRequested": {
      const amount = dong(event.amountVnd);
      return both(`Đề nghị nộp ${amount} đồng: ${event.reason}`, `To be paid: ${amount} VND, ${event.reason}`);
    }
    case "PaymentConfirmed":
      return event.amountVnd === undefined
        ? both("Đã nộp tiền.", "Paid.")
        : both(`Đã nộp ${dong(event.amountVnd)} đồng.`, `${dong(event.amountVnd)} VND were paid.`);
    case "PaymentRefunded":
      return both(
        `Đã hoàn ${dong(event.amountVnd)} đồng (biên lai ${event.receiptNumber}): ${event.reason}`,
        `${dong(event.amountVnd)} VND were given back (receipt ${event.receiptNumber}): ${event.reason}`,
      );
    case "DossierHandedOver": {
      const office = names.office(event.to);
      return because(both(`Chuyển đến ${office.vi}`, `Handed over to ${office.en}`), names.between(event.reason));
    }
    case "HandoffDelivered":
      return both("Hồ sơ đã đến nơi xử lý.", "Arrived at the office.");
    case "HandoffAccepted":
      return both("Đơn vị xử lý đã nhận hồ sơ.", "The office accepted it.");
    case "HandoffReturned":
      return because(both("Trả lại bộ phận một cửa", "Returned to the one-stop"), names.between(event.reason));
    case "HandoffReminded":
      return both("Nhắc đơn vị xử lý nhận hồ sơ.", "The office was reminded to accept it.");
    case "HandoffEscalated":
      return both("Báo lãnh đạo: hồ sơ chưa được nhận.", "The lead was told that it has not been accepted.");
    case "StepCompleted": {
      const step = names.step(event.handoff);
      return step === undefined
        ? both("Hoàn thành một bước xử lý.", "A step was completed.")
        : both(`Hoàn thành: ${step.vi}.`, `Completed: ${step.en}.`);
    }
    case "StepSentBack": {
      const step = names.stepCalled(event.backTo) ?? both(event.backTo, event.backTo);
      return because(
        both(`Chuyển lại bước "${step.vi}"`, `Back to the step "${step.en}"`),
        names.between(event.reason),
      );
    }
    case "OutcomeRecorded":
      return event.decision === "approved"
        ? both(`Đã có kết quả, số ${event.documentNumber}.`, `Decided, document ${event.documentNumber}.`)
        : both(`Không đồng ý giải quyết, số ${event.documentNumber}.`, `Declined, document ${event.documentNumber}.`);
    case "DossierReady":
      return both("Kết quả sẵn sàng tại bộ phận một cửa.", "The outcome is ready at the one-stop centre.");
    case "OutcomeReturned":
      return both("Đã trả kết quả.", "The outcome was returned.");
    case "DossierWithdrawn":
      return both("Công dân rút hồ sơ.", "Withdrawn by the citizen.");
    case "DossierStopped":
      return both(`Dừng xử lý: ${event.reason}`, `Stopped: ${event.reason}`);
    case "DueSoonNoticed":
      return both("Sắp đến hạn trả kết quả.", "The outcome is due soon.");
    case "OverdueNoticed":
      return both("Quá hạn trả kết quả; cơ quan đã xin lỗi.", "Overdue; the office has apologised.");
  }
};
