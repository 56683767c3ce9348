import type { Scenario } from "./scenario.ts";
import { agencyScenarios } from "./scenarios/agencies.ts";
import { announcementScenarios } from "./scenarios/announcements.ts";
import { answerScenarios } from "./scenarios/answers.ts";
import { appointmentScenarios } from "./scenarios/appointments.ts";
import { dossierScenarios } from "./scenarios/dossiers.ts";
import { fileScenarios } from "./scenarios/files.ts";
import { listScenarios } from "./scenarios/lists.ts";
import { operationsScenarios } from "./scenarios/operations.ts";
import { peopleScenarios } from "./scenarios/people.ts";
import { portalScenarios } from "./scenarios/portal.ts";
import { receiptScenarios } from "./scenarios/receipts.ts";
import { siteScenarios } from "./scenarios/site.ts";

/** One file for each capability or two; a consumer may have several scenarios. */
export const scenarios: readonly Scenario[] = [
  ...answerScenarios,
  ...agencyScenarios,
  ...announcementScenarios,
  ...appointmentScenarios,
  ...dossierScenarios,
  ...fileScenarios,
  ...listScenarios,
  ...operationsScenarios,
  ...peopleScenarios,
  ...portalScenarios,
  ...receiptScenarios,
  ...siteScenarios,
];
