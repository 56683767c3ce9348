import type { Scenario } from "./scenario.ts";
import { agencyScenarios } from "./scenarios/agencies.ts";
import { answerScenarios } from "./scenarios/answers.ts";
import { dossierScenarios } from "./scenarios/dossiers.ts";
import { fileScenarios } from "./scenarios/files.ts";
import { listScenarios } from "./scenarios/lists.ts";
import { operationsScenarios } from "./scenarios/operations.ts";
import { peopleScenarios } from "./scenarios/people.ts";
import { portalScenarios } from "./scenarios/portal.ts";
import { siteScenarios } from "./scenarios/site.ts";

/** One file for each capability or two; a consumer may have several scenarios. */
export const scenarios: readonly Scenario[] = [
  ...answerScenarios,
  ...agencyScenarios,
  ...dossierScenarios,
  ...fileScenarios,
  ...listScenarios,
  ...operationsScenarios,
  ...peopleScenarios,
  ...portalScenarios,
  ...siteScenarios,
];

/** Consumers whose scenario is still to be written: a debt, to be paid before anybody adds to it. */
export const stillWithout: readonly string[] = [
  "functions/announcement/consume-handler.ts",
  "functions/announcement/sweep-handler.ts",
  "functions/notification/receipts-handler.ts",
];
