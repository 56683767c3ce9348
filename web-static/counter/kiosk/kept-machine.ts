import { answerOf, type LocalDatabase, transact } from "../../browser/local-database.ts";
import type { CommuneInfo } from "../desk.ts";
import type { Seen } from "./machine-clock.ts";

const database: LocalDatabase = { name: "motcua-machine", stores: { kept: "name" } };

interface Kept {
  /** The commune whose machine this device is, so that it gives numbers before anybody can sign it in. */
  readonly commune: CommuneInfo;
  /** How far its clock is off. */
  readonly seen: Seen;
}

const read = async <K extends keyof Kept>(name: K): Promise<Kept[K] | undefined> => {
  const found = await transact(database, "readonly", (store) =>
    answerOf<{ value: Kept[K] } | undefined>(store("kept").get(name)),
  );
  return found?.value;
};

const write = <K extends keyof Kept>(name: K, value: Kept[K]): Promise<void> =>
  transact(database, "readwrite", async (store) => void store("kept").put({ name, value }));

/**
 * What a number machine must know after a power cut. It lies in the browser's database, as `localStorage` reaches the disk some
 * seconds later, and up to a minute later when the page wrote there before.
 */
export const keptMachine = {
  commune: () => read("commune"),
  setUp: (commune: CommuneInfo) => write("commune", commune),
  seen: () => read("seen"),
  see: (seen: Seen) => write("seen", seen),
  /** It is left: the device is no machine any more. */
  forget: (): Promise<void> =>
    transact(database, "readwrite", async (store) => void store("kept").delete("commune")).catch(() => undefined),
};
