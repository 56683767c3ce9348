import fc from "fast-check";
import { SegmentedMessage } from "sms-segments-calculator";
import { measureSms } from "../../shared/domain/message/sms.ts";
import { stripMarks } from "../../shared/domain/message/strip-marks.ts";

/** The same question put to the calculator of Twilio, whose authors share nothing with ours. */
export const theirs = (text: string) => {
  const { encodingName, segmentsCount } = new SegmentedMessage(text, "auto", false);
  return { encoding: encodingName, segments: segmentsCount };
};
export const ours = (text: string) => {
  const { encoding, segments } = measureSms(text);
  return { encoding, segments };
};

const words = {
  vi: [
    "Hồ sơ",
    "đã",
    "có",
    "kết quả",
    "Mời Ông/Bà",
    "đến",
    "Phường Nùng Trí Cao",
    "trước",
    "17:00",
    "26/11/2026",
    "ưỡng",
  ],
  en: ["Dossier", "H14.101-261126-00001", "is", "ready", "bring", "your", "slip", "[5€]", "{a}", "~", "^", "|", "\\"],
};
/** Lengths at which one letter more is one segment more, and their neighbours. */
export const edges = [69, 70, 71, 134, 135, 159, 160, 161, 306, 307];

/** Vietnamese and English texts, plain or with marks, many of them of a length at an edge. */
export const smsText = fc
  .tuple(
    fc.constantFrom("vi", "en", "plain" as const),
    fc.array(fc.nat({ max: 200 }), { minLength: 1, maxLength: 24, size: "max" }),
    fc.option(fc.constantFrom(...edges), { freq: 2 }),
  )
  .map(([kind, picks, edge]) => {
    const list = kind === "en" ? words.en : words.vi;
    const text = picks.map((at) => list[at % list.length]).join(" ");
    const plain = kind === "plain" ? stripMarks(text) : text;
    return edge === null ? plain : [...plain.padEnd(edge, plain)].slice(0, edge).join("");
  });
