import * as z from "zod";

/** How the stand-in behaves badly on demand. */
export const Mode = z.enum(["well", "no-answer", "slow", "fault", "busy", "nonsense", "lost-answer", "refuses"]);
export type Mode = z.infer<typeof Mode>;

/** @param times requests that meet it, all when absent */
export const Order = z.object({ mode: Mode, times: z.int().positive().optional() });
export type Order = z.infer<typeof Order>;

export const modeNames: Readonly<Record<Mode, string>> = {
  well: "Bình thường (well)",
  "no-answer": "Không trả lời (no answer)",
  slow: "Trả lời chậm 3 giây (slow)",
  fault: "Lỗi máy chủ 500 (fault)",
  busy: "Quá tải 429 (busy)",
  nonsense: "Trả lời sai dạng (nonsense)",
  "lost-answer": "Nhận rồi mất câu trả lời (lost answer)",
  refuses: "Từ chối dữ liệu (refuses)",
};

/** Which trouble the next request meets. */
export const troubles = () => {
  let order: Order = { mode: "well" };
  return {
    now: (): Order => order,
    set: (next: Order): void => {
      order = next;
    },
    next: (): Mode => {
      const { mode, times } = order;
      if (times !== undefined) order = times > 1 ? { mode, times: times - 1 } : { mode: "well" };
      return mode;
    },
  };
};
export type Troubles = ReturnType<typeof troubles>;
