/** People who file on the stand-in; invented. */
const names = ["Nông Thị Mai", "Hoàng Văn Nam", "Lục Thị Bích Ngọc", "Bế Văn Đạt", "Đàm Thị Hạnh"];

/** A death registration, complete, as the portal hands it over. @param number its place in the day */
export const sampleDossier = (
  date: string,
  number: number,
  change: Readonly<Record<string, unknown>> = {},
): { portalCode: string; entries: Record<string, unknown> } => {
  const portalCode = `000.00.01.H14.101-${date.slice(2).replaceAll("-", "")}-${String(9000 + number)}`;
  const entries = {
    MaHoSo: portalCode,
    MaTTHC: "1.000656",
    DonViXuLy: "H14.101",
    KenhThucHien: 2,
    LoaiDoiTuong: 0,
    ChuHoSo: names[number % names.length],
    SoGiayToChuHoSo: `0043010${String(10_000 + number)}`,
    SoDienThoaiChuHoSo: "0912345678",
    DiaChiChuHoSo: "Tổ 5, phường Tân Giang",
    TaiLieuNop: [{ MaThanhPhanHoSo: "declaration" }, { MaThanhPhanHoSo: "death-notice" }],
    DanhSachLePhi: [],
    ...change,
  };
  return { portalCode, entries };
};
