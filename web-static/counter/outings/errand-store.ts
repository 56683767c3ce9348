import type { Problem } from "../../../shared/contracts/problem.ts";
import { answerOf, type LocalDatabase, transact } from "../../browser/local-database.ts";
import type { Seal, Sealed } from "../outbox/seal.ts";

/** What a team did in a hamlet and the server does not know yet: an outcome was handed out, a dossier was taken in. */
export interface Errand {
  /** The request that tells it, so that telling it twice is telling it once. */
  readonly key: string;
  /** Epoch milliseconds of the server. */
  readonly at: number;
  readonly what: "taken" | "hand-out";
  readonly outing: string;
  /** The dossier's. */
  readonly code: string;
  /** Under /api. */
  readonly path: string;
  readonly body: Readonly<Record<string, unknown>>;
  /** Why it was not taken; then a person looks at it. */
  readonly problem?: Problem;
}

/** As it lies in the database: who received an outcome cannot be read there. */
interface Lying {
  readonly key: string;
  readonly officer: string;
  readonly content: Sealed;
}

const database: LocalDatabase = { name: "motcua-errands", stores: { errands: "key" } };

/** How many of an officer's errands lie on this computer. */
export const countErrands = async (officer: string): Promise<number> => {
  const read = () => transact(database, "readonly", (store) => answerOf<Lying[]>(store("errands").getAll()));
  return (await read().catch(() => [])).filter((one) => one.officer === officer).length;
};

/** The errands of one officer on this computer. Each change is one transaction. */
export const errandStore = (officer: string, seal: Seal) => {
  const put = async (errand: Errand): Promise<void> => {
    const content = await seal.close(errand.key, new TextEncoder().encode(JSON.stringify(errand)));
    const lying: Lying = { key: errand.key, officer, content };
    await transact(database, "readwrite", async (store) => void store("errands").put(lying));
  };
  const opened = async ({ key, content }: Lying): Promise<Errand[]> => {
    try {
      return [JSON.parse(new TextDecoder().decode(await seal.open(key, content))) as Errand];
    } catch {
      return [];
    }
  };
  return {
    put,
    remove: (key: string): Promise<void> =>
      transact(database, "readwrite", async (store) => void store("errands").delete(key)),
    /** In the order in which they were done; what another key sealed stays shut and is left out. */
    async all(): Promise<Errand[]> {
      const lying = await transact(database, "readonly", (store) => answerOf<Lying[]>(store("errands").getAll()));
      const own = await Promise.all(lying.filter((one) => one.officer === officer).map(opened));
      return own.flat().sort((a, b) => a.at - b.at);
    },
  };
};
export type ErrandStore = ReturnType<typeof errandStore>;
