import type { Commune } from "../../shared/domain/agency/province.ts";
import type { Procedure } from "../../shared/domain/procedure/definition.ts";
import type { PageContext } from "../site/site-input.ts";
import * as en from "../text/en.ts";
import { href } from "../text/language.ts";
import * as vi from "../text/vi.ts";
import { PhoneLink } from "./phone-link.tsx";

interface Props {
  readonly context: PageContext;
  readonly procedure: Procedure;
}

const Place = ({ context, procedure, commune }: Props & { commune: Commune }) => {
  const { language } = context;
  const text = { vi, en }[language];
  const office =
    commune.offices.find(({ key }) => key === procedure.department) ??
    commune.offices.find(({ key }) => key === "one-stop");
  return (
    <li class="card">
      <h3>
        <a href={href(language, `/xa-phuong/${commune.slug}/`)}>{commune.name[language]}</a>
      </h3>
      <dl class="pairs">
        <dt>{text.procedure.address}</dt>
        <dd lang="vi">{commune.address}</dd>
        <dt>{text.procedure.hours}</dt>
        <dd>{commune.hours[language]}</dd>
        <dt>{text.procedure.phone}</dt>
        <dd>
          <PhoneLink phone={commune.phone} />
        </dd>
        {office && (
          <>
            <dt>{text.procedure.handledBy}</dt>
            <dd>{office.name[language]}</dd>
            <dt>{text.procedure.officer}</dt>
            <dd>
              {office.officer}, <PhoneLink phone={office.phone} />
            </dd>
          </>
        )}
      </dl>
      <p class="no-print">
        <a class="button second" href={href(language, `/lay-so/${commune.slug}/`)}>
          {text.home.take}
        </a>
      </p>
    </li>
  );
};

/** Where to hand in, and who answers there: name and phone are published, as the one-stop rules ask. */
export const ProcedurePlaces = ({ context, procedure }: Props) => {
  const text = { vi, en }[context.language].procedure;
  return (
    <section class="section" aria-labelledby="where">
      <h2 id="where">{text.where}</h2>
      <p>{text.whereMore}</p>
      <ul class="communes">
        {context.province.communes.map((commune) => (
          <Place key={commune.code} context={context} procedure={procedure} commune={commune} />
        ))}
      </ul>
    </section>
  );
};
