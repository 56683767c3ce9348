import { DataSource } from "../../../shared/domain/procedure/definition.ts";
import type { ItemSpec } from "./field-spec.ts";

const nothing = { vi: "", en: "" };
const id = { kind: "id", key: "id", advanced: true } as const;
const when = { kind: "condition", key: "when", optional: true } as const;

const option: ItemSpec = {
  title: "text",
  blank: { id: "", text: nothing },
  fields: [{ kind: "both", key: "text" }, id],
};

export const question: ItemSpec = {
  title: "text",
  blank: { id: "", text: nothing, options: [option.blank, option.blank] },
  fields: [{ kind: "both", key: "text" }, { kind: "list", key: "options", item: option }, when, id],
};

const component: ItemSpec = {
  title: "name",
  blank: { id: "", name: nothing, form: "original", count: 1, required: true },
  fields: [
    { kind: "both", key: "name" },
    { kind: "choice", key: "form", options: ["original", "certified", "copy", "electronic"] },
    { kind: "number", key: "count" },
    { kind: "flag", key: "required", usual: true },
    { kind: "flag", key: "shown", usual: false, marker: true },
    when,
    { kind: "both", key: "note", long: true, optional: true },
    { kind: "both", key: "withoutPaper", long: true, optional: true },
    { kind: "checks", key: "sources", options: DataSource.options, optional: true },
    { kind: "text", key: "sampleForm", optional: true },
    id,
  ],
};

const exemption: ItemSpec = {
  title: "who",
  blank: { who: nothing, basis: "" },
  fields: [
    { kind: "both", key: "who" },
    { kind: "text", key: "basis" },
  ],
};

const reduction: ItemSpec = {
  title: "who",
  blank: { who: nothing, percent: 50, basis: "" },
  fields: [
    { kind: "both", key: "who" },
    { kind: "number", key: "percent" },
    { kind: "choice", key: "channel", options: ["counter", "online"], optional: true },
    { kind: "text", key: "basis" },
  ],
};

const tier: ItemSpec = {
  title: "from",
  blank: { from: 2, amountVnd: 0 },
  fields: [
    { kind: "number", key: "from" },
    { kind: "money", key: "amountVnd" },
  ],
};

const fee: ItemSpec = {
  title: "name",
  blank: { name: nothing, kind: "levy", channel: "any", basis: "" },
  fields: [
    { kind: "both", key: "name" },
    { kind: "choice", key: "kind", options: ["charge", "levy"] },
    { kind: "choice", key: "channel", options: ["any", "counter", "online"] },
    { kind: "money", key: "amountVnd", optional: true },
    { kind: "both", key: "unit", optional: true },
    { kind: "list", key: "tiers", item: tier, optional: true },
    { kind: "money", key: "capVnd", optional: true },
    { kind: "both", key: "perCopy", optional: true },
    { kind: "choice", key: "payAt", options: ["receipt", "outcome"], optional: true },
    when,
    { kind: "both", key: "note", long: true, optional: true },
    { kind: "text", key: "basis" },
    { kind: "list", key: "exempt", item: exemption, optional: true },
    { kind: "list", key: "reductions", item: reduction, optional: true },
  ],
};

export const theCase: ItemSpec = {
  title: "name",
  blank: {
    id: "",
    name: nothing,
    timeLimit: { unit: "working-days", count: 5 },
    components: [component.blank],
    fees: [],
  },
  fields: [
    { kind: "both", key: "name" },
    when,
    { kind: "limit", key: "timeLimit" },
    { kind: "both", key: "timeLimitNote", long: true, optional: true },
    { kind: "text", key: "timeLimitBasis", optional: true },
    { kind: "choice", key: "clock", options: ["received", "complete", "restarted"], optional: true },
    { kind: "flag", key: "immediate", usual: false, marker: true },
    {
      kind: "group",
      key: "extendable",
      optional: true,
      blank: { basis: "" },
      fields: [{ kind: "text", key: "basis" }],
    },
    { kind: "list", key: "components", item: component },
    { kind: "list", key: "fees", item: fee },
    id,
  ],
};

export const step: ItemSpec = {
  title: "name",
  blank: { id: "", name: nothing, owner: "", acceptWithinHours: 1, workHours: 4 },
  fields: [
    { kind: "both", key: "name" },
    { kind: "office", key: "owner" },
    { kind: "choice", key: "role", options: ["specialist", "approver"], optional: true },
    {
      kind: "choice",
      key: "kind",
      options: ["examine", "check-on-site", "post-publicly", "consult", "sign", "decide"],
      optional: true,
    },
    { kind: "number", key: "acceptWithinHours", step: 0.25 },
    { kind: "number", key: "workHours", step: 0.25 },
    { kind: "flag", key: "decides", usual: false },
    { kind: "case-list", key: "cases", optional: true },
    when,
    {
      kind: "group",
      key: "consults",
      optional: true,
      blank: { office: "", replyWithinHours: 16 },
      fields: [
        { kind: "office", key: "office" },
        { kind: "number", key: "replyWithinHours", step: 0.25 },
      ],
    },
    {
      kind: "group",
      key: "backTo",
      optional: true,
      blank: { step: "" },
      fields: [
        { kind: "earlier-step", key: "step" },
        { kind: "number", key: "atMost", optional: true },
      ],
    },
    id,
  ],
};

export const linked: ItemSpec = {
  title: "procedure",
  blank: { procedure: "", when: "together", why: nothing },
  fields: [
    { kind: "procedure", key: "procedure" },
    { kind: "choice", key: "when", options: ["before", "together", "after"] },
    { kind: "both", key: "why", long: true },
  ],
};

export const law: ItemSpec = {
  title: "title",
  blank: { title: "" },
  fields: [
    { kind: "text", key: "title" },
    { kind: "text", key: "note", long: true, optional: true },
  ],
};

export const openQuestion: ItemSpec = {
  title: "question",
  blank: { path: "", question: "" },
  fields: [
    { kind: "text", key: "question", long: true },
    { kind: "text", key: "found", optional: true },
    { kind: "text", key: "path", advanced: true },
  ],
};
