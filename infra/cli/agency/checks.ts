import type { Localized } from "../../../shared/domain/localized.ts";
import type { CloudEvent } from "../../../shared/messaging/cloudevent.ts";
import { toleranceSeconds } from "../../../shared/messaging/webhook-signature.ts";
import { sampleData } from "./sample-events.ts";
import type { Reply, Tampering } from "./send.ts";

/** What a check may do: send an event of this run, made for it. */
export interface Tools {
  readonly event: (version: number, more?: Partial<CloudEvent>) => CloudEvent;
  readonly send: (event: CloudEvent, tampering?: Tampering) => Promise<Reply>;
  readonly secret: string;
  readonly nowMs: () => number;
}

export interface Check {
  readonly name: string;
  readonly says: Localized;
  /** Why it failed; undefined when it passed. */
  readonly run: (tools: Tools) => Promise<Localized | undefined>;
}

/** A large hand-over: some fifty papers and long names; nothing that motcua sends is larger. */
const LARGE_BYTES = 64 * 1024;

const both = (vi: string, en: string): Localized => ({ vi, en });

const answered = (reply: Reply): Localized => {
  if ("status" in reply) return both(`trả lời ${reply.status}`, `answered ${reply.status}`);
  if (reply.fault === "no-answer") return both("không trả lời kịp", "did not answer in time");
  return both(`không kết nối được (${reply.why})`, `could not be reached (${reply.why})`);
};

const joined = (what: Localized, then: Localized): Localized =>
  both(`${what.vi}; ${then.vi}`, `${what.en}; ${then.en}`);
const isTaken = (reply: Reply): boolean => "status" in reply && reply.status >= 200 && reply.status < 300;
const isRefused = (reply: Reply): boolean => "status" in reply && reply.status >= 400 && reply.status < 500;

const mustTake = (reply: Reply, because: Localized): Localized | undefined =>
  isTaken(reply) ? undefined : joined(answered(reply), because);
const mustRefuse = (reply: Reply, because: Localized): Localized | undefined =>
  isRefused(reply) ? undefined : joined(answered(reply), because);

const isShort = (text: string): boolean => {
  if (text.trim() === "") return true;
  try {
    const json: unknown = JSON.parse(text);
    return typeof json === "object" && json !== null && !Array.isArray(json);
  } catch {
    return false;
  }
};

const check = (name: string, says: Localized, run: Check["run"]): Check => ({ name, says, run });

/** In the order in which a programmer meets them. Each looks at one thing only, so that one fault fails one check. */
export const checks: readonly Check[] = [
  check("valid", both("Nhận một sự kiện đúng", "Takes a right event"), async ({ event, send }) =>
    mustTake(await send(event(5)), both("cần trả lời 2xx trong 10 giây", "answer 2xx within 10 seconds")),
  ),
  check("answer", both("Trả lời rỗng hoặc JSON", "Answers with nothing or with JSON"), async ({ event, send }) => {
    const reply = await send(event(6));
    if (!("body" in reply) || isShort(reply.body)) return undefined;
    const because = both("nội dung khác bị coi là chưa nhận", "anything else counts as not taken");
    return joined(
      both("trả lời không rỗng và không phải một đối tượng JSON", "the answer is neither empty nor a JSON object"),
      because,
    );
  }),
  check("twice", both("Nhận lại sự kiện đã nhận", "Takes an event that it has had"), async ({ event, send }) => {
    const same = event(7);
    await send(same);
    return mustTake(
      await send(same),
      both("sự kiện có thể đến hai lần: bỏ qua nhưng vẫn trả 2xx", "an event may come twice: drop it and answer 2xx"),
    );
  }),
  check(
    "order",
    both("Nhận sự kiện đến muộn, sai thứ tự", "Takes an event that comes late"),
    async ({ event, send }) => {
      await send(event(10));
      return mustTake(
        await send(event(9)),
        both("bỏ qua version cũ nhưng vẫn trả 2xx", "drop an older version and answer 2xx"),
      );
    },
  ),
  check(
    "type",
    both("Bỏ qua loại sự kiện chưa biết", "Passes over a type that it does not know"),
    async ({ event, send }) =>
      mustTake(
        await send(event(11, { type: "motcua.dossier.something-new.v1" })),
        both("loại mới sẽ được thêm: bỏ qua và trả 2xx", "types will be added: pass over them and answer 2xx"),
      ),
  ),
  check(
    "entries",
    both("Bỏ qua mục chưa biết trong sự kiện", "Passes over entries that it does not know"),
    async ({ event, send }) =>
      mustTake(
        await send(event(12, { extra: "1", data: { ...sampleData(12), further: { one: 1 } } })),
        both("mục mới sẽ được thêm: bỏ qua", "entries will be added: pass over them"),
      ),
  ),
  check("large", both("Nhận sự kiện dài 64 kB", "Takes an event of 64 kB"), async ({ event, send }) =>
    mustTake(
      await send(event(13, { data: { ...sampleData(13), further: "x".repeat(LARGE_BYTES) } })),
      both("nâng giới hạn độ dài", "raise the limit of length"),
    ),
  ),
  check("letters", both("Đọc được thuộc tính có dấu", "Reads attributes beyond ASCII"), async ({ event, send }) =>
    mustTake(
      await send(event(14, { place: 'Tân Giang, "số 1" 100%' })),
      both("đầu mục ce-… được mã hóa phần trăm theo UTF-8", "headers ce-… are percent-encoded UTF-8"),
    ),
  ),
  check(
    "rotation",
    both("Tìm đúng chữ ký trong nhiều chữ ký", "Finds its signature among several"),
    async ({ event, send, secret }) =>
      mustTake(
        await send(event(15), { secrets: `whsec_bm90IHlvdXJz ${secret}` }),
        both(
          "khi đổi khóa có hai chữ ký cách nhau dấu cách",
          "while a secret is changed there are two, with a space between",
        ),
      ),
  ),
  check(
    "signature",
    both("Từ chối chữ ký sai, nội dung bị sửa", "Refuses a wrong signature and a changed body"),
    async ({ event, send }) => {
      const because = both("ai cũng có thể giả làm motcua", "anybody could pretend to be motcua");
      const stranger = mustRefuse(await send(event(16), { secrets: "whsec_bm90IHlvdXJz" }), because);
      return (
        stranger ?? mustRefuse(await send(event(17), { body: (signed) => signed.replace("01288", "01648") }), because)
      );
    },
  ),
  check("age", both("Từ chối chữ ký quá cũ", "Refuses an old signature"), async ({ event, send, nowMs }) =>
    mustRefuse(
      await send(event(18), { signedMs: nowMs() - 2 * toleranceSeconds * 1000 }),
      both(
        "webhook-timestamp lệch quá 5 phút: có thể là bản sao",
        "webhook-timestamp is more than 5 minutes old: it may be a copy",
      ),
    ),
  ),
];
