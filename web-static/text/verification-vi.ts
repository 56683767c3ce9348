/** What anybody reads who checks an electronic outcome, in Vietnamese. */
export const verification = {
  title: "Xác minh kết quả",
  description: "Kiểm tra một kết quả điện tử có đúng do cơ quan cấp hay không.",
  intro: "Quét mã QR in trên kết quả, hoặc chọn tệp PDF của kết quả để kiểm tra.",
  checking: "Đang xác minh…",
  genuine: "Đúng là kết quả do cơ quan cấp",
  genuineMore: "Hãy đối chiếu từng mục dưới đây với tờ giấy hoặc tệp bạn đang có.",
  decision: "Quyết định",
  decisions: { approved: "Đồng ý giải quyết", declined: "Không đồng ý giải quyết" },
  documentNumber: "Số văn bản",
  procedure: "Thủ tục",
  agency: "Cơ quan quyết định",
  decidedAt: "Quyết định lúc",
  code: "Mã hồ sơ",
  centre: "Nơi tiếp nhận",
  phone: "Điện thoại của trung tâm",
  notVerified: "Không xác minh được",
  notVerifiedMore:
    "Hệ thống không cấp kết quả này, hoặc nội dung đã bị sửa. Đừng dùng giấy này. Hãy gọi hoặc đến trung tâm phục vụ hành chính công ghi trên giấy để hỏi; số điện thoại các trung tâm có ở trang chủ.",
  fault: "Chưa kiểm tra được vì không có mạng hoặc hệ thống đang bận. Điều này không nói lên giấy thật hay giả.",
  again: "Thử lại",
  file: "Kiểm tra tệp PDF",
  fileHint: "Tệp chỉ được đọc trên máy của bạn, không gửi đi đâu.",
  fileSame: "Tệp bạn chọn đúng là tệp đã cấp, không bị sửa.",
  fileOther: "Tệp bạn chọn không phải là tệp đã cấp: đã bị sửa, hoặc là tệp khác.",
  noScript:
    "Trình duyệt này không chạy được phần kiểm tra. Hãy gọi trung tâm phục vụ hành chính công ghi trên giấy và đọc số văn bản, mã hồ sơ để được xác minh.",
  howItWorks:
    "Trình duyệt của bạn tự kiểm tra chữ ký số bằng khóa công khai của tỉnh, đăng ở /.well-known/motcua-keys.json. Trang không hiện tên người.",
};
