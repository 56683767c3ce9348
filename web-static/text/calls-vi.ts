/** People whom no message reached, above the inbox. */
export const calls = {
  title: (count: number) => `Cần gọi điện: ${count} tin không tới được người dân`,
  more: "Mở hồ sơ, gọi theo số trong hồ sơ, rồi bấm “Đã gọi điện” ở mục Tin nhắn.",
  since: (moment: string) => `từ ${moment}`,
} as const;
