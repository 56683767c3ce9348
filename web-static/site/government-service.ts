import type { Language } from "../../shared/domain/localized.ts";
import type { Procedure } from "../../shared/domain/procedure/definition.ts";
import * as en from "../text/en.ts";
import { href } from "../text/language.ts";
import * as vi from "../text/vi.ts";
import { linkedProcedures } from "./linked-procedures.ts";
import { ownerName } from "./owner-name.ts";
import type { PageContext } from "./site-input.ts";

type Place = Pick<PageContext, "province" | "publicUrl" | "names">;

/**
 * A procedure for search engines and assistants, as JSON-LD.
 * @see https://schema.org/GovernmentService
 */
export const governmentService = (procedure: Procedure, place: Place, language: Language) => {
  const { province, publicUrl, names = [] } = place;
  const text = { vi, en }[language];
  const addressOf = ({ id }: Pick<Procedure, "id">) => publicUrl + href(language, `/thu-tuc/${id}/`);
  const address = addressOf(procedure);
  const area = { "@type": "AdministrativeArea", name: province.name[language] };
  const linked = linkedProcedures(procedure, names).map((one) => ({
    "@type": "GovernmentService",
    "@id": addressOf(one.procedure),
    name: one.procedure.name[language],
  }));
  return {
    "@context": "https://schema.org",
    "@type": "GovernmentService",
    "@id": address,
    url: address,
    name: procedure.name[language],
    alternateName: procedure.keywords,
    description: procedure.summary[language],
    identifier: procedure.id,
    serviceType: procedure.field[language],
    inLanguage: language,
    areaServed: area,
    provider: {
      "@type": "GovernmentOrganization",
      name: text.site.centre(province.name[language]),
      areaServed: area,
    },
    serviceOperator: {
      "@type": "GovernmentOrganization",
      name: ownerName(province, procedure.department, language),
    },
    serviceOutput: { "@type": "DigitalDocument", name: procedure.outcome.name[language] },
    availableChannel: { "@type": "ServiceChannel", serviceUrl: address },
    ...(linked.length > 0 && { isRelatedTo: linked }),
  };
};
