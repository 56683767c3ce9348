import { fileURLToPath } from "node:url";
import { type Definitions, loadDefinitions } from "../../shared/definitions/load.ts";
import { now as realClock } from "../../shared/runtime/clock.ts";
import type { DefinitionItems } from "../../shared/store/definition-items.ts";
import { type DefinitionStore, definitionStoreOver } from "../../shared/store/definition-store.ts";

const provinceFile = fileURLToPath(new URL("../../infra/provinces/cao-bang.yaml", import.meta.url));

let known: Definitions | undefined;

/** The demonstration province's real definitions; read and checked once, as nothing changes them. */
export const caoBangDefinitions = (): Definitions => {
  if (known !== undefined) return known;
  const loaded = loadDefinitions({ provinceFile });
  if (!loaded.ok)
    throw new Error(loaded.faults.map(({ file, line, reason }) => `${file}:${line} ${reason}`).join("\n"));
  known = loaded.definitions;
  return known;
};

/** A few of them, for tests to which a whole catalogue only adds time. */
export const fewDefinitions = (): Definitions => {
  const { procedures, ...rest } = caoBangDefinitions();
  const few = ["1.000656", "1.000894", "1.001193", "1.004873", "2.000815"];
  return { ...rest, procedures: procedures.filter(({ id }) => few.includes(id)) };
};

/** The definition table as a Map. `reads` counts calls, for tests of the cache. */
export const memoryDefinitionItems = (): DefinitionItems & { readonly reads: () => number } => {
  const bodies = new Map<string, { body: string; revision?: number }>();
  const name = ({ pk, sk }: { pk: string; sk: string }) => `${pk} ${sk}`;
  let reads = 0;
  return {
    reads: () => reads,
    async read(key) {
      reads++;
      return bodies.get(name(key))?.body;
    },
    async create(key, body) {
      if (bodies.has(name(key))) return false;
      bodies.set(name(key), { body });
      return true;
    },
    async replace(key, body, { from, to }) {
      if ((bodies.get(name(key))?.revision ?? 0) !== from) return false;
      bodies.set(name(key), { body, revision: to });
      return true;
    },
    async list({ pk, prefix }, { before, limit }) {
      const sks = [...bodies.keys()].flatMap((one) =>
        one.startsWith(`${pk} ${prefix}`) ? [one.slice(pk.length + 1)] : [],
      );
      const asked = sks.filter((sk) => before === undefined || sk < before);
      return asked
        .sort()
        .reverse()
        .slice(0, limit)
        .map((sk) => ({ sk, body: bodies.get(`${pk} ${sk}`)?.body ?? "" }));
    },
  };
};

/** A definition store in memory in which the demonstration province is published. */
export const publishedDefinitions = async (
  now: () => string = realClock,
  definitions: Definitions = caoBangDefinitions(),
): Promise<DefinitionStore> => {
  const store = definitionStoreOver(memoryDefinitionItems(), now);
  const published = await store.publish(definitions, { by: "bien-tap", reason: "Lần đầu" });
  if (!published.ok) throw new Error(published.refusal.code);
  return store;
};
