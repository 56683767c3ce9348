import * as z from "zod";
import { formatWithOffset } from "../domain/calendar/time.ts";
import {
  applicantNumbers,
  applicantOfNumber,
  channelNumbers,
  collectedAtNumbers,
  paymentNumbers,
} from "../domain/portal/codes.ts";
import type { PortalLine } from "../domain/portal/differences.ts";
import type { FinancialState, PortalReport } from "../domain/portal/report.ts";
import type { HandedOver, NationalPortal, PortalAnswer } from "./national-portal.ts";
import { callPortal, type PortalConnection } from "./portal-call.ts";

/**
 * The portal in JSON over HTTPS. The names of entries and their numbers are those of the national synchronisation; the paths
 * and the envelope are ours, because the interface itself is not public (docs/adr/0031). Whoever has the real one replaces
 * this file and nothing else.
 */

const number = z.coerce.number();
const Loose = z.record(z.string(), z.unknown());

/** error_code "0" is success; everything else the portal did not take. */
const Outcome = z.looseObject({ error_code: z.coerce.string(), message: z.string().optional() });
const NewDossiers = z.object({ DanhSachHoSo: z.array(z.unknown()), ViTri: z.string().nullish() });
const Lines = z.object({
  DanhSachHoSo: z.array(
    z.object({
      MaHoSo: z.string().nullish(),
      MaHoSoCong: z.string().nullish(),
      TrangThaiHoSo: number.nullish(),
      PhienBan: number.nullish(),
    }),
  ),
  ViTri: z.string().nullish(),
});

const personOf = (entries: z.infer<typeof Loose>, role: "ChuHoSo" | "NguoiNop") => ({
  name: entries[role],
  idNumber: entries[`SoGiayTo${role}`],
  phone: entries[`SoDienThoai${role}`],
  address: entries[`DiaChi${role}`],
});

const numberIn = (value: unknown): number | undefined =>
  typeof value === "number" || (typeof value === "string" && /^\d{1,12}$/.test(value)) ? Number(value) : undefined;

const papersOf = (value: unknown): unknown => {
  const papers = z.array(Loose).safeParse(value ?? []);
  return papers.success
    ? papers.data.map(({ MaThanhPhanHoSo, TenThanhPhanHoSo }) => ({ id: MaThanhPhanHoSo, name: TenThanhPhanHoSo }))
    : value;
};

const Fee = z.object({ Gia: number, TrangThaiThanhToan: number });
const paidIn = (value: unknown): number | undefined => {
  const fees = z.array(Fee).safeParse(value ?? []);
  const paid = (fees.data ?? []).filter(({ TrangThaiThanhToan }) => TrangThaiThanhToan === paymentNumbers.paid);
  return paid.length === 0 ? undefined : paid.reduce((sum, { Gia }) => sum + Gia, 0);
};

const handedOver = (item: unknown): HandedOver => {
  const entries = Loose.safeParse(item).data ?? {};
  const { MaHoSo, LoaiDoiTuong, NguoiNop } = entries;
  const kind = numberIn(LoaiDoiTuong);
  return {
    portalCode: typeof MaHoSo === "string" ? MaHoSo.trim() : undefined,
    entries: {
      code: MaHoSo,
      procedure: entries.MaTTHC,
      agency: entries.DonViXuLy,
      case: entries.TruongHop,
      applicant: kind === undefined ? LoaiDoiTuong : (applicantOfNumber(kind) ?? String(kind)),
      owner: personOf(entries, "ChuHoSo"),
      ...(typeof NguoiNop === "string" && NguoiNop.trim() !== "" ? { submitter: personOf(entries, "NguoiNop") } : {}),
      papers: papersOf(entries.TaiLieuNop),
      answers: entries.CauTraLoi,
      paidVnd: paidIn(entries.DanhSachLePhi),
      language: entries.NgonNgu,
    },
  };
};

const time = (instant: string | undefined): string | undefined => instant && formatWithOffset(instant);

const feesOf = ({ state, amountVnd, collectedAt }: FinancialState) =>
  state === "nothing-due"
    ? []
    : [
        {
          Gia: amountVnd,
          ...(collectedAt === undefined ? {} : { HinhThucThu: collectedAtNumbers[collectedAt] }),
          TrangThaiThanhToan: paymentNumbers[state],
        },
      ];

const reportBody = ({ business, financial, delivery, ...report }: PortalReport) => ({
  MaHoSo: report.code,
  MaHoSoCong: report.portalCode,
  PhienBan: report.version,
  MaTTHC: report.procedure,
  NoiNopHoSo: report.agency,
  KenhThucHien: channelNumbers[report.channel],
  LoaiDoiTuong: report.applicant && applicantNumbers[report.applicant],
  TrangThaiHoSo: business.status,
  NgayNopHoSo: time(business.submittedAt),
  NgayTiepNhan: time(business.receivedAt),
  NgayHenTra: time(business.dueAt),
  NgayKetThucXuLy: time(business.decidedAt ?? business.endedAt),
  DonViXuLy: business.handledBy,
  GhiChu: business.reason,
  DanhSachLePhi: feesOf(financial),
  TraKetQua: { "not-yet": 0, waiting: 1, delivered: 2 }[delivery.state],
  HinhThucTra: delivery.way && { counter: 1, electronic: 2, post: 3 }[delivery.way],
  NguoiNhan: delivery.to && { owner: "ChuHoSo", proxy: "NguoiDuocUyQuyen" }[delivery.to],
  NgayTra: time(delivery.at),
});

const lineOf = (line: z.infer<typeof Lines>["DanhSachHoSo"][number]): PortalLine => ({
  code: line.MaHoSo ?? undefined,
  portalCode: line.MaHoSoCong ?? undefined,
  status: line.TrangThaiHoSo ?? undefined,
  version: line.PhienBan ?? undefined,
});

/** Reads an answer that must say that it went well. The portal's own message may quote a person, so only its code is kept. */
const read = <Schema extends z.ZodType>(
  answer: PortalAnswer<unknown>,
  schema: Schema,
): PortalAnswer<z.infer<Schema>> => {
  if (!answer.ok) return answer;
  const outcome = Outcome.safeParse(answer.value);
  const misunderstood = { kind: "misunderstood", detail: "answer has another shape" } as const;
  if (!outcome.success) return { ok: false, trouble: misunderstood };
  const code = outcome.data.error_code;
  if (code !== "0") return { ok: false, trouble: { kind: "refused", detail: `error_code ${code.slice(0, 20)}` } };
  const value = schema.safeParse(answer.value);
  return value.success ? { ok: true, value: value.data } : { ok: false, trouble: misunderstood };
};

const done = (answer: PortalAnswer<unknown>): PortalAnswer<null> => {
  const outcome = read(answer, z.unknown());
  return outcome.ok ? { ok: true, value: null } : outcome;
};

/** Pages of a day's list, before it is taken for endless. */
const pagesAtMost = 50;

export const httpPortal = (connection: PortalConnection): NationalPortal => ({
  async newDossiers(after) {
    const query = new URLSearchParams({ soLuong: "50", ...(after === undefined ? {} : { sau: after }) });
    const answer = read(await callPortal(connection, { method: "GET", path: `/ho-so/moi?${query}` }), NewDossiers);
    if (!answer.ok) return answer;
    const { DanhSachHoSo, ViTri } = answer.value;
    return { ok: true, value: { items: DanhSachHoSo.map(handedOver), next: ViTri ?? undefined } };
  },
  async acknowledge(portalCode, code) {
    const body = { MaHoSoCong: portalCode, MaHoSo: code };
    return done(await callPortal(connection, { method: "POST", path: "/ho-so/xac-nhan", body }));
  },
  async report(report) {
    return done(await callPortal(connection, { method: "POST", path: "/ho-so/trang-thai", body: reportBody(report) }));
  },
  async dossiersOn(agency, date) {
    const lines: PortalLine[] = [];
    let after: string | undefined;
    for (let page = 0; page < pagesAtMost; page++) {
      const query = new URLSearchParams({ donVi: agency, ngay: date, ...(after === undefined ? {} : { sau: after }) });
      const answer = read(await callPortal(connection, { method: "GET", path: `/ho-so/danh-sach?${query}` }), Lines);
      if (!answer.ok) return answer;
      lines.push(...answer.value.DanhSachHoSo.map(lineOf));
      after = answer.value.ViTri ?? undefined;
      if (after === undefined) return { ok: true, value: lines };
    }
    return { ok: false, trouble: { kind: "misunderstood", detail: "list does not end" } };
  },
});
