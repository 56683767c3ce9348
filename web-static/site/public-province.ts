import type { Commune, Province } from "../../shared/domain/agency/province.ts";
import type { PublicCommune, PublicProvince } from "./site-input.ts";

/** Named one by one: what is not shown must not make a page look changed. */
export const publicCommune = ({ code, slug, name, offices }: Commune): PublicCommune => ({
  code,
  slug,
  name,
  offices: offices.map((office) => ({ key: office.key, name: office.name })),
});

/** The province without its communes, of which each page says what it shows. */
export const publicProvince = ({ id, name, agencies }: Province): PublicProvince => ({
  id,
  name,
  agencies: agencies.map((agency) => ({ key: agency.key, name: agency.name, phone: agency.phone })),
  communes: [],
});
