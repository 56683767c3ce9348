import { checkBundle } from "./check-bundle.ts";
import { checkConditions } from "./check-conditions.ts";
import { checkFees } from "./check-fees.ts";
import { checkNames } from "./check-names.ts";
import { checkOpenQuestions } from "./check-open-questions.ts";
import { checkOwners } from "./check-owners.ts";
import { checkPromises } from "./check-promises.ts";
import { checkReach } from "./check-reach.ts";
import { checkTexts } from "./check-texts.ts";
import { checkTwice } from "./check-twice.ts";
import { checkWays } from "./check-ways.ts";
import type { ProcedureDefinition } from "./definition.ts";
import type { Finding } from "./fault.ts";
import type { Surroundings } from "./surroundings.ts";

/** Every fault of one procedure; paths start inside the procedure. */
export function* checkProcedure(procedure: ProcedureDefinition, surroundings: Surroundings): Generator<Finding> {
  yield* checkOwners(procedure, surroundings);
  yield* checkNames(procedure);
  const conditions = [...checkConditions(procedure)];
  yield* conditions;
  yield* checkWays(procedure);
  // A condition that speaks of what does not exist can never hold either: that is told once.
  if (conditions.length === 0) {
    yield* checkReach(procedure);
    yield* checkTwice(procedure);
  }
  yield* checkFees(procedure);
  yield* checkPromises(procedure, surroundings);
  yield* checkBundle(procedure, surroundings);
  yield* checkTexts(procedure);
  yield* checkOpenQuestions(procedure);
}
