import { Channel } from "../../../shared/domain/dossier/channel.ts";
import type { ItemSpec, SectionSpec } from "../catalogue/field-spec.ts";

const nothing = { vi: "", en: "" };

const rule: ItemSpec = {
  title: "name",
  blank: { id: "", name: nothing, to: "" },
  fields: [
    { kind: "both", key: "name" },
    { kind: "procedures", key: "procedures", optional: true },
    { kind: "checks", key: "channels", options: Channel.options, optional: true },
    { kind: "communes", key: "communes", optional: true },
    { kind: "condition", key: "when", optional: true },
    { kind: "office", key: "to" },
    { kind: "number", key: "acceptWithinHours", step: 0.25, optional: true },
    {
      ...({ kind: "group", key: "amount", optional: true, advanced: true, blank: {} } as const),
      fields: [
        { kind: "money", key: "fromVnd", optional: true },
        { kind: "money", key: "belowVnd", optional: true },
      ],
    },
    { kind: "steps", key: "steps", optional: true, advanced: true },
    { kind: "departments", key: "departments", optional: true, advanced: true },
    { kind: "id", key: "id", advanced: true },
  ],
};

const fallback: ItemSpec = {
  title: "office",
  blank: { office: "", to: "" },
  fields: [
    { kind: "office", key: "office" },
    { kind: "office", key: "to" },
  ],
};

/** The form of a table of routes. Whose table it is stands in its address. */
export const ROUTE_SECTIONS: readonly SectionSpec[] = [
  { id: "rules", fields: [{ kind: "list", key: "rules", item: rule }] },
  { id: "fallbacks", fields: [{ kind: "list", key: "fallbacks", item: fallback, optional: true }] },
  { id: "table", fields: [{ kind: "both", key: "name" }] },
  { id: "review", fields: [{ kind: "text", key: "review", long: true, optional: true }] },
];
