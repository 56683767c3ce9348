import type { ComponentChildren } from "preact";
import { useMemo } from "preact/hooks";
import type { Language } from "../../../shared/domain/localized.ts";
import { api } from "../../browser/api.ts";
import { type CommuneInfo, type Desk, DeskContext } from "../desk.ts";

interface Props {
  readonly commune: CommuneInfo;
  /** What the computer does in this commune; without a network it can do nothing else. */
  readonly as: "kiosk" | "queue-operator";
  readonly language: Language;
  readonly children: ComponentChildren;
}

/** The desk of a computer that was started without a network, at which nobody can sign in. */
export const UnsignedDesk = ({ commune, as: role, language, children }: Props) => {
  const desk = useMemo<Desk>(
    () => ({
      ...{ api: api(), language, officer: "", communes: [commune], memory: new Map() },
      role: { role, scope: commune.code, scopeName: commune.name },
    }),
    [commune, role, language],
  );
  return <DeskContext.Provider value={desk}>{children}</DeskContext.Provider>;
};
