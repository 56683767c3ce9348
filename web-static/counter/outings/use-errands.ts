import { createContext } from "preact";
import { useContext, useMemo, useState } from "preact/hooks";
import { newKey } from "../../browser/new-key.ts";
import { serverNow } from "../../browser/server-clock.ts";
import { useOnlineRounds } from "../../browser/use-rounds.ts";
import { useDesk } from "../desk.ts";
import type { Draft } from "../draft.ts";
import type { Seal } from "../outbox/seal.ts";
import { type Errand, type ErrandStore, errandStore } from "./errand-store.ts";

const RETRY_MS = 15_000;

export interface Errands {
  /** What is not told yet, and what was refused and nobody has seen. */
  readonly left: readonly Errand[];
  /** How many were told since the console was opened: whoever shows an outing looks again. */
  readonly told: number;
  /** False where the browser has no cryptography, or the officer's key has not come yet. */
  readonly canKeep: boolean;
  /** Notes for its outing that a dossier was taken in; one of no outing is nobody's errand. */
  readonly noteTaken: (draft: Draft, code: string) => Promise<void>;
  /** An outcome was handed out. @returns whether that is safely kept */
  readonly handOut: (outing: string, code: string, body: Errand["body"]) => Promise<boolean>;
  /** The officer has seen why it was refused. */
  readonly seen: (errand: Errand) => Promise<void>;
}

export const ErrandsContext = createContext<Errands | undefined>(undefined);
export const useErrands = (): Errands | undefined => useContext(ErrandsContext);

/** Refusals that say nothing of the errand: the session is over, or too much was asked at once. */
const isForLater = (status: number): boolean => status === 401 || status === 429;

/** What is done in a hamlet without a network: kept sealed before it is shown as done, and told in its order once there is one. */
export const useErrandsOf = (seal: Seal | undefined): Errands => {
  const { api, officer, role } = useDesk();
  const store = useMemo(() => seal && errandStore(officer, seal), [seal, officer]);
  const [left, setLeft] = useState<readonly Errand[]>([]);
  const [told, setTold] = useState(0);

  const look = async (of: ErrandStore): Promise<readonly Errand[]> => {
    const all = await of.all().catch(() => []);
    setLeft(all);
    return all;
  };
  /** @returns whether the server said what became of it, stumbled over it, or could not be reached */
  const tell = async (of: ErrandStore, errand: Errand): Promise<"told" | "stumbled" | "not-reached"> => {
    const { path, body, key } = errand;
    const answer = await api.post(path, { body, key });
    if (answer.kind === "refused" && !isForLater(answer.status)) {
      await of.put({ ...errand, problem: answer.problem });
      return "told";
    }
    if (answer.kind !== "ok") return answer.kind === "offline" ? "not-reached" : "stumbled";
    await of.remove(key);
    setTold((count) => count + 1);
    return "told";
  };
  const tellAll = async (of: ErrandStore): Promise<void> => {
    for (const errand of (await look(of)).filter(({ problem }) => problem === undefined)) {
      // One that the server stumbles over does not hold up those behind it.
      if ((await tell(of, errand)) === "not-reached") return;
    }
  };
  const sends = useOnlineRounds(async () => {
    if (store === undefined) return undefined;
    // A browser that could not write what became of one still has it, and tells it again.
    await tellAll(store).catch(() => undefined);
    return (await look(store)).some(({ problem }) => problem === undefined) ? RETRY_MS : undefined;
  }, [store, api]);

  const keep = async (of: ErrandStore, errand: Errand): Promise<void> => {
    await of.put(errand);
    await look(of);
    sends.now();
  };
  return useMemo(
    () => ({
      left,
      told,
      canKeep: store !== undefined,
      noteTaken: async ({ outing }, code) => {
        if (outing === undefined) return;
        const path = `/outings/${role.scope}/${outing.id}/taken`;
        const named = { key: `taken.${outing.id}.${code}`, at: serverNow(), what: "taken" as const };
        const errand: Errand = { ...named, outing: outing.id, code, path, body: { code } };
        try {
          if (store !== undefined) return await keep(store, errand);
        } catch {
          // The browser has no room: told at once or not at all; the dossier itself is safe.
        }
        await api.post(path, { body: errand.body, key: errand.key });
      },
      handOut: async (outing, code, body) => {
        if (store === undefined) return false;
        const path = `/dossiers/${encodeURIComponent(code)}/return-outcome`;
        try {
          await keep(store, { key: newKey(), at: serverNow(), what: "hand-out", outing, code, path, body });
          return true;
        } catch {
          return false;
        }
      },
      seen: async ({ key }) => {
        if (store === undefined) return;
        await store.remove(key);
        await look(store);
      },
    }),
    [left, told, store, sends, api, role],
  );
};
