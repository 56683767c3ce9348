import type { Fee } from "../definition.ts";
import type { Fact } from "./change.ts";
import { leaf, record } from "./compare.ts";
import { list } from "./compare-list.ts";
import { choice, condition, given, listOf, localized, number, words } from "./facts.ts";
import { byLikeness } from "./match.ts";
import { sameContent } from "./same-content.ts";

type Exempt = NonNullable<Fee["exempt"]>[number];

type Reduction = NonNullable<Fee["reductions"]>[number];
type Tier = NonNullable<Fee["tiers"]>[number];

const exempt = ({ who, basis }: Exempt): Fact => ({ is: "item", name: who, details: [words(basis)] });
const reduction = ({ who, percent, channel, basis }: Reduction): Fact => ({
  is: "item",
  name: who,
  details: [number("percent")(percent), ...given(channel, choice), words(basis)],
});
const tier = ({ from, amountVnd }: Tier): Fact => ({
  is: "item",
  name: { vi: `từ đơn vị thứ ${from}`, en: `from unit ${from} on` },
  details: [number("dong")(amountVnd)],
});

/** How much two fees look like the same one: a fee has no id, and any of its entries may have been changed. */
const likeness = (one: Fee, other: Fee): number =>
  (one.name.vi === other.name.vi ? 8 : 0) +
  (sameContent(one.when, other.when) ? 3 : 0) +
  (one.channel === other.channel ? 2 : 0) +
  (one.amountVnd === other.amountVnd ? 2 : 0) +
  (one.kind === other.kind ? 1 : 0) +
  (sameContent(one.unit, other.unit) ? 1 : 0);
/** The same name, or everything else. */
const LIKE_ENOUGH = 8;

/** What is paid in a case. */
export const fees = list<Fee>({
  subject: "fees",
  kind: "fee",
  match: byLikeness(likeness, LIKE_ENOUGH),
  name: ({ name }) => name,
  details: ({ amountVnd, when }) => [...given(amountVnd, number("dong")), ...given(when, condition)],
  part: record<Fee>({
    name: leaf("fee.name", localized),
    kind: leaf("fee.kind", choice),
    channel: leaf("fee.channel", choice),
    when: leaf("fee.when", condition),
    payAt: leaf("fee.payAt", choice),
    exempt: leaf("fee.exempt", listOf(exempt)),
    amountVnd: leaf("fee.amountVnd", number("dong")),
    reductions: leaf("fee.reductions", listOf(reduction)),
    unit: leaf("fee.unit", localized),
    tiers: leaf("fee.tiers", listOf(tier)),
    capVnd: leaf("fee.capVnd", number("dong")),
    perCopy: leaf("fee.perCopy", localized),
    note: leaf("fee.note", localized),
    basis: leaf("fee.basis", words),
  }),
});
