import * as z from "zod";
import type { PortalRecords } from "./portal-state.ts";

/** An answer of the portal: a number of the outcome, and words. "0" is success. */
export interface PortalReply {
  readonly error_code: string;
  readonly message: string;
  readonly [more: string]: unknown;
}

const well = (more: Readonly<Record<string, unknown>> = {}): PortalReply => ({
  error_code: "0",
  message: "Thành công",
  ...more,
});
const refused = (error_code: string, message: string): PortalReply => ({ error_code, message });

const Acknowledgement = z.object({ MaHoSoCong: z.string(), MaHoSo: z.string() });
const Fee = z.looseObject({
  HinhThucThu: z.literal([1, 2, 4]).optional(),
  TrangThaiThanhToan: z.literal([0, 1]),
});
/** What the documents say about the numbers; everything else is only kept. */
const Report = z.looseObject({
  MaHoSo: z.string().regex(/^[A-Z]\d{2}(\.\d{1,3}){0,3}-\d{6}-\d{4,}$/),
  MaHoSoCong: z.string().optional(),
  PhienBan: z.int(),
  MaTTHC: z.string().regex(/^\d\.\d{6}$/),
  KenhThucHien: z.literal([1, 2, 3]),
  LoaiDoiTuong: z.literal([0, 1, 2]).optional(),
  TrangThaiHoSo: z.int().min(1).max(10),
  DanhSachLePhi: z.array(Fee),
});

const positionIn = (text: string | null): number => (/^\d{1,9}$/.test(text ?? "") ? Number(text) : 0);

/** "H14.101-261128-0001" of the agency H14.101 on 2026-11-28 */
const isOf = (code: string, agency: string, date: string): boolean =>
  code.startsWith(`${agency}-${date.slice(2).replaceAll("-", "")}-`);

const newDossiers = (records: PortalRecords, query: URLSearchParams): PortalReply => {
  const found = records.newSince(positionIn(query.get("sau")), positionIn(query.get("soLuong")) || 50);
  const last = found.at(-1);
  return well({
    DanhSachHoSo: found.map(({ entries }) => entries),
    ...(last === undefined ? {} : { ViTri: String(last.position) }),
  });
};

const dossiersOn = (records: PortalRecords, agency: string, date: string): PortalReply => {
  const { filed, told } = records.all();
  const known = told.filter(({ code }) => isOf(code, agency, date));
  const others = filed.filter(
    ({ portalCode, code }) =>
      isOf(portalCode.replace(/^\d{3}\.\d{2}\.\d{2}\./, ""), agency, date) && !known.some((one) => one.code === code),
  );
  return well({
    DanhSachHoSo: [
      ...known.map((one) => ({
        MaHoSo: one.code,
        MaHoSoCong: one.portalCode,
        TrangThaiHoSo: one.status,
        PhienBan: one.version,
      })),
      ...others.map((one) => ({ MaHoSo: one.code, MaHoSoCong: one.portalCode, TrangThaiHoSo: 1 })),
    ],
  });
};

const acknowledge = (records: PortalRecords, body: unknown): PortalReply => {
  const read = Acknowledgement.safeParse(body);
  if (!read.success) return refused("101", "Thiếu mã hồ sơ");
  const { MaHoSoCong, MaHoSo } = read.data;
  return records.acknowledge(MaHoSoCong, MaHoSo) ? well() : refused("104", "Không có hồ sơ này");
};

const report = (records: PortalRecords, body: unknown, at: string): PortalReply => {
  const read = Report.safeParse(body);
  if (!read.success)
    return refused("102", `Sai dữ liệu: ${read.error.issues.map(({ path }) => path.join(".")).join(", ")}`);
  const { MaHoSo: code, MaHoSoCong: portalCode, PhienBan: version, TrangThaiHoSo: status } = read.data;
  records.tell({ code, portalCode, version, status, body: read.data, at });
  return well();
};

/** What the portal answers to a call of ours; undefined for a path that it does not have. */
export const portalReply = (
  records: PortalRecords,
  request: { readonly line: string; readonly query: URLSearchParams; readonly body: unknown; readonly at: string },
): PortalReply | undefined => {
  const { line, query, body, at } = request;
  switch (line) {
    case "GET /ho-so/moi":
      return newDossiers(records, query);
    case "GET /ho-so/danh-sach":
      return dossiersOn(records, query.get("donVi") ?? "", query.get("ngay") ?? "");
    case "POST /ho-so/xac-nhan":
      return acknowledge(records, body);
    case "POST /ho-so/trang-thai":
      return report(records, body, at);
    default:
      return undefined;
  }
};
