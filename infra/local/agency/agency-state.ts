import * as z from "zod";
import type { Keeping } from "../portal/portal-state.ts";

/** How the stand-in behaves; the first is well. */
export const Mode = z.enum([
  "well",
  "down",
  "silent",
  "slow",
  "fault",
  "busy",
  "nonsense",
  "elsewhere",
  "gone",
  "stranger",
]);
export type Mode = z.infer<typeof Mode>;

export const modeNames: Readonly<Record<Mode, string>> = {
  well: "Bình thường (well)",
  down: "Không kết nối được (down)",
  silent: "Không trả lời (silent)",
  slow: "Trả lời sau 3 giây (slow)",
  fault: "Lỗi máy chủ 500 (fault)",
  busy: "Quá tải 429, xin chờ 30 giây (busy)",
  nonsense: "Trả 200 nhưng là trang HTML (nonsense)",
  elsewhere: "Chuyển hướng về địa chỉ nội bộ (redirect)",
  gone: "Địa chỉ đã bỏ, 410 (gone)",
  stranger: "Không nhận khóa, 401 (wrong key)",
};

const Got = z.object({
  agency: z.string(),
  id: z.string(),
  type: z.string(),
  subject: z.string(),
  at: z.string(),
  /** How often it came: twice is allowed, counting it twice is not. */
  times: z.int(),
});
export type Got = z.infer<typeof Got>;

const kept = 200;

/** What the agencies' stand-in was told, the last few hundred, over a restart. */
export const agencyState = (keeping: Keeping) => {
  const text = keeping.read();
  let got: Got[] = text === undefined ? [] : z.array(Got).parse(JSON.parse(text));
  let mode: Mode = "well";
  return {
    mode: (): Mode => mode,
    behave: (next: Mode): void => {
      mode = next;
    },
    all: (): readonly Got[] => got,
    take: (fresh: Omit<Got, "times">): void => {
      const before = got.find((one) => one.agency === fresh.agency && one.id === fresh.id);
      if (before === undefined) got = [...got, { ...fresh, times: 1 }].slice(-kept);
      else before.times++;
      keeping.write(JSON.stringify(got));
    },
  };
};
export type AgencyRecords = ReturnType<typeof agencyState>;
