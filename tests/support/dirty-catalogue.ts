import { type Cells, type DirtyKind, dirtyKinds, type Expected } from "./dirty-rows.ts";
import { seeded } from "./seeded.ts";

const MAPPED = [
  "ma_thu_tuc",
  "ten_thu_tuc",
  "so_quyet_dinh",
  "cap_thuc_hien",
  "linh_vuc",
  "trinh_tu_thuc_hien",
  "cach_thuc_thuc_hien",
  "thoi_han_phi",
  "thanh_phan_ho_so",
  "can_cu_phap_ly",
  "ket_qua_xu_ly",
];
const COLUMNS = 35;
const columns = [...MAPPED, ...Array.from({ length: COLUMNS - MAPPED.length }, (_, at) => `cot_phu_${at + 1}`)];

const quoted = (cell: string): string => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
const csv = (cells: Cells): string => columns.map((column) => quoted(cells[column] ?? "")).join(",");

const clean = (number: number): Cells => ({
  ma_thu_tuc: `1.${String(100_000 + number)}`,
  ten_thu_tuc: `Cấp giấy xác nhận số ${number}`,
  so_quyet_dinh: "361/QĐ-BTP",
  cap_thuc_hien: "Cấp xã",
  linh_vuc: "Hộ tịch",
  trinh_tu_thuc_hien: "Nộp hồ sơ tại Ủy ban nhân dân cấp xã.",
  thoi_han_phi: "3|Ngày làm việc|10,000",
  thanh_phan_ho_so: "Tờ khai; Bản sao giấy tờ",
  can_cu_phap_ly: "Luật Hộ tịch 2014",
  ket_qua_xu_ly: "Giấy xác nhận",
});

export interface DirtyRow {
  /** As a spreadsheet counts: the header is 1. */
  readonly row: number;
  readonly what: string;
  readonly expected: Expected;
}

const inOrder = (): DirtyKind => {
  const [first] = dirtyKinds;
  if (first === undefined) throw new Error("no kinds");
  return first;
};

/** Each kind as often as the other, in a mixed order; what stays open is followed by a row that is in order. */
const order = (count: number, seed: number): DirtyKind[] => {
  const random = seeded(seed);
  const kinds: DirtyKind[] = [];
  while (kinds.length < count) {
    const round = dirtyKinds.map((kind) => ({ kind, at: random() })).sort((a, b) => a.at - b.at);
    for (const { kind } of round)
      kinds.push(...(kind.name === "quotation mark never closed" ? [kind, inOrder()] : [kind]));
  }
  return kinds.slice(0, count - 1).concat(inOrder());
};

interface Line {
  readonly bytes: Buffer;
  readonly what: string;
  readonly expected: Expected;
}

const lineOf = ({ name, change, spoil, expected }: DirtyKind, number: number): Line => {
  const bytes = Buffer.from(csv(change(clean(number))), "utf8");
  return { bytes: spoil?.(bytes) ?? bytes, what: name, expected };
};

/** Rows that repeat the very first, and rows that contradict the second, which both are in order. */
const again = (at: number): Line | undefined => {
  if (at % 50 === 30) return { bytes: Buffer.from(csv(clean(0))), what: "repeated", expected: { kind: "repeat" } };
  if (at % 50 !== 45) return undefined;
  const other = { ...clean(1), ket_qua_xu_ly: `Giấy khác ${at}` };
  return { bytes: Buffer.from(csv(other)), what: "contradicting", expected: { kind: "refused", code: "CODE_TWICE" } };
};

/** A file as provinces send them: mostly UTF-8, 35 columns, and for each row what must become of it. */
export const dirtyCatalogue = (
  count: number,
  seed = 1,
): { readonly bytes: Buffer; readonly rows: readonly DirtyRow[] } => {
  const kinds = order(count - 2, seed);
  const contradicted: Expected = {
    kind: "questions",
    codes: Array.from({ length: Math.floor((count + 4) / 50) }, () => "CODE_TWICE_DIFFERS" as const),
  };
  const lines: Line[] = [lineOf(inOrder(), 0), { ...lineOf(inOrder(), 1), expected: contradicted }];
  for (const [at, kind] of kinds.entries()) {
    const before = lines.at(-1)?.what;
    lines.push((before === "quotation mark never closed" ? undefined : again(at)) ?? lineOf(kind, at + 2));
  }
  const body = lines.flatMap(({ bytes }) => [bytes, Buffer.from("\r\n")]);
  const rows = lines.map(({ what, expected }, at) => ({ row: at + 2, what, expected }));
  return { bytes: Buffer.concat([Buffer.from(`${columns.join(",")}\r\n`), ...body]), rows };
};
