import { HtmlValidate } from "html-validate";

const validator = new HtmlValidate({
  extends: ["html-validate:recommended"],
  rules: {
    // The renderer closes void elements, which HTML allows.
    "void-style": ["error", { style: "selfclosing" }],
    // A phone link breaks nowhere: its style says so, and its spaces do not break.
    "tel-non-breaking": "off",
  },
});

/** What is not clean HTML, one line each. */
export const htmlFaults = async (page: string): Promise<string[]> => {
  const { results } = await validator.validateString(page);
  const faults = results.flatMap(({ messages }) => messages);
  return faults.map(({ ruleId, message, line }) => `${line}: ${ruleId}: ${message}`);
};
