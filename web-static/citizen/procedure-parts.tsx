import type { BundlePart } from "../../shared/domain/procedure/bundle.ts";
import type { Procedure } from "../../shared/domain/procedure/definition.ts";
import { conditionText } from "../../shared/text/condition-text.ts";
import { bundledProcedures } from "../site/linked-procedures.ts";
import type { PageContext } from "../site/site-input.ts";
import { procedure as en } from "../text/guide-en.ts";
import { procedure as vi } from "../text/guide-vi.ts";
import { href } from "../text/language.ts";

interface Props {
  readonly context: PageContext;
  readonly procedure: Procedure;
}

const orderOf = ({ after = [], afterOnPaper = [] }: BundlePart): "after" | "onPaper" | undefined =>
  after.length > 0 ? "after" : afterOnPaper.length > 0 ? "onPaper" : undefined;

/** What one set of papers is for: the procedures of a bundle and what each waits for. */
export const ProcedureParts = ({ context, procedure }: Props) => {
  const { language } = context;
  const text = { vi, en }[language];
  const parts = procedure.bundle?.parts ?? [];
  const named = bundledProcedures(procedure, context.names ?? []);
  const nameOf = (part: string): string => named.find(({ id }) => id === part)?.procedure.name[language] ?? part;
  return (
    <section class="section" aria-labelledby="steps">
      <h2 id="steps">{text.parts}</h2>
      <p>{text.partsMore}</p>
      <ol class="steps">
        {parts.map((part) => {
          const order = orderOf(part);
          const first = [...(part.after ?? []), ...(part.afterOnPaper ?? [])].map(nameOf).join(", ");
          return (
            <li key={part.id}>
              <a href={href(language, `/thu-tuc/${part.procedure}/`)}>{nameOf(part.id)}</a>
              {order !== undefined && <div class="quiet small">{text.partOrder[order](first)}</div>}
              {part.when && (
                <div class="small">
                  {text.onlyIf} {conditionText(part.when, procedure, language)}
                </div>
              )}
            </li>
          );
        })}
      </ol>
    </section>
  );
};
