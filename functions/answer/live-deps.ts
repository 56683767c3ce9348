import { randomUUID } from "node:crypto";
import * as z from "zod";
import { now } from "../../shared/runtime/clock.ts";
import { auditStore } from "../../shared/store/audit-store.ts";
import { closures } from "../../shared/store/closures.ts";
import { definitionStore } from "../../shared/store/definition-store.ts";
import { delegationStore } from "../../shared/store/delegation-store.ts";
import { deliveryStore } from "../../shared/store/delivery-store.ts";
import { dossierStore } from "../../shared/store/dossier-store.ts";
import { dynamodb } from "../../shared/store/dynamodb.ts";
import { s3OutcomeFiles } from "../../shared/store/outcome-files.ts";
import { paperS3, s3PaperFiles } from "../../shared/store/paper-files.ts";
import { paperStore } from "../../shared/store/paper-store.ts";
import { recentOutages } from "../../shared/store/recent-outages.ts";
import { shareOut } from "../../shared/store/share-out.ts";
import { staffStore } from "../../shared/store/staff-store.ts";
import type { AnswerDeps } from "./deps.ts";

const Name = z.string().min(1);
export const AnswerEnvironment = z.object({
  DOSSIER_TABLE: Name,
  DEFINITION_TABLE: Name,
  DELIVERY_TABLE: Name,
  AUDIT_TABLE: Name,
  PAPER_TABLE: Name,
  PAPER_BUCKET: Name,
});

export const liveDeps = (env: z.infer<typeof AnswerEnvironment>): AnswerDeps => {
  const client = dynamodb();
  const s3 = paperS3();
  const dossiers = dossierStore(client, env.DOSSIER_TABLE);
  const [staff, delegations] = [staffStore(client, env.DOSSIER_TABLE), delegationStore(client, env.DOSSIER_TABLE)];
  return {
    dossiers,
    closures: closures(recentOutages(deliveryStore(client, env.DELIVERY_TABLE)), now),
    shareOut: shareOut({ dossiers, staff, delegations }),
    definitions: definitionStore({ client, table: env.DEFINITION_TABLE, now }),
    audit: auditStore(client, env.AUDIT_TABLE),
    papers: paperStore(client, env.PAPER_TABLE),
    files: s3PaperFiles(s3, env.PAPER_BUCKET),
    outcomeFiles: s3OutcomeFiles(s3, env.PAPER_BUCKET),
    now,
    newId: randomUUID,
  };
};
