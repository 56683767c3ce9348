import { createDice } from "../../infra/cli/catalogue/generate/dice.ts";
import { generatedProcedure } from "../../infra/cli/catalogue/generate/procedure.ts";
import { generatedProvince } from "../../infra/cli/catalogue/generate/province.ts";
import type { Definitions } from "../../shared/definitions/load.ts";
import { versionOf } from "../../shared/definitions/version.ts";
import { caoBangDefinitions } from "./definitions.ts";

/** What `motcua catalogue generate` writes, with the calendars, lines and messages that are shipped. */
export const generatedDefinitions = (procedures: number, communes: number): Definitions => {
  const shipped = caoBangDefinitions();
  const lines = shipped.serviceLines.map(({ id }) => id);
  const dice = createDice(1);
  return {
    ...shipped,
    province: generatedProvince(createDice(1), communes, lines),
    procedures: Array.from({ length: procedures }, (_, at) => {
      const procedure = generatedProcedure(dice, at);
      return { ...procedure, version: versionOf(procedure) };
    }),
  };
};
