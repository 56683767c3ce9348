import { formatShort } from "../domain/calendar/time.ts";
import type { Channel } from "../domain/dossier/channel.ts";
import type { DossierEvent, EventOf, OutcomeWay } from "../domain/dossier/event.ts";
import { dossierStatuses } from "../domain/dossier/status.ts";
import { totalOf } from "../domain/fee/line-sums.ts";
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

const submittedText: Record<Channel, Localized> = {
  counter: both("Hồ sơ được nộp tại quầy một cửa.", "Handed in at the one-stop counter."),
  assisted: both("Hồ sơ được nộp tại quầy một cửa.", "Handed in at the one-stop counter."),
  online: both("Hồ sơ được nộp trực tuyến.", "Handed in online."),
  mobile: both("Hồ sơ được nộp cho tổ lưu động.", "Handed in to the mobile team."),
};

const returnedText: Record<OutcomeWay, Localized> = {
  counter: both("Đã trả kết quả.", "The outcome was returned."),
  post: both("Đã gửi kết quả qua bưu điện.", "The outcome was sent by post."),
  electronic: both("Đã trả kết quả điện tử.", "The outcome was returned electronically."),
};

const dong = (amountVnd: number): string => amountVnd.toLocaleString("vi-VN");

/** To whom it was told, by name where the province's file gave one. */
const escalatedText = ({ level, lead }: EventOf<"HandoffEscalated">): Localized => {
  const named = lead === undefined ? "" : ` (${lead})`;
  return level === "province"
    ? both(`Báo tỉnh${named}: hồ sơ chưa được nhận.`, `The province${named} was told that it has not been accepted.`)
    : both(`Báo lãnh đạo${named}: hồ sơ chưa được nhận.`, `The lead${named} was told that it has not been accepted.`);
};

const partText = ({ dossier, status, declined }: EventOf<"PartReported">): Localized => {
  const { name } = dossierStatuses[status];
  const not = declined === undefined ? both("", "") : both(", không đồng ý giải quyết", ", declined");
  return both(`Hồ sơ ${dossier}: ${name.vi}${not.vi}.`, `Dossier ${dossier}: ${name.en}${not.en}.`);
};

/** One line of a dossier's history in plain words. It names offices and times, never a citizen. */
export const historyText = (event: DossierEvent, names: HistoryNames): Localized => {
  switch (event.type) {
    case "DossierSubmitted":
      return submittedText[event.channel];
    case "DossierReceived": {
      const due = formatShort(event.dueAt);
      return event.provisional
        ? both(
            `Đã tiếp nhận, tạm hẹn trả kết quả ${due}; lịch nghỉ năm sau chưa công bố.`,
            `Received; the outcome is due ${due}, subject to the holidays of a year that are not announced yet.`,
          )
        : both(`Đã tiếp nhận, hẹn trả kết quả ${due}.`, `Received; the outcome is due ${due}.`);
    }
    case "BundleReceived":
      return both(
        `Đã tiếp nhận, gồm ${event.parts.length} thủ tục, mỗi thủ tục có hồ sơ và hạn riêng.`,
        `Received: ${event.parts.length} procedures, each with a dossier and a time of its own.`,
      );
    case "PartReported":
      return partText(event);
    case "BundleReady":
      return both("Tất cả thủ tục đã giải quyết xong.", "All procedures are decided.");
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
    case "ProgressReported":
      return both(`Tình hình giải quyết: ${event.text}`, `How far it is: ${event.text}`);
    case "HandoffReturned":
      return because(both("Trả lại bộ phận một cửa", "Returned to the one-stop"), names.between(event.reason));
    case "HandoffReminded":
      return both("Nhắc đơn vị xử lý nhận hồ sơ.", "The office was reminded to accept it.");
    case "HandoffEscalated":
      return escalatedText(event);
    case "HandoffAssigned":
      return because(both(`Phân công cho ${event.for}`, `Assigned to ${event.for}`), names.between(event.reason));
    case "ForwardReminded":
      return both("Nhắc bộ phận một cửa chuyển tiếp hồ sơ.", "The one-stop was reminded to send it on.");
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
      return returnedText[event.way ?? "counter"];
    case "DossierWithdrawn":
      return both("Công dân rút hồ sơ.", "Withdrawn by the citizen.");
    case "DossierStopped":
      return both(`Dừng xử lý: ${event.reason}`, `Stopped: ${event.reason}`);
    case "DossierResumed":
      return both(`Tiếp tục xử lý: ${event.reason}`, `Work goes on: ${event.reason}`);
    case "DossierReopened":
      return both(`Mở lại hồ sơ: ${event.reason}`, `Reopened: ${event.reason}`);
    case "DelayApologized": {
      const come = formatShort(event.appointment);
      return both(
        `Cơ quan xin lỗi vì chậm trễ và hẹn lại ${come}. Lý do: ${event.reason}`,
        `The office apologises for the delay; the new appointment is ${come}. Reason: ${event.reason}`,
      );
    }
    case "TimeExtended": {
      const due = formatShort(event.dueAt);
      return both(
        `Hai bên thỏa thuận kéo dài thời hạn đến ${due} (${event.agreement}).`,
        `More time by agreement, until ${due} (${event.agreement}).`,
      );
    }
    case "ConsultationAsked": {
      const office = names.office(event.to);
      return because(
        both(`Lấy ý kiến ${office.vi}`, `Asked for the opinion of ${office.en}`),
        names.between(event.question),
      );
    }
    case "ConsultationReplied":
      return because(
        both("Đã có ý kiến của đơn vị được hỏi", "The office that was asked has answered"),
        names.between(event.text),
      );
    case "ConsultationLate":
      return both("Quá hạn lấy ý kiến; đã báo một cửa.", "The opinion is late; the one-stop was told.");
    case "DraftSent":
      return both(
        `Gửi bản dự thảo để Ông/Bà xem, trả lời trước ${formatShort(event.confirmBy)}.`,
        `A draft was sent, to be answered by ${formatShort(event.confirmBy)}.`,
      );
    case "DraftAnswered":
      if (event.silent)
        return both("Không có ý kiến về bản dự thảo: coi như đồng ý.", "No answer to the draft: consent.");
      return event.agrees
        ? both("Đồng ý với bản dự thảo.", "The draft was agreed to.")
        : because(both("Bản dự thảo chưa đúng", "The draft is not right"), event.note);
    case "SettledAtOnce":
      return both(
        `Tiếp nhận, giải quyết và trả kết quả ngay, số ${event.documentNumber}.`,
        `Received, decided and returned at once, document ${event.documentNumber}.`,
      );
    case "ReceiptCorrected":
      return both(`Đính chính nội dung tiếp nhận: ${event.reason}`, `The receipt was corrected: ${event.reason}`);
    case "AnswerLate":
      return both("Quá hạn trả lời hồ sơ nộp trực tuyến.", "The answer to the online submission is late.");
    case "DueSoonNoticed":
      return both("Sắp đến hạn trả kết quả.", "The outcome is due soon.");
    case "OverdueNoticed":
      return both("Quá hạn trả kết quả; cơ quan đã xin lỗi.", "Overdue; the office has apologised.");
  }
};
