import type { DossierRefusal } from "../domain/dossier/refusal.ts";
import type { FeeRefusal } from "../domain/fee/fee-refusal.ts";
import type { Localized } from "../domain/localized.ts";

/** Sentences for refusals of commands to a dossier. `{name}` is filled from the refusal's detail. */
export const dossierRefusals = {
  DOSSIER_UNKNOWN: { vi: "Không tìm thấy hồ sơ này.", en: "There is no such dossier." },
  DOSSIER_EXISTS: { vi: "Mã hồ sơ này đã có.", en: "A dossier with this code exists." },
  PROCEDURE_UNKNOWN: {
    vi: "Không có thủ tục nào mang mã {procedure}.",
    en: "There is no procedure with the code {procedure}.",
  },
  PROCEDURE_NOT_IN_FORCE: {
    vi: "Phiên bản thủ tục này không có hiệu lực vào ngày nộp.",
    en: "This version of the procedure is not in force on the day of submission.",
  },
  PROCEDURE_NOT_OFFERED: {
    vi: "Thủ tục này không thực hiện tại {commune}.",
    en: "This procedure is not offered at {commune}.",
  },
  NOT_PLACE_INDEPENDENT: {
    vi: "Thủ tục này phải nộp tại nơi giải quyết, không tiếp nhận thay cho xã, phường khác được.",
    en: "This procedure is handed in where it is decided; no other commune receives it.",
  },
  CASE_UNKNOWN: {
    vi: "Hãy chọn đúng trường hợp giải quyết của thủ tục: {cases}.",
    en: "Choose one of the procedure's cases: {cases}.",
  },
  COMPONENT_NOT_IN_CASE: {
    vi: "Giấy tờ “{component}” không thuộc thành phần hồ sơ của trường hợp này.",
    en: "The paper “{component}” is not asked for in this case.",
  },
  COMPONENT_TWICE: {
    vi: "Giấy tờ “{component}” được ghi hai lần. Hãy ghi một lần kèm số lượng.",
    en: "The paper “{component}” stands twice. Enter it once with its number.",
  },
  COMPONENTS_MISSING: {
    vi: "Còn thiếu giấy tờ: {components}.",
    en: "These papers are missing: {components}.",
  },
  DOSSIER_NOT_SUBMITTED: {
    vi: "Hồ sơ không còn ở bước chờ tiếp nhận.",
    en: "The dossier is no longer waiting to be received.",
  },
  DOSSIER_NOT_RECEIVED: { vi: "Hồ sơ chưa được tiếp nhận.", en: "The dossier has not been received yet." },
  DOSSIER_PAUSED: {
    vi: "Hồ sơ đang tạm dừng chờ công dân bổ sung giấy tờ hoặc nộp tiền.",
    en: "The dossier is paused until the citizen hands in papers or pays.",
  },
  DOSSIER_ENDED: {
    vi: "Hồ sơ đã kết thúc (đã rút, dừng, từ chối hoặc đã có kết quả), không thể thay đổi.",
    en: "The dossier has ended (withdrawn, stopped, refused or decided) and cannot be changed.",
  },
  DOSSIER_IN_PARTS: {
    vi: "Hồ sơ liên thông được giải quyết theo hồ sơ của từng thủ tục. Hãy mở hồ sơ của thủ tục đó để thao tác.",
    en: "A bundle is worked on in the dossier of each procedure. Open that dossier instead.",
  },
  DOSSIER_NOT_ENDED: {
    vi: "Hồ sơ đang được xử lý, không cần mở lại.",
    en: "The dossier is being worked on; there is nothing to reopen.",
  },
  DOSSIER_NOT_STOPPED: { vi: "Hồ sơ không bị dừng xử lý.", en: "The dossier has not been stopped." },
  DOSSIER_IS_STOPPED: {
    vi: "Hồ sơ đang dừng xử lý. Hãy chọn “Tiếp tục xử lý”.",
    en: "The dossier is stopped. Resume it instead.",
  },
  NOT_ELIGIBLE_TOO_LATE: {
    vi: "Chỉ được trả lại do chưa đủ điều kiện trong {days} ngày làm việc kể từ khi tiếp nhận. Hãy dùng “Yêu cầu bổ sung”.",
    en: "It can be found not eligible only within {days} working days of receipt. Ask for a supplement instead.",
  },
  ALREADY_REAPPOINTED: {
    vi: "Chỉ được xin lỗi và hẹn lại một lần; hồ sơ này đã hẹn lại.",
    en: "An apology with a new appointment is allowed once, and this dossier has had it.",
  },
  APPOINTMENT_NOT_LATER: {
    vi: "Ngày hẹn mới phải sau ngày hẹn cũ và sau lúc này.",
    en: "The new time must lie after the old one and after now.",
  },
  TIME_NOT_EXTENDABLE: {
    vi: "Thủ tục này không cho phép thỏa thuận kéo dài thời hạn.",
    en: "This procedure allows no agreement on more time.",
  },
  ALREADY_OVERDUE: {
    vi: "Hồ sơ đã quá hạn, không thể thỏa thuận kéo dài. Hãy xin lỗi và hẹn lại.",
    en: "It is overdue already, so no more time can be agreed on. Apologise and make a new appointment.",
  },
  CONSULTATION_OPEN: {
    vi: "Đang chờ ý kiến của đơn vị được hỏi, chưa hết hạn trả lời.",
    en: "The opinion of another office is awaited, and its time is not over.",
  },
  CONSULTATION_NOT_OPEN: {
    vi: "Câu hỏi lấy ý kiến này đã được trả lời hoặc không có.",
    en: "This consultation has been answered or does not exist.",
  },
  CONSULTED_OFFICE_MISSING: { vi: "Hãy chọn đơn vị cần lấy ý kiến.", en: "Choose the office to be asked." },
  CONSULTATION_TIME_MISSING: {
    vi: "Hãy ghi số giờ làm việc để đơn vị được hỏi trả lời.",
    en: "Enter the working hours in which the office must answer.",
  },
  CONSULTS_ITSELF: {
    vi: "Đơn vị đang xử lý không thể tự lấy ý kiến của mình.",
    en: "An office cannot ask itself for an opinion.",
  },
  DRAFT_OPEN: {
    vi: "Đang chờ công dân trả lời về bản dự thảo.",
    en: "The citizen's answer to the draft is awaited.",
  },
  DRAFT_NOT_OPEN: {
    vi: "Không có bản dự thảo nào đang chờ trả lời.",
    en: "No draft waits for an answer.",
  },
  DRAFT_OBJECTION_MISSING: {
    vi: "Hãy ghi điều chưa đúng trong bản dự thảo.",
    en: "Say what is wrong in the draft.",
  },
  STEP_NEEDS_APPROVER: {
    vi: "Bước này phải do người có thẩm quyền phê duyệt hoặc ký.",
    en: "This step must be approved or signed by the one who has the authority.",
  },
  STEP_NEEDS_NO_APPROVER: {
    vi: "Bước này không phải bước phê duyệt. Hãy chọn “Hoàn thành bước” hoặc “Ghi kết quả”.",
    en: "This is no step of approval. Complete it, or record the outcome.",
  },
  DECLINE_REASON_MISSING: {
    vi: "Không đồng ý giải quyết phải nêu rõ lý do.",
    en: "Whoever is declined must be told why.",
  },
  AUTHORISATION_MISSING: {
    vi: "Hãy ghi số hoặc ngày của giấy ủy quyền.",
    en: "Enter the number or the date of the authorisation.",
  },
  DELIVERY_NOT_OFFERED: {
    vi: "Thủ tục này không trả kết quả bằng cách đó.",
    en: "This procedure does not return its outcome in this way.",
  },
  PARCEL_MISSING: { vi: "Hãy ghi số bưu gửi.", en: "Enter the number of the postal item." },
  NOT_SETTLED_AT_ONCE: {
    vi: "Trường hợp này không giải quyết ngay tại quầy. Hãy tiếp nhận và hẹn trả kết quả.",
    en: "This case is not settled at once at the counter. Receive it with an appointment.",
  },
  NOTHING_CORRECTED: { vi: "Hãy ghi ít nhất một nội dung cần đính chính.", en: "Name at least one thing to correct." },
  STEPS_ALREADY_DONE: {
    vi: "Đã có đơn vị hoàn thành một bước theo trường hợp cũ, không thể đổi trường hợp. Hãy dừng hồ sơ và tiếp nhận lại.",
    en: "An office has finished a step under the old case, so it cannot be changed. Stop the dossier and take it in anew.",
  },
  DOSSIER_NOT_READY: {
    vi: "Hồ sơ chưa có kết quả để trả.",
    en: "The dossier has no outcome to return yet.",
  },
  SUPPLEMENT_ALREADY_REQUESTED: {
    vi: "Chỉ được yêu cầu bổ sung một lần. Lần thứ hai phải do lãnh đạo nêu lý do.",
    en: "A supplement may be asked for once. A second time needs the lead's reason.",
  },
  SUPPLEMENT_INCOMPLETE: {
    vi: "Phải yêu cầu bổ sung đủ trong một lần. Còn thiếu nhưng chưa yêu cầu: {components}.",
    en: "Ask for everything that is missing at once. Also missing: {components}.",
  },
  SUPPLEMENT_NOT_REQUESTED: {
    vi: "Hồ sơ không ở trạng thái chờ bổ sung.",
    en: "No supplement has been asked for.",
  },
  PAYMENT_NOT_REQUESTED: { vi: "Hồ sơ không có khoản nào chờ nộp.", en: "No payment has been asked for." },
  HANDOFF_UNKNOWN: { vi: "Không có lượt luân chuyển hồ sơ này.", en: "There is no such hand-over." },
  HANDOFF_NOT_CURRENT: {
    vi: "Lượt luân chuyển này đã kết thúc, hồ sơ đang ở nơi khác.",
    en: "This hand-over is over; the dossier is elsewhere.",
  },
  HANDOFF_ALREADY_ACCEPTED: { vi: "Hồ sơ đã được nhận trước đó.", en: "This hand-over was accepted before." },
  ALREADY_ASSIGNED: {
    vi: "Hồ sơ đang giao cho chính cán bộ này.",
    en: "This officer has the dossier already.",
  },
  OFFICER_TWICE: {
    vi: "Cán bộ {officer} ghi hai lần trong danh sách.",
    en: "{officer} stands on the list twice.",
  },
  OFFICER_NOT_OF_OFFICE: {
    vi: "Không có cán bộ {officer} trong danh sách phân công của bộ phận này.",
    en: "{officer} is not on the list of officers of this office.",
  },
  HANDOFF_NOT_ACCEPTED: {
    vi: "Hãy xác nhận đã nhận hồ sơ trước khi xử lý.",
    en: "Accept the hand-over before working on it.",
  },
  HANDOFF_IN_PROGRESS: {
    vi: "Hồ sơ đang ở đơn vị xử lý hoặc trên đường chuyển đến, bộ phận một cửa chưa thể thao tác.",
    en: "The dossier lies with an office or is on its way to one, so the counter cannot act on it.",
  },
  PROGRESS_TOO_OFTEN: {
    vi: "Đơn vị đã báo tình hình {most} lần cho lần chuyển này, không nhận thêm.",
    en: "The office has said {most} times how far it is; no more is taken for this hand-over.",
  },
  NO_STEP_LEFT: { vi: "Hồ sơ đã qua hết các bước.", en: "The dossier has been through all its steps." },
  OFFICE_UNKNOWN: {
    vi: "Không có đơn vị “{office}” ở địa phương này.",
    en: "There is no office “{office}” here.",
  },
  ANSWER_NOT_IN_PROCEDURE: {
    vi: "Câu trả lời “{answer}” không có trong các câu hỏi của thủ tục này.",
    en: "The answer “{answer}” is not one that this procedure offers.",
  },
  ANSWER_MISSING: {
    vi: "Cần trả lời câu hỏi “{question}” để biết hồ sơ chuyển đến đâu.",
    en: "Answer the question “{question}”, which decides where the dossier goes.",
  },
  NO_STEP_TO_REDO: {
    vi: "Bước này không được chuyển hồ sơ lại bước trước, hoặc đã chuyển lại đủ số lần cho phép.",
    en: "This step may not send the dossier back, or has done so as often as is allowed.",
  },
  STEP_DECIDES: {
    vi: "Bước này phải ghi kết quả giải quyết.",
    en: "This step must record the outcome.",
  },
  STEP_DOES_NOT_DECIDE: {
    vi: "Bước này không có thẩm quyền ra kết quả.",
    en: "This step does not decide the outcome.",
  },
  PROXY_NAME_MISSING: {
    vi: "Hãy ghi tên người được ủy quyền nhận kết quả.",
    en: "Enter the name of the authorised proxy.",
  },
  PROXY_NOT_CHOSEN: {
    vi: "Đã ghi tên người được ủy quyền thì chọn trả cho người được ủy quyền.",
    en: "A proxy is named, so choose to return it to the proxy.",
  },
  TRACKING_UNKNOWN: {
    vi: "Mã hồ sơ hoặc mã tra cứu không đúng. Hãy xem lại giấy hẹn.",
    en: "The code or the tracking secret is not right. Look at the receipt slip.",
  },
  INSTANT_INVALID: { vi: "Thời điểm “{given}” không đúng.", en: "The time “{given}” is not right." },
  CALENDAR_YEAR_MISSING: {
    vi: "Chưa có lịch làm việc năm {year}, nên không tính được ngày hẹn trả.",
    en: "There is no working calendar for {year}, so the due date cannot be counted.",
  },
  PAUSE_ENDS_BEFORE_START: {
    vi: "Thời điểm tiếp tục sớm hơn thời điểm tạm dừng.",
    en: "The pause would end before it began.",
  },
} as const satisfies Record<Exclude<DossierRefusal, FeeRefusal>, Localized>;
