import { describe, expect, test } from "vitest";
import { SmsTemplate } from "../message/template.ts";
import { type MessageWording, wordingOf } from "../message/wording.ts";
import { lintMessage } from "./lint-message.ts";

const base = SmsTemplate.parse({
  id: "dossier-ready",
  event: "DossierReady",
  urgency: "can-wait",
  texts: { vi: "{sender}: Hồ sơ {code} đã có kết quả.", en: "{sender}: Dossier {code} is ready." },
  variables: [
    { name: "sender", maxLength: 8, whenLonger: "cut" },
    { name: "code", maxLength: 28, whenLonger: "refuse" },
  ],
});
const worded = (texts: MessageWording["texts"], more: Partial<MessageWording> = {}) =>
  lintMessage(base, { texts, ...more });

describe("the wording of a message", () => {
  test("as it is published is sound, and gives the same message again", () => {
    const { template, faults } = lintMessage(base, wordingOf(base));
    expect(faults).toEqual([]);
    expect(template).toEqual({ ...base, variables: [...base.variables].reverse() });
  });

  test("gives each value that it names the room of before, or what its longest takes", () => {
    const { template } = worded({ vi: "{sender}: {code} {link}", en: "{sender}: {code} {link}" });
    expect(template?.variables).toEqual([
      { name: "code", maxLength: 28, whenLonger: "refuse" },
      { name: "link", maxLength: 67, whenLonger: "refuse" },
      { name: "sender", maxLength: 8, whenLonger: "cut" },
    ]);
  });

  test("that names what nobody knows says which name it is", () => {
    const { faults } = worded({ vi: "Hồ sơ {code} của {owner}", en: "Dossier {code} of {owner}" });
    expect(faults).toMatchObject([{ code: "MESSAGE_VARIABLE_UNKNOWN", severity: "error" }]);
    expect(faults[0]?.reason).toContain('"owner"');
  });

  test("that names a value in one language only, or leaves one empty, is no message yet", () => {
    expect(worded({ vi: "Hồ sơ {code}", en: "The dossier" })).toMatchObject({
      faults: [{ code: "ENTRY_NOT_VALID", path: ["texts", "en"], severity: "error" }],
    });
    expect(worded({ vi: "Hồ sơ {code}", en: "" }).template).toBeUndefined();
  });

  test("without marks, or not translated, is doubted", () => {
    const { template, faults } = worded({ vi: "Ho so {code} da co ket qua", en: "Dossier {code} is ready" });
    expect(template).toBeDefined();
    expect(faults).toMatchObject([{ code: "TEXT_WITHOUT_MARKS", severity: "warning" }]);
  });
});
