import * as z from "zod";
import type { Localized } from "../../../../shared/domain/localized.ts";
import { readingOf } from "../read-answer.ts";
import type { Finding } from "../run-checks.ts";
import { sampleDossiers } from "./samples.ts";

/** What an agency's program has done with the samples in the time that it had. */
export interface Done {
  readonly agency: string;
  readonly seconds: number;
  /** Bodies of its answers, as they came. */
  readonly answers: readonly string[];
  /** Hand-overs that it has taken and not deleted, or never taken, when their time was over. */
  readonly left: number;
}

const maybe = z.string().optional().catch(undefined);
const Loose = z
  .object({
    ...{ id: maybe, type: maybe, subject: maybe, source: maybe },
    data: z.object({ handoff: maybe }).catch({ handoff: undefined }),
  })
  .catch({ id: undefined, type: undefined, subject: undefined, source: undefined, data: { handoff: undefined } });

const looselyRead = (text: string): z.infer<typeof Loose> => {
  try {
    return Loose.parse(JSON.parse(text));
  } catch {
    return Loose.parse(undefined);
  }
};

const both = (vi: string, en: string): Localized => ({ vi, en });
const { answered, twice, order, newer, entries, large, type, known } = sampleDossiers;

/** Undefined: passed. "not judged": something else stands in the way. */
type Judgement = Localized | undefined | "not judged";
interface Check {
  readonly name: string;
  readonly says: Localized;
  readonly judge: (seen: Seen) => Judgement;
}
interface Seen extends Done {
  readonly read: readonly z.infer<typeof Loose>[];
  readonly about: (dossier: string) => readonly z.infer<typeof Loose>[];
}

const check = (name: string, says: Localized, judge: Check["judge"]): Check => ({ name, says, judge });

const mustAnswer = ({ about }: Seen, dossier: string, because: Localized): Judgement =>
  about(dossier).length > 0 ? undefined : because;

/** What is not deleted holds up what comes behind it of the same dossier, so nothing can be said of that. */
const unlessHeldUp = ({ left }: Seen, judged: Judgement): Judgement =>
  judged !== undefined && left > 0 ? "not judged" : judged;

/** In the order in which a programmer meets them. Each looks at one thing only, so that one fault fails one check. */
const checks: readonly Check[] = [
  check("answered", both("Trả lời hồ sơ được chuyển đến", "Answers what is handed over"), (seen) =>
    mustAnswer(
      seen,
      answered,
      both(
        `không có trả lời nào trong ${seen.seconds} giây; chương trình có đọc đúng hàng đợi không`,
        `no answer in ${seen.seconds} seconds; does the program read this queue`,
      ),
    ),
  ),
  check("schema", both("Trả lời đúng khuôn dạng", "Answers fit their schemas"), ({ answers }) => {
    for (const text of answers) {
      const [fault] = readingOf(text).faults;
      const shown = looselyRead(text).type ?? "?";
      if (fault !== undefined) return both(`${shown}: ${fault.vi}`, `${shown}: ${fault.en}`);
    }
    return undefined;
  }),
  check("source", both("Ghi đúng cơ quan gửi", "Says which agency answers"), ({ read, agency }) => {
    const other = read.find(({ source }) => source !== undefined && source !== `/agency/${agency}`);
    return (
      other &&
      both(`source là ${other.source}, phải là /agency/${agency}`, `source is ${other.source}, not /agency/${agency}`)
    );
  }),
  check("twice", both("Nhận hai lần chỉ trả lời một lần", "Answers once what comes twice"), (seen) => {
    const ids = Map.groupBy(seen.about(twice), (one) => `${one.type} ${one.data.handoff}`);
    const isOften = [...ids.values()].some((alike) => new Set(alike.map(({ id }) => id)).size > 1);
    if (!isOften) return seen.left > 0 ? "not judged" : undefined;
    return both(
      "cùng một tin đến hai lần được trả lời bằng hai mã khác nhau; mã trả lời phải suy từ mã của tin",
      "a message that came twice was answered under two ids; make an answer's id from the message's",
    );
  }),
  check("order", both("Bỏ qua tin cũ đến sau", "Drops an older message that comes late"), (seen) => {
    const isOld = seen.about(order).some(({ data }) => data.handoff === `${order}~1`);
    if (!isOld) return seen.left > 0 ? "not judged" : undefined;
    return both(
      "đã trả lời một lần chuyển cũ; bỏ qua tin có data.version nhỏ hơn tin đã nhận",
      "answered a hand-over that was over; drop what has a smaller data.version than what you had",
    );
  }),
  check("newer", both("Nhận lần chuyển mới của cùng hồ sơ", "Takes a new hand-over of the same dossier"), (seen) =>
    unlessHeldUp(
      seen,
      seen.about(newer).some(({ data }) => data.handoff === `${newer}~2`)
        ? undefined
        : both(
            "không trả lời lần chuyển thứ hai; hồ sơ có thể được chuyển đến nhiều lần, tin mới có data.version lớn hơn",
            "the second hand-over was not answered; a dossier may come again, with a greater data.version",
          ),
    ),
  ),
  check("entries", both("Bỏ qua mục chưa biết trong tin", "Passes over entries that it does not know"), (seen) =>
    mustAnswer(seen, entries, both("mục mới sẽ được thêm: bỏ qua", "entries will be added: pass over them")),
  ),
  check("large", both("Nhận tin dài 64 kB", "Takes a message of 64 kB"), (seen) =>
    mustAnswer(seen, large, both("nâng giới hạn độ dài", "raise the limit of length")),
  ),
  check("deletes", both("Xóa tin đã xử lý", "Deletes what it has dealt with"), ({ left }) =>
    left === 0
      ? undefined
      : both(
          `còn ${left} tin trong hàng đợi; tin không xóa sẽ đến lại và giữ các tin sau của cùng hồ sơ`,
          `${left} messages are still in the queue; what is not deleted comes again and holds up what is behind it`,
        ),
  ),
  check("type", both("Bỏ qua loại tin chưa biết", "Passes over a type that it does not know"), (seen) =>
    unlessHeldUp(
      seen,
      mustAnswer(
        seen,
        type,
        both(
          "sau một tin loại mới thì không trả lời nữa: bỏ qua và xóa tin đó",
          "after a message of a new type nothing is answered: pass over it and delete it",
        ),
      ),
    ),
  ),
  check("known", both("Bỏ qua các loại tin không cần xử lý", "Passes over types that tell it nothing to do"), (seen) =>
    unlessHeldUp(
      seen,
      mustAnswer(
        seen,
        known,
        both(
          "sau các tin khác về hồ sơ thì không trả lời nữa; tin không phải chuyển hồ sơ thì không có data.handoff",
          "after other facts of a dossier nothing is answered; what is no hand-over has no data.handoff",
        ),
      ),
    ),
  ),
];

const found = ({ name, says, judge }: Check, seen: Seen): Finding => {
  const why = judge(seen);
  if (why === "not judged") return { name, says, notJudged: true };
  return why === undefined ? { name, says } : { name, says, why };
};

/** A program that answers nothing at all fails one check; of the others nothing can be said. */
export const judgeQueue = (done: Done): readonly Finding[] => {
  const read = done.answers.map(looselyRead);
  const seen: Seen = { ...done, read, about: (dossier) => read.filter(({ subject }) => subject === dossier) };
  return checks.map((one) =>
    done.answers.length === 0 && one.name !== "answered"
      ? { name: one.name, says: one.says, notJudged: true as const }
      : found(one, seen),
  );
};
