import type { PageContext, PublicCommune } from "../site/site-input.ts";
import { commune as en } from "../text/guide-en.ts";
import { commune as vi } from "../text/guide-vi.ts";
import { href } from "../text/language.ts";

/** What the person is after: the commune itself, a number there, or where a procedure is handed in. */
export type ChoiceFor = "commune" | "tickets" | "procedure";

interface Props {
  readonly context: PageContext;
  readonly to: ChoiceFor;
  readonly communes?: readonly PublicCommune[];
  /** Office whose officer the card names. */
  readonly department?: string;
}

/** As many as one sees at a glance. */
const FEW = 8;

/**
 * The communes as a compact list of links, which works without JavaScript. The script `commune-choice` lets the person
 * type to find his own, remembers it, and shows one card instead.
 */
export const ChooseCommune = ({ context, to, communes = context.province.communes, department }: Props) => {
  const { language } = context;
  const text = { vi, en }[language];
  const folder = to === "tickets" ? "lay-so" : "xa-phuong";
  const sorted = [...communes].sort((a, b) => a.name[language].localeCompare(b.name[language], language));
  const list = (
    <ul class="names">
      {sorted.map(({ slug, name }) => (
        <li key={slug}>
          <a href={href(language, `/${folder}/${slug}/`)} data-slug={slug}>
            {name[language]}
          </a>
        </li>
      ))}
    </ul>
  );
  return (
    <div class="choose-commune" data-to={to} data-department={department}>
      <div class="own-commune" />
      {communes.length <= FEW ? (
        list
      ) : (
        <details class="field-group">
          <summary>{text.all(communes.length)}</summary>
          {list}
        </details>
      )}
    </div>
  );
};
