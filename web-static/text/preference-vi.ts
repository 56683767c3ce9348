/** How a citizen chooses to be told; fetched only when he opens it. */
export const title = "Cách báo tin";
export const more = "Áp dụng cho mọi hồ sơ dùng số điện thoại của bạn.";
export const way = "Báo cho tôi bằng";
export const ways = { sms: "Tin nhắn SMS", zalo: "Zalo", email: "Thư điện tử", webhook: "Ứng dụng của tỉnh" } as const;
export const reminders = "Gửi cả tin nhắc";
export const owed =
  "Tin về tiếp nhận, bổ sung giấy tờ, kết quả, từ chối và lời xin lỗi luôn được gửi, không tắt được: quy định yêu cầu cơ quan phải báo.";
export const save = "Lưu cách báo tin";
export const saved = "Đã lưu cách báo tin.";
export const trouble = "Chưa lưu được. Hãy kiểm tra mạng rồi thử lại.";
export const loading = "Đang tải…";
