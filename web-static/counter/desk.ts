import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Me } from "../../shared/contracts/people-api.ts";
import type { Language, Localized } from "../../shared/domain/localized.ts";
import type { Api } from "../browser/api.ts";
import type { CommuneList } from "../browser/wire.ts";

export type OfficerRole = Me["roles"][number];
export type CommuneInfo = CommuneList["items"][number];

/** What every screen of the console needs: who works, as what, and how to reach the API. */
export interface Desk {
  readonly api: Api;
  readonly language: Language;
  readonly officer: string;
  readonly role: OfficerRole;
  readonly communes: readonly CommuneInfo[];
  /** What screens leave for their return, as lists and where the officer was in them; gone with the page or the role. */
  readonly memory: Map<string, unknown>;
}

export const DeskContext = createContext<Desk | undefined>(undefined);

export const useDesk = (): Desk => {
  const desk = useContext(DeskContext);
  if (desk === undefined) throw new Error("no desk");
  return desk;
};

/** The commune in which the officer works; undefined for officers of provincial agencies. */
export const homeCommune = ({ communes, role }: Pick<Desk, "communes" | "role">): CommuneInfo | undefined =>
  communes.find((commune) => commune.code === role.scope);

/** Name of an office without the commune when it is the officer's own: "Bộ phận Tư pháp – Hộ tịch". */
export const placeName = (name: Localized, desk: Pick<Desk, "communes" | "role" | "language">): string => {
  const full = name[desk.language];
  const home = homeCommune(desk)?.name[desk.language];
  return home !== undefined && full.endsWith(`, ${home}`) ? full.slice(0, -home.length - 2) : full;
};
