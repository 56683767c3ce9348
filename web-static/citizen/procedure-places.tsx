import type { Procedure } from "../../shared/domain/procedure/definition.ts";
import type { PageContext } from "../site/site-input.ts";
import { procedure as en } from "../text/guide-en.ts";
import { procedure as vi } from "../text/guide-vi.ts";
import { ChooseCommune } from "./choose-commune.tsx";
import { PhoneLink } from "./phone-link.tsx";

interface Props {
  readonly context: PageContext;
  readonly procedure: Procedure;
}

/** An agency outside the communes that decides: people ask it about the matter itself. */
const DecidingAgency = ({ context, procedure }: Props) => {
  const { language, province } = context;
  const text = { vi, en }[language];
  const agency = province.agencies.find(({ key }) => key === procedure.department);
  if (agency === undefined) return null;
  return (
    <p>
      {text.responsible}: {agency.name[language]}, <PhoneLink phone={agency.phone} />
    </p>
  );
};

/** Where to hand in, and who answers there: name and phone are published, as the one-stop rules ask. */
export const ProcedurePlaces = ({ context, procedure }: Props) => {
  const text = { vi, en }[context.language];
  const { communes } = context.province;
  const offered = procedure.communes;
  const places = offered === undefined ? communes : communes.filter(({ code }) => offered.includes(code));
  return (
    <section class="section" aria-labelledby="where">
      <h2 id="where">{text.where}</h2>
      <p>{offered === undefined ? text.whereMore : text.whereOnly}</p>
      <ChooseCommune context={context} to="procedure" communes={places} department={procedure.department} />
      <DecidingAgency context={context} procedure={procedure} />
    </section>
  );
};
