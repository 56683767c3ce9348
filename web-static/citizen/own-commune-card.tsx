import type { Ref } from "preact";
import type { Language } from "../../shared/domain/localized.ts";
import type { CommuneCard } from "../site/commune-card.ts";
import * as en from "../text/guide-en.ts";
import * as vi from "../text/guide-vi.ts";
import { href } from "../text/language.ts";
import { CentreFacts } from "./centre-facts.tsx";
import type { ChoiceFor } from "./choose-commune.tsx";
import { PhoneLink } from "./phone-link.tsx";

interface Props {
  readonly card: CommuneCard;
  readonly language: Language;
  readonly to: ChoiceFor;
  readonly department: string | undefined;
  readonly heading: Ref<HTMLHeadingElement>;
}

/** Who works on the procedure there; when an agency outside does, who takes it in. */
const Officer = ({ card, language, department }: Pick<Props, "card" | "language" | "department">) => {
  const text = { vi, en }[language].procedure;
  const handling = card.offices.find(({ key }) => key === department);
  const office = handling ?? card.offices.find(({ key }) => key === "one-stop");
  if (office === undefined) return null;
  return (
    <>
      <dt>{handling === undefined ? text.takenInBy : text.handledBy}</dt>
      <dd>{office.name[language]}</dd>
      <dt>{text.officer}</dt>
      <dd>
        {office.officer}, <PhoneLink phone={office.phone} />
      </dd>
    </>
  );
};

/** The one commune that the person chose. */
export const OwnCommune = ({ card, language, to, department, heading }: Props) => {
  const text = { vi, en }[language];
  return (
    <section class="card" data-testid="own-commune">
      <h3 ref={heading} tabIndex={-1}>
        <a href={href(language, `/xa-phuong/${card.slug}/`)}>{card.name[language]}</a>
      </h3>
      <dl class="pairs">
        <CentreFacts centre={card} language={language} />
        {to === "procedure" && <Officer card={card} language={language} department={department} />}
      </dl>
      {card.numbers ? (
        <p class="no-print">
          <a class={to === "tickets" ? "button" : "button second"} href={href(language, `/lay-so/${card.slug}/`)}>
            {text.commune.take}
          </a>
        </p>
      ) : (
        to === "tickets" && <p class="notice">{text.commune.noNumbers}</p>
      )}
    </section>
  );
};
