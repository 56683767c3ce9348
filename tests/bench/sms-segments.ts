import fc from "fast-check";
import { measureSms } from "../../shared/domain/message/sms.ts";
import { fill, longestValues } from "../../shared/domain/message/template.ts";
import { caoBangDefinitions } from "../support/definitions.ts";
import { ours, smsText, theirs } from "../support/sms-texts.ts";
import { atLeast, atMost, type Figure } from "./figure.ts";

const section = "Messages";

/** Every template in both languages, every value at its limit, marks stripped as the province sends them. */
export const smsSegments = async (): Promise<Figure[]> => {
  const { messages } = caoBangDefinitions();
  const sizes = messages.flatMap((template) =>
    (["vi", "en"] as const).map((language) => {
      const text = fill(template, language, longestValues(template), { stripMarks: true });
      if (!text.ok) throw new Error(`${template.id}: ${text.refusal.code}`);
      return { of: `${template.id} (${language})`, ...measureSms(text.value) };
    }),
  );
  const longest = sizes.reduce((a, b) => (b.units > a.units ? b : a));
  const texts = fc.sample(smsText, 10_000);
  const agreed = texts.filter((text) => ours(text).segments === theirs(text).segments);
  return [
    {
      section,
      name: "SMS texts on which an independent calculator agrees",
      value: agreed.length,
      unit: "texts",
      budget: atLeast(texts.length, "value"),
      note: "Vietnamese and English, with marks and without, at every edge; Twilio's calculator",
    },
    {
      section,
      name: "SMS segments, worst of all templates",
      value: Math.max(...sizes.map(({ segments }) => segments)),
      unit: "segments",
      budget: atMost(1, "value"),
      note: `${sizes.length} texts with every value at its limit; the longest is ${longest.of}, ${longest.units} of 160 units`,
    },
  ];
};
