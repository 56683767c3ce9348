/** Which company sends SMS now, on the operations screen. */
export const senders = {
  only: "SMS: nhà mạng chính gửi tất cả tin; tỉnh không có nhà mạng thứ hai.",
  first: "SMS: nhà mạng chính gửi tất cả tin.",
  second: (percent: number) =>
    `SMS: nhà mạng thứ hai đang gửi thay khoảng ${percent} % số tin; phần còn lại đi nhà mạng chính để biết khi nào tốt lại.`,
  nothing: "15 phút qua chưa có tin nào qua nhà mạng chính.",
  because: (given: number, failed: number, slow: number) =>
    failed + slow === 0
      ? `15 phút qua ${given} tin qua nhà mạng chính đều tốt.`
      : `15 phút qua nhà mạng chính được giao ${given} tin: ${failed} tin gọi bị lỗi, ${slow} tin tới chậm hơn 5 phút.`,
} as const;
