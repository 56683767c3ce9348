/** Sheets that are printed and hung up, in Vietnamese. */
export const sheets = {
  qrTitle: (name: string) => `Tờ mã QR – ${name}`,
  allTitle: "Mã QR của tất cả thủ tục",
  allMore: "In ra là sáu mã trên một trang A4, cắt theo đường kẻ để dán tại quầy.",
  posterTitle: (commune: string) => `Áp phích – ${commune}`,
  scan: "Quét để xem giấy tờ cần mang, lệ phí, thời hạn",
  scanNumber: "Quét để lấy số thứ tự",
  scanBooking: "Quét để đặt lịch hẹn",
  scanProcedures: "Quét để tra cứu thủ tục",
  code: (label: string) => `Mã QR: ${label}`,
  print: "In trang này",
  back: "Về trang trước",
  sheetLink: "Tờ mã QR để in",
  allLink: "Mã QR của tất cả thủ tục, để in",
  posterLink: "Áp phích treo cửa",
};
