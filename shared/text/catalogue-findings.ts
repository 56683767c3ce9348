import type { RowQuestion, RowRefusal } from "../domain/catalogue/finding.ts";
import type { Localized } from "../domain/localized.ts";

/** Why a row of another system's catalogue is not taken. */
export const rowRefusalTexts = {
  ROW_EMPTY: { vi: "Dòng trống.", en: "The row is empty." },
  ROW_NOT_AN_OBJECT: {
    vi: "Phần tử không phải một bản ghi có tên cột.",
    en: "The item is no record with named entries.",
  },
  QUOTES_BROKEN: {
    vi: "Dấu nháy kép đặt sai, không biết ô bắt đầu và kết thúc ở đâu.",
    en: "Quotation marks are wrong, so the cells' borders are unknown.",
  },
  CELLS_MISSING: { vi: "Dòng thiếu ô so với dòng tiêu đề.", en: "The row has fewer cells than the header." },
  CELLS_TOO_MANY: { vi: "Dòng thừa ô so với dòng tiêu đề.", en: "The row has more cells than the header." },
  CODE_MISSING: { vi: "Thiếu mã thủ tục.", en: "The procedure's code is missing." },
  CODE_NOT_VALID: { vi: "Mã thủ tục không đúng dạng 1.001193.", en: "The code does not look like 1.001193." },
  NAME_MISSING: { vi: "Thiếu tên thủ tục.", en: "The procedure's name is missing." },
  CELL_TOO_LONG: { vi: "Có ô dài hơn 20.000 ký tự.", en: "A cell has more than 20,000 characters." },
  CELL_IS_FORMULA: {
    vi: "Có ô là công thức hoặc lỗi của bảng tính, không phải giá trị.",
    en: "A cell is a spreadsheet's formula or error, not a value.",
  },
  TEXT_LOST: {
    vi: "Có ký tự không đọc được (�): tệp đã mất chữ khi lưu.",
    en: "Characters cannot be read (�): letters were lost when the file was saved.",
  },
  TEXT_GARBLED: {
    vi: "Chữ bị mã hóa sai nhiều lần và không phục hồi được.",
    en: "The text was encoded wrongly and cannot be restored.",
  },
  TEXT_OF_OLD_FONT: {
    vi: "Chữ gõ bằng phông cũ (TCVN3, VNI); hãy chuyển sang Unicode rồi nhập lại.",
    en: "The text is in an old font (TCVN3, VNI); convert it to Unicode first.",
  },
  LEVEL_OTHER: { vi: "Không phải thủ tục cấp xã.", en: "It is not a commune's procedure." },
  LEVEL_MISTAGGED: {
    vi: "Ghi cấp xã nhưng lĩnh vực này không thuộc cấp xã.",
    en: "It is tagged as a commune's, but its field never is.",
  },
  CODE_TWICE: {
    vi: "Mã đã có ở dòng khác với nội dung khác.",
    en: "Another row has the same code and says something else.",
  },
  ENTRY_NOT_VALID: { vi: "Định nghĩa có mục không hợp lệ.", en: "The definition has an entry that is not valid." },
} as const satisfies Record<RowRefusal, Localized>;

/** What an official is asked about an entry that was taken. */
export const rowQuestionTexts = {
  TEXT_REPAIRED: {
    vi: "Chữ bị mã hóa hai lần đã được phục hồi; đọc lại có đúng không?",
    en: "Text that was encoded twice was restored; does it read right?",
  },
  TEXT_HAD_CONTROL_CHARACTERS: {
    vi: "Đã bỏ ký tự điều khiển trong ô; nội dung còn đủ không?",
    en: "Control characters were removed; is the text complete?",
  },
  TEXT_HAD_MARKUP: {
    vi: "Đã bỏ mã HTML lạ trong ô; nội dung còn đủ không?",
    en: "Foreign markup was removed; is the text complete?",
  },
  CODE_TWICE_DIFFERS: {
    vi: "Một dòng khác có cùng mã nhưng nội dung khác; dòng nào đúng?",
    en: "Another row has the same code and says something else; which is right?",
  },
  LEVEL_MISSING: {
    vi: "Nguồn không ghi cấp thực hiện; thủ tục này có thuộc cấp xã không?",
    en: "Is this a commune's procedure?",
  },
  LEVEL_DOUBTFUL: {
    vi: "Lĩnh vực này thường bị ghi nhầm là cấp xã; thủ tục này có thuộc cấp xã không?",
    en: "This field is often tagged wrongly; is it a commune's procedure?",
  },
  FIELD_MISSING: { vi: "Thủ tục thuộc lĩnh vực nào?", en: "Which field is it?" },
  DEPARTMENT_NOT_MAPPED: {
    vi: "Lĩnh vực này chưa có trong bảng phân công; bộ phận nào chịu trách nhiệm?",
    en: "The mapping does not know this field; who is responsible?",
  },
  DATE_UNCLEAR: { vi: "Ngày hiệu lực ghi không rõ; là ngày nào?", en: "From which day is it in force?" },
  WAYS_UNCLEAR: {
    vi: "Cách thức thực hiện bị dính ô, không tách được thời hạn và phí.",
    en: "Time and fee cannot be told apart in the ways of filing.",
  },
  TIME_MISSING: { vi: "Nguồn không ghi thời hạn; thời hạn giải quyết là bao lâu?", en: "What is the time limit?" },
  TIME_UNCLEAR: { vi: "Thời hạn ghi không rõ; thời hạn giải quyết là bao lâu?", en: "The time limit is unclear." },
  TIME_UNIT_MISSING: {
    vi: "Thời hạn không ghi đơn vị; có phải ngày làm việc không?",
    en: "The limit has no unit; are they working days?",
  },
  TIME_UNIT_UNKNOWN: {
    vi: "Đơn vị của thời hạn lạ; có phải ngày làm việc không?",
    en: "The limit's unit is unknown; are they working days?",
  },
  TIME_SEVERAL: {
    vi: "Nguồn ghi nhiều thời hạn; thời hạn nào cho trường hợp nào?",
    en: "Which of several limits is it?",
  },
  TIME_ZERO: { vi: "Thời hạn ghi 0; có phải giải quyết trong ngày không?", en: "The limit is 0; is it the same day?" },
  TIME_TOO_LONG: { vi: "Thời hạn dài bất thường; có đúng không?", en: "The limit is unusually long; is it right?" },
  TIME_HOURS_DOUBTFUL: {
    vi: "Thời hạn ghi theo giờ có vẻ nhầm với ngày; đơn vị đúng là gì?",
    en: "Hours seem to stand for days; which unit is right?",
  },
  TIME_ONE_DAY_DOUBTFUL: {
    vi: "Cột thời hạn của thủ tục này ở nguồn thường sai (1 ngày); văn bản quy định bao lâu?",
    en: "The source is known to be wrong here (1 day); what does the law say?",
  },
  TIME_DIFFERS_FROM_TEXT: {
    vi: "Thời hạn ở cột khác với trình tự thực hiện; thời hạn nào đúng?",
    en: "The column and the procedure's text differ; which limit is right?",
  },
  FEE_MISSING: { vi: "Nguồn không ghi phí, lệ phí; có thu không, thu bao nhiêu?", en: "Is there a fee, and how much?" },
  FEE_UNCLEAR: { vi: "Mức phí, lệ phí ghi không rõ; thu bao nhiêu?", en: "The fee is unclear; how much is it?" },
  FEE_SEVERAL: { vi: "Nguồn ghi nhiều mức thu; mức nào cho trường hợp nào?", en: "Which of several amounts is it?" },
  FEE_OUT_OF_RANGE: { vi: "Mức thu bất thường; có đúng không?", en: "The amount is unusual; is it right?" },
  FEE_SET_BY_PROVINCE: {
    vi: "Mức thu do Hội đồng nhân dân tỉnh quy định; nghị quyết của tỉnh ghi bao nhiêu?",
    en: "The provincial council sets the fee; what does its resolution say?",
  },
  FEE_DIFFERS_FROM_TEXT: {
    vi: "Mức thu ở cột khác với phần giải thích; mức nào đúng?",
    en: "The column and the explanation differ; which amount is right?",
  },
  PAPERS_MISSING: { vi: "Nguồn không ghi thành phần hồ sơ; cần giấy tờ gì?", en: "Which papers are needed?" },
  PAPERS_UNCLEAR: {
    vi: "Thành phần hồ sơ bị dính ô hoặc không rõ số bản; tách như vậy đúng chưa?",
    en: "The papers run together or their copies are unclear; are they parted rightly?",
  },
  PAPERS_OF_SEVERAL_CASES: {
    vi: "Nguồn ghi giấy tờ của nhiều trường hợp; giấy nào cho trường hợp nào?",
    en: "Papers of several cases stand together; which belongs where?",
  },
  OUTCOME_MISSING: { vi: "Nguồn không ghi kết quả; người dân nhận được gì?", en: "What is the outcome?" },
  OUTCOME_SEVERAL: { vi: "Nguồn ghi nhiều kết quả; kết quả chính là gì?", en: "Which of several outcomes is it?" },
  LAW_MISSING: { vi: "Nguồn không ghi căn cứ pháp lý; văn bản nào quy định?", en: "Which law is it based on?" },
  LAW_UNCLEAR: {
    vi: "Số hiệu văn bản bị dính nhau, có văn bản không tách được; danh sách đủ và đúng chưa?",
    en: "Numbers of laws run together; is the list right and complete?",
  },
} as const satisfies Record<RowQuestion, Localized>;
