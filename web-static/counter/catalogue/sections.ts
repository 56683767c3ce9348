import type { SectionSpec } from "./field-spec.ts";
import { law, linked, openQuestion, question, step, theCase } from "./item-specs.ts";

/** The form, section by section. What it does not name stays in the draft as it is. */
export const SECTIONS: readonly SectionSpec[] = [
  {
    id: "general",
    fields: [
      { kind: "both", key: "name" },
      { kind: "both", key: "summary", long: true },
      { kind: "both", key: "field" },
      { kind: "office", key: "department" },
      { kind: "words", key: "keywords" },
      { kind: "date", key: "effectiveFrom" },
      { kind: "date", key: "effectiveTo", optional: true },
      { kind: "number", key: "yearly", optional: true },
    ],
  },
  {
    id: "online",
    fields: [
      {
        kind: "group",
        key: "online",
        blank: { level: "full" },
        fields: [
          { kind: "choice", key: "level", options: ["full", "partial", "none"] },
          { kind: "choice", key: "because", options: ["presence", "on-site-check", "technical"], optional: true },
          { kind: "both", key: "reason", long: true, optional: true },
        ],
      },
    ],
  },
  { id: "questions", fields: [{ kind: "list", key: "questions", item: question, optional: true }] },
  { id: "cases", fields: [{ kind: "list", key: "cases", item: theCase }] },
  { id: "steps", fields: [{ kind: "list", key: "steps", item: step }] },
  {
    id: "outcome",
    fields: [
      {
        kind: "group",
        key: "outcome",
        blank: { name: { vi: "", en: "" } },
        fields: [
          { kind: "both", key: "name" },
          { kind: "text", key: "code", optional: true },
          { kind: "checks", key: "delivery", options: ["counter", "post", "electronic"], optional: true },
        ],
      },
    ],
  },
  { id: "linked", fields: [{ kind: "list", key: "linked", item: linked, optional: true }] },
  {
    id: "places",
    fields: [
      { kind: "communes", key: "communes", optional: true },
      {
        kind: "group",
        key: "placeIndependent",
        optional: true,
        blank: { by: "residence", basis: "" },
        fields: [
          { kind: "choice", key: "by", options: ["residence", "place-of-matter"] },
          { kind: "text", key: "basis" },
        ],
      },
    ],
  },
  { id: "law", fields: [{ kind: "list", key: "law", item: law }] },
  {
    id: "review",
    fields: [
      { kind: "text", key: "review", long: true, optional: true },
      { kind: "list", key: "openQuestions", item: openQuestion, optional: true },
      { kind: "flag", key: "generated", usual: false, marker: true },
    ],
  },
];

/** The section in which a place of the content is mended; what no section names is shown with the first. */
export const sectionOf = (path: readonly (string | number)[], sections: readonly SectionSpec[] = SECTIONS): string =>
  sections.find(({ fields }) => fields.some(({ key }) => key === path[0]))?.id ?? sections[0]?.id ?? "";
