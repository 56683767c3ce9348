import type { FeeSource } from "./fee-reading.ts";

/** One way of filing in the portal's cell "Cách thức thực hiện". */
export interface Way extends FeeSource {
  readonly time: string;
}

/**
 * The portal's table with its cells run together: "Trực tiếp3 Ngày làm việc10,000 Việt Nam Đồng(…)Nộp tại …". A way begins
 * where its name is followed by the next cell without a space; in sentences a space stands there.
 */
const BEGIN =
  /(Trực tuyến|Trực tiếp|Dịch vụ bưu chính)(?:(\d{1,4} ?(?:Ngày làm việc|Ngày|Giờ làm việc|Giờ))|Không có thông tin)/g;
const AMOUNT = /([\d.,]+) ?(?:Việt Nam Đồng|VNĐ)/g;
const FREE = /^(?:Miễn phí|Không thu phí)/;
const LOST_BORDER = /(?:Trực tuyến|Trực tiếp|Dịch vụ bưu chính)\d+[.,]/;

const CHANNELS: Readonly<Record<string, FeeSource["channel"]>> = { "Trực tuyến": "online" };

/** The ways of a cell, or undefined when the cells' borders cannot be told any more ("Trực tiếp310,000 …"). */
export const readWays = (cell: string): Way[] | undefined => {
  const begins = [...cell.matchAll(BEGIN)];
  if (begins.length === 0 || LOST_BORDER.test(cell)) return undefined;
  return begins.map(({ 0: whole, 1: name = "", 2: time = "", index }, at) => {
    const rest = cell.slice(index + whole.length, begins[at + 1]?.index ?? cell.length).trim();
    const free = FREE.exec(rest)?.[0];
    const amounts = [...rest.matchAll(AMOUNT)].map(([, amount = ""]) => `${amount} đồng`);
    return {
      channel: CHANNELS[name] ?? "counter",
      time,
      stated: [...new Set(free === undefined ? amounts : [free, ...amounts])].join("; "),
      description: rest.replace(AMOUNT, ""),
    };
  });
};
