import type { Hono } from "hono";
import * as z from "zod";
import { SaveStaffRequest, type StaffView } from "../../shared/contracts/staff-api.ts";
import { may } from "../../shared/domain/access/rights.ts";
import { accept, type Result, refuse } from "../../shared/domain/decider.ts";
import type { Holder } from "../../shared/domain/dossier/event.ts";
import { nameHolder } from "../../shared/domain/dossier/holder-name.ts";
import { isOfficer, type StaffOfficer } from "../../shared/domain/staff/office-staff.ts";
import { type HttpEnvironment, readBody, readQuery, refused } from "../../shared/runtime/http.ts";
import { holderKey } from "../../shared/store/keys.ts";
import { type AgencyStaff, officeOf, type StaffStore } from "../../shared/store/staff-store.ts";
import { accessFor } from "./access.ts";
import { asActing } from "./delegations.ts";
import type { DossierDeps } from "./deps.ts";
import { holdersOf } from "./inbox.ts";

const StaffQuery = z.object({ commune: z.string().max(10).optional(), agency: z.string().max(60).optional() });

const viewOf = async (
  { dossiers, definitions }: DossierDeps,
  { version, offices: kept }: AgencyStaff,
  holders: readonly Holder[],
  mayEdit: boolean,
): Promise<StaffView> => {
  const province = await definitions.province();
  const offices = holders.map(async (holder) => {
    const officers = [...(kept[officeOf(holder)] ?? [])];
    const open: Record<string, number> = {};
    const lines = officers.length === 0 ? [] : await dossiers.assignedIn(holderKey(holder));
    for (const { officer } of lines) open[officer] = (open[officer] ?? 0) + 1;
    const office = holder.office === undefined ? {} : { office: holder.office };
    return { ...office, name: nameHolder(holder, province).name, officers, open };
  });
  return { version, mayEdit, offices: await Promise.all(offices) };
};

const firstTwice = (officers: readonly StaffOfficer[]): StaffOfficer | undefined =>
  officers.find((one, at) => officers.slice(0, at).some((before) => isOfficer(before, one.officer)));

/** One office's list takes the place of what was there, unless somebody changed any of the agency's meanwhile. */
const saveOffice = async (
  staff: StaffStore,
  holder: Holder,
  { version, officers }: Pick<z.infer<typeof SaveStaffRequest>, "version" | "officers">,
): Promise<Result<AgencyStaff>> => {
  const twice = firstTwice(officers);
  if (twice !== undefined) return refuse("OFFICER_TWICE", { field: "officers", detail: { officer: twice.officer } });
  const seen = await staff.load(holder.agency);
  if (seen.version !== version) return refuse("CHANGED_MEANWHILE");
  const offices = { ...seen.offices, [officeOf(holder)]: officers };
  return (await staff.save(holder.agency, seen, offices))
    ? accept({ version: version + 1, offices })
    : refuse("CHANGED_MEANWHILE");
};

/** Who shares the work of an office: looked at by the office, written by its lead. */
export const addStaff = (app: Hono<HttpEnvironment>, deps: DossierDeps): void => {
  const access = accessFor(deps);
  const store = (): StaffStore => {
    if (deps.staff === undefined) throw new Error("This function has no list of officers");
    return deps.staff;
  };

  app.get(
    "/api/staff",
    asActing(deps)(async (c, principal) => {
      const query = readQuery(c, StaffQuery);
      if (!query.ok) return refused(c, query.refusal, query.errors);
      const holders = holdersOf(await deps.definitions.province(), query.value);
      if (!holders.ok) return refused(c, holders.refusal);
      const { place, offices } = holders.value;
      const allowed = await access.require(principal, "staff.read", place, place.agency ?? place.commune);
      if (!allowed.ok) return refused(c, allowed.refusal);
      const kept = await store().load(offices[0]?.agency ?? "");
      return c.json(await viewOf(deps, kept, offices, may(principal, "staff.edit", place)));
    }),
  );

  app.post(
    "/api/staff",
    asActing(deps)(async (c, principal) => {
      const body = await readBody(c, SaveStaffRequest);
      if (!body.ok) return refused(c, body.refusal, body.errors);
      const { commune, agency, office } = body.value;
      const province = await deps.definitions.province();
      const holders = holdersOf(province, { commune, agency, office });
      if (!holders.ok) return refused(c, holders.refusal);
      const { place, offices } = holders.value;
      const [holder, another] = offices;
      if (holder === undefined || another !== undefined)
        return refused(c, { code: "OFFICE_UNKNOWN", field: "office", detail: { office: office ?? "" } });
      const allowed = await access.require(principal, "staff.edit", place, place.agency ?? place.commune);
      if (!allowed.ok) return refused(c, allowed.refusal);
      const saved = await saveOffice(store(), holder, body.value);
      if (!saved.ok) return refused(c, saved.refusal);
      await access.seen(principal, "staff.edit", place, holderKey(holder));
      const all = holdersOf(province, { commune, agency });
      return c.json(await viewOf(deps, saved.value, all.ok ? all.value.offices : offices, true));
    }),
  );
};
