import { useState } from "preact/hooks";
import type { ConsultationList } from "../browser/wire.ts";
import { type Desk, homeCommune, useDesk } from "./desk.ts";

export type OwedOpinion = ConsultationList["items"][number];

type Where = Pick<Desk, "communes" | "role">;

/** Whose work is listed: an agency's, or that of a commune's offices or of one of them. */
export const placeOfWork = (desk: Where, office: string): Record<string, string> => {
  const commune = homeCommune(desk);
  if (commune === undefined) return { agency: desk.role.scope };
  return { commune: commune.code, ...(office === "" ? {} : { office }) };
};

const LIMIT = "50";

export const consultationsPath = (desk: Where, office: string): string =>
  `/consultations?${new URLSearchParams({ ...placeOfWork(desk, office), limit: LIMIT })}`;

/** Whether the role has opinions to give, or watches over them. */
export const seesOpinions = (role: string): boolean => ["specialist", "approver", "commune-lead"].includes(role);

/** The office that was chosen, also after a look at a dossier. */
export const useOffice = () => {
  const { memory } = useDesk();
  const [office, setOffice] = useState(() => (memory.get("office") as string | undefined) ?? "");
  const choose = (next: string) => {
    memory.set("office", next);
    setOffice(next);
  };
  return [office, choose] as const;
};
