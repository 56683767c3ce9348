/** What changed in the procedures, in Vietnamese. */
export const changes = {
  title: "Thủ tục mới thay đổi",
  description: (province: string) => `Các thay đổi mới nhất của thủ tục hành chính tại tỉnh ${province}.`,
  nothing: "Chưa có thay đổi nào được công bố.",
  follow: "Theo dõi bằng trình đọc tin:",
  gone: "không còn áp dụng",
};
