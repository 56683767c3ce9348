/** Where a commune's team will be, in Vietnamese. */
export const outings = {
  title: "Tổ lưu động về thôn, bản",
  when: (day: string, from: string, until: string) => `${day}, ${from}–${until}`,
  takes: "Nhận:",
};
