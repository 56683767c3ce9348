import { chainFrom } from "../../../shared/domain/routing/fallback-chain.ts";
import type { RouteTable } from "../../../shared/domain/routing/route-table.ts";
import { restSentence } from "../../../shared/text/route-rule-text.ts";
import { useDesk } from "../desk.ts";
import type { RouteNames } from "./route-names.ts";
import { useRouteWords } from "./route-words.ts";

interface Props {
  readonly owner: string;
  readonly table: Pick<RouteTable, "rules" | "fallbacks"> | undefined;
  readonly names: RouteNames;
  /** How many steps each rule decided in the last dry run, where that was of this very table. */
  readonly used: Readonly<Record<string, number>> | undefined;
}

/** Who takes over from whom, each line from the office that is wanted to the last one. */
const Chains = ({ table, names }: { table: Pick<RouteTable, "fallbacks">; names: RouteNames }) => {
  const { language } = useDesk();
  const text = useRouteWords().routes;
  const { fallbacks = [] } = table;
  if (fallbacks.length === 0) return null;
  const ends = new Set(fallbacks.map(({ to }) => to));
  const starts = fallbacks.map(({ office }) => office).filter((office) => !ends.has(office));
  return (
    <>
      <h3>{text.fallbacks}</h3>
      <ul class="plain-list chains">
        {(starts.length === 0 ? fallbacks.map(({ office }) => office) : starts).map((office) => (
          <li class="chain" key={office}>
            {chainFrom(office, table).map((key, at) => (
              <span key={key}>
                {at > 0 && <span aria-hidden="true"> → </span>}
                <span class={at === 0 ? "tag" : "tag good"}>{names.office(key)[language]}</span>
              </span>
            ))}
          </li>
        ))}
      </ul>
    </>
  );
};

/** A table of routes in sentences: its rules in their order, what is left, and who takes over. */
export const RuleList = ({ owner, table, names, used }: Props) => {
  const { language } = useDesk();
  const text = useRouteWords().routes;
  const rules = table?.rules ?? [];
  return (
    <>
      <ol class="rule-list">
        {rules.map((rule) => (
          <li key={rule.id} data-testid="rule">
            {names.sentence(rule)[language]} <span class="quiet small">({rule.name[language]})</span>
            {used?.[rule.id] !== undefined && <span class="quiet small"> – {text.used(used[rule.id] ?? 0)}</span>}
          </li>
        ))}
        <li>{restSentence(names.office(owner), rules.length > 0)[language]}</li>
      </ol>
      {table !== undefined && <Chains table={table} names={names} />}
    </>
  );
};
