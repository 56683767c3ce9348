import { itemName, requestName } from "../../shared/runtime/request-key.ts";
import { routingOfficer } from "../../shared/store/execute.ts";
import { birthForm, type DossierWorld } from "./dossier-world.ts";

/** A newborn's three matters in one set of papers, at the counter of Tân Giang. */
export const newbornForm = {
  ...birthForm,
  procedure: "2.002621",
  components: [{ id: "joint-declaration" }, { id: "birth-notice" }, { id: "lodging-proof", form: "copy" }],
  answers: { married: "no" },
};

/** The matters after a death; the deceased had the social pension. */
export const deathForm = {
  ...birthForm,
  procedure: "2.002622",
  components: [{ id: "joint-declaration" }, { id: "death-notice" }],
  answers: { support: "pension", "who-buries": "family" },
};

/** Parts of a bundle in a world of dossiers. */
export const bundleIn = (world: DossierWorld) => {
  /** Code of a part's dossier; undefined as long as it is not opened. */
  const codeOf = async (bundle: string, part: string): Promise<string | undefined> => {
    const form = itemName(requestName(routingOfficer, `${bundle}:${part}`));
    const kept = await world.dossiers.loadForm(form);
    return kept && (await world.dossiers.load(kept.code)) && kept.code;
  };
  const partsOf = async (bundle: string) => {
    const state = (await world.dossiers.load(bundle))?.state;
    return state?.status === "in-parts" ? state.parts : [];
  };
  /** Plays routing until the bundle and all of its parts have come to rest. */
  const settle = async (bundle: string): Promise<void> => {
    for (let moved = true; moved; ) {
      const before = world.facts.length;
      await world.carry(bundle);
      for (const { id } of await partsOf(bundle)) {
        const code = await codeOf(bundle, id);
        if (code !== undefined) await world.carry(code);
      }
      moved = world.facts.length > before;
    }
  };
  const open = async (form: unknown): Promise<string> => {
    const { code } = await world.submit(form);
    await world.command(code, "receive");
    await settle(code);
    return code;
  };
  /** Decides one part at the office that has it. */
  const decide = async (
    bundle: string,
    part: string,
    as: readonly string[],
    decision = "approved",
  ): Promise<string> => {
    const code = (await codeOf(bundle, part)) ?? "";
    await world.answer(`${code}~1`, "accept", {}, { as });
    await world.answer(`${code}~1`, "record-outcome", { decision, documentNumber: "7/2026", note: "n" }, { as });
    await settle(bundle);
    return code;
  };
  return { codeOf, settle, open, decide };
};
