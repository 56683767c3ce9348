import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Me } from "../../shared/contracts/people-api.ts";
import type { Language } from "../../shared/domain/localized.ts";
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

export type Screen = "inbox" | "fresh" | "handoffs" | "counter";

/** Which screens a role opens, its daily work first. The API decides again on every request. */
export const screensOf = (role: string): readonly Screen[] => {
  switch (role) {
    case "receptionist":
    case "commune-lead":
      return ["inbox", "fresh", "counter", "handoffs"];
    case "specialist":
    case "approver":
      return ["handoffs"];
    case "queue-operator":
      return ["counter"];
    default:
      return [];
  }
};
