import type { RowQuestion, RowRefusal } from "../../shared/domain/catalogue/finding.ts";

/** What must become of a row. */
export type Expected =
  | { readonly kind: "taken" }
  | { readonly kind: "questions"; readonly codes: readonly RowQuestion[] }
  | { readonly kind: "refused"; readonly code: RowRefusal }
  | { readonly kind: "repeat" };

export type Cells = Readonly<Record<string, string>>;

/** One way in which rows of other systems come, made from a row that is in order. */
export interface DirtyKind {
  readonly name: string;
  readonly change: (clean: Cells) => Cells;
  readonly expected: Expected;
  /** Spoils the row's bytes after they were written as CSV. */
  readonly spoil?: (line: Buffer) => Buffer;
}

const taken: Expected = { kind: "taken" };
const asks = (...codes: RowQuestion[]): Expected => ({ kind: "questions", codes });
const refuses = (code: RowRefusal): Expected => ({ kind: "refused", code });
const sets =
  (cells: Cells) =>
  (clean: Cells): Cells => ({ ...clean, ...cells });

const doubled = (text: string): string => Buffer.from(text, "utf8").toString("latin1");
const replaceBytes = (line: Buffer, from: string, to: Buffer): Buffer => {
  const at = line.indexOf(from);
  if (at < 0) throw new Error(`${from} is not in the row`);
  return Buffer.concat([line.subarray(0, at), to, line.subarray(at + Buffer.byteLength(from))]);
};
const spoilText = (from: string, to: string) => (line: Buffer) => replaceBytes(line, from, Buffer.from(to, "utf8"));

const WAYS = "Hình thức nộpThời gianPhí, lệ phíMô tả";
const PAPERS = "Tên giấy tờMẫu đơn, tờ khaiSố lượng";
const limit = (text: string) => sets({ thoi_han_phi: text });
const field = (linh_vuc: string) => sets({ linh_vuc });

export const dirtyKinds: readonly DirtyKind[] = [
  { name: "in order", change: sets({}), expected: taken },
  { name: "unit blank", change: limit("5||10,000"), expected: asks("TIME_UNIT_MISSING") },
  {
    name: "adoption in one day",
    change: sets({
      linh_vuc: "Nuôi con nuôi",
      thoi_han_phi: "1|Ngày|400,000",
      trinh_tu_thuc_hien: "Thời gian kiểm tra hồ sơ và lấy ý kiến: 10 ngày; thời gian thay đổi ý kiến: 15 ngày",
    }),
    expected: asks("TIME_ONE_DAY_DOUBTFUL", "TIME_DIFFERS_FROM_TEXT"),
  },
  {
    name: "free, and set by the province",
    change: limit("3|Ngày làm việc|Miễn phí (theo quy định của HĐND tỉnh)"),
    expected: asks("FEE_SET_BY_PROVINCE"),
  },
  {
    name: "layout in HTML",
    change: sets({ can_cu_phap_ly: "<p>Luật H&ocirc; tịch&nbsp;2014</p><br>Nghị định 123" }),
    expected: taken,
  },
  {
    name: "script in HTML",
    change: sets({ ket_qua_xu_ly: "Giấy<script>x()</script>" }),
    expected: asks("TEXT_HAD_MARKUP"),
  },
  {
    name: "NUL in the name",
    change: (clean) => ({ ...clean, ten_thu_tuc: `${clean.ten_thu_tuc}\u0000` }),
    expected: asks("TEXT_HAD_CONTROL_CHARACTERS"),
  },
  {
    name: "very long cell",
    change: sets({ trinh_tu_thuc_hien: "dài ".repeat(6_000) }),
    expected: refuses("CELL_TOO_LONG"),
  },
  { name: "very long cell that nobody reads", change: sets({ cot_phu_1: "dài ".repeat(6_000) }), expected: taken },
  {
    name: "formula",
    change: sets({ ten_thu_tuc: '=HYPERLINK("http://a.example","Khai sinh")' }),
    expected: refuses("CELL_IS_FORMULA"),
  },
  { name: "failed formula", change: sets({ thanh_phan_ho_so: "#REF!" }), expected: refuses("CELL_IS_FORMULA") },
  {
    name: "encoded twice",
    change: (clean) => ({ ...clean, ten_thu_tuc: doubled(`${clean.ten_thu_tuc}`) }),
    expected: asks("TEXT_REPAIRED"),
  },
  {
    name: "encoded twice, bytes lost",
    change: sets({ ten_thu_tuc: "ÄÄng kÃ½ khai sinh" }),
    expected: refuses("TEXT_GARBLED"),
  },
  {
    name: "bytes of another encoding",
    change: sets({ ten_thu_tuc: "Thủ tục XXX" }),
    spoil: (line) => replaceBytes(line, "XXX", Buffer.from([0x6b, 0xec, 0xf0, 0xe3])),
    expected: refuses("TEXT_LOST"),
  },
  { name: "letters replaced", change: sets({ ket_qua_xu_ly: "Gi\ufffdy" }), expected: refuses("TEXT_LOST") },
  {
    name: "old font",
    change: sets({ ten_thu_tuc: "§¨ng ký thñ tôc hµnh chÝnh" }),
    expected: refuses("TEXT_OF_OLD_FONT"),
  },
  {
    name: "quotation mark never closed",
    change: sets({ cot_phu_2: "XXX" }),
    spoil: spoilText("XXX", '"không đóng'),
    expected: refuses("QUOTES_BROKEN"),
  },
  {
    name: "quotation marks inside",
    change: sets({ cot_phu_2: "XXX" }),
    spoil: spoilText("XXX", '"a "b" c"'),
    expected: refuses("QUOTES_BROKEN"),
  },
  {
    name: "columns missing",
    change: sets({}),
    spoil: (line) => line.subarray(0, line.lastIndexOf(",,,,,,,,")),
    expected: refuses("CELLS_MISSING"),
  },
  {
    name: "columns too many",
    change: sets({}),
    spoil: (line) => Buffer.concat([line, Buffer.from(",thừa")]),
    expected: refuses("CELLS_TOO_MANY"),
  },
  {
    name: "empty cells behind the last",
    change: sets({}),
    spoil: (line) => Buffer.concat([line, Buffer.from(",,")]),
    expected: taken,
  },
  { name: "no code", change: sets({ ma_thu_tuc: "" }), expected: refuses("CODE_MISSING") },
  { name: "code without its zero", change: sets({ ma_thu_tuc: "1.00089" }), expected: refuses("CODE_NOT_VALID") },
  { name: "no name", change: sets({ ten_thu_tuc: "Không có thông tin" }), expected: refuses("NAME_MISSING") },
  {
    name: "nothing at all",
    change: (clean) => Object.fromEntries(Object.keys(clean).map((key) => [key, ""])),
    expected: refuses("ROW_EMPTY"),
  },
  { name: "of the province", change: sets({ cap_thuc_hien: "Cấp tỉnh" }), expected: refuses("LEVEL_OTHER") },
  { name: "customs tagged as a commune's", change: field("Hải quan"), expected: refuses("LEVEL_MISTAGGED") },
  { name: "tax tagged as a commune's", change: field("Thuế – hộ tịch"), expected: asks("LEVEL_DOUBTFUL") },
  { name: "field unknown", change: field("Khí tượng thủy văn"), expected: asks("DEPARTMENT_NOT_MAPPED") },
  {
    name: "cells of the portal run together",
    change: sets({
      thoi_han_phi: "",
      cach_thuc_thuc_hien: `${WAYS}Trực tuyến3 Ngày làm việc7,000 Việt Nam Đồng(thu 7.000 đồng)Nộp qua CổngTrực tiếp3 Ngày làm việc10,000 Việt Nam Đồng`,
      thanh_phan_ho_so: `${PAPERS}Tờ khai;1.MauCT01.doc1 bản chínhGiấy tờ chỗ ở0 bản chính,1 bản sao`,
      can_cu_phap_ly: "Tên văn bản pháp lýMã văn bảnThông tư số 53/2025/TT-BCA về cư trú53/2025/TT-BCA",
      ket_qua_xu_ly: "Giấy xác nhậnMã: KQ.G15.000031Từ khóaKhông có thông tin",
    }),
    expected: taken,
  },
  {
    name: "numbers of the portal run together",
    change: sets({ thoi_han_phi: "", cach_thuc_thuc_hien: `${WAYS}Trực tiếp310,000 Việt Nam Đồng` }),
    expected: asks("WAYS_UNCLEAR", "TIME_MISSING", "FEE_MISSING"),
  },
  { name: "amounts in one cell", change: limit("3|Ngày làm việc|8.000đ; 15.000đ"), expected: asks("FEE_SEVERAL") },
  { name: "thousands in words", change: limit("3|Ngày làm việc|10 nghìn"), expected: taken },
  { name: "thousands with a point", change: limit("3|Ngày làm việc|10.000"), expected: taken },
  { name: "amount without a point", change: limit("3|Ngày làm việc|10000đ"), expected: taken },
  { name: "amount too high", change: limit("3|Ngày làm việc|30.000.000"), expected: asks("FEE_OUT_OF_RANGE") },
  { name: "a year and more", change: limit("365|Ngày|0"), expected: asks("TIME_TOO_LONG") },
  { name: "no time at all", change: limit("0|Ngày|0"), expected: asks("TIME_ZERO") },
  {
    name: "hours for days",
    change: sets({ thoi_han_phi: "5|Giờ|0", trinh_tu_thuc_hien: "trong thời hạn 5 ngày làm việc" }),
    expected: asks("TIME_HOURS_DOUBTFUL"),
  },
  {
    name: "text against column",
    change: sets({ trinh_tu_thuc_hien: "giải quyết không quá 15 ngày làm việc" }),
    expected: asks("TIME_DIFFERS_FROM_TEXT"),
  },
  {
    name: "papers of two cases",
    change: sets({ thanh_phan_ho_so: `Cá nhân${PAPERS}Đơn1 bản chínhTổ chức${PAPERS}Đơn1 bản chính` }),
    expected: asks("PAPERS_OF_SEVERAL_CASES"),
  },
  {
    name: "lines and marks in a cell",
    change: sets({ ket_qua_xu_ly: 'Giấy "khai sinh", bản chính', thanh_phan_ho_so: "- Tờ khai\n- Đơn" }),
    expected: taken,
  },
];
