import type { Procedure } from "../../shared/domain/procedure/definition.ts";
import { linkedProcedures } from "../site/linked-procedures.ts";
import type { PageContext } from "../site/site-input.ts";
import { procedure as en } from "../text/guide-en.ts";
import { procedure as vi } from "../text/guide-vi.ts";
import { href } from "../text/language.ts";

interface Props {
  readonly context: PageContext;
  readonly procedure: Procedure;
}

const WHEN = ["before", "together", "after"] as const;

/** What people usually need with this procedure, in the order in which they need it. */
export const ProcedureLinked = ({ context, procedure }: Props) => {
  const { language } = context;
  const text = { vi, en }[language];
  const linked = linkedProcedures(procedure, context.names ?? []);
  const groups = WHEN.map((when) => ({ when, ones: linked.filter((one) => one.when === when) }));
  if (linked.length === 0) return null;
  return (
    <section class="section" aria-labelledby="linked">
      <h2 id="linked">{text.linked}</h2>
      <div class="linked">
        {groups.map(
          ({ when, ones }) =>
            ones.length > 0 && (
              <div key={when}>
                <h3>{text.linkedWhen[when]}</h3>
                <ul class="plain-list">
                  {ones.map((one) => (
                    <li key={one.procedure.id}>
                      <a href={href(language, `/thu-tuc/${one.procedure.id}/`)}>{one.procedure.name[language]}</a>
                      <div class="small quiet">{one.why[language]}</div>
                    </li>
                  ))}
                </ul>
              </div>
            ),
        )}
      </div>
    </section>
  );
};
