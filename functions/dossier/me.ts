import type { Me } from "../../shared/contracts/people-api.ts";
import type { Principal } from "../../shared/domain/access/rights.ts";
import { findAgency, findCommune } from "../../shared/domain/agency/find.ts";
import type { Province } from "../../shared/domain/agency/province.ts";

/** The signed-in officer, with the names of the places that he works for. */
export const meView = ({ officer, roles }: Principal, province: Province): Me => ({
  officer,
  roles: roles.map(({ role, scope, behalf }) => {
    const place = findCommune(province, scope) ?? findAgency(province, scope);
    const isProvince = scope === province.id;
    const scopeName = place?.name ?? (isProvince ? province.name : { vi: scope, en: scope });
    return { role, scope, scopeName, ...(behalf === undefined ? {} : { behalf }) };
  }),
});
