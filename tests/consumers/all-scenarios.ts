import type { Scenario } from "./scenario.ts";
import { answerScenarios } from "./scenarios/answers.ts";
import { dossierScenarios } from "./scenarios/dossiers.ts";
import { fileScenarios } from "./scenarios/files.ts";
import { listScenarios } from "./scenarios/lists.ts";
import { peopleScenarios } from "./scenarios/people.ts";
import { portalScenarios } from "./scenarios/portal.ts";
import { siteScenarios } from "./scenarios/site.ts";

/** One file for each capability or two; a consumer may have several scenarios. */
export const scenarios: readonly Scenario[] = [
  ...answerScenarios,
  ...dossierScenarios,
  ...fileScenarios,
  ...listScenarios,
  ...peopleScenarios,
  ...portalScenarios,
  ...siteScenarios,
];
