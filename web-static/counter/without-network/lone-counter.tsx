import { useMemo } from "preact/hooks";
import type { Language } from "../../../shared/domain/localized.ts";
import { api } from "../../browser/api.ts";
import { CounterScreen } from "../counter-screen.tsx";
import { type Desk, DeskContext } from "../desk.ts";
import { keptCounter } from "./kept-counter.ts";

/** A counter that was started without a network calls on, though nobody can sign in. What it calls is told by who does so later. */
export const LoneCounter = ({ language }: { language: Language }) => {
  const commune = useMemo(() => keptCounter().read(), []);
  const desk = useMemo<Desk | undefined>(
    () =>
      commune && {
        ...{ api: api(), language, officer: "", communes: [commune], memory: new Map() },
        role: { role: "queue-operator", scope: commune.code, scopeName: commune.name },
      },
    [commune, language],
  );
  if (desk === undefined) return null;
  return (
    <DeskContext.Provider value={desk}>
      <main id="main" class="wrap wide work" tabIndex={-1}>
        <CounterScreen />
      </main>
    </DeskContext.Provider>
  );
};
