import { randomUUID } from "node:crypto";
import { handle, type LambdaEvent } from "hono/aws-lambda";
import * as z from "zod";
import { now } from "../../shared/runtime/clock.ts";
import { entry } from "../../shared/runtime/entry.ts";
import { readEnv } from "../../shared/runtime/env.ts";
import { personName } from "../../shared/runtime/person-name.ts";
import { auditStore } from "../../shared/store/audit-store.ts";
import { definitionStore } from "../../shared/store/definition-store.ts";
import { dossierStore } from "../../shared/store/dossier-store.ts";
import { dynamodb } from "../../shared/store/dynamodb.ts";
import { paperS3, s3PaperFiles } from "../../shared/store/paper-files.ts";
import { paperStore } from "../../shared/store/paper-store.ts";
import { paperApi } from "./api.ts";

const Name = z.string().min(1);
const env = readEnv(
  z.object({
    PAPER_TABLE: Name,
    PAPER_BUCKET: Name,
    PERSON_SECRET: Name,
    DOSSIER_TABLE: Name,
    DEFINITION_TABLE: Name,
    AUDIT_TABLE: Name,
  }),
);
const client = dynamodb();
const answer = handle(
  paperApi({
    papers: paperStore(client, env.PAPER_TABLE),
    files: s3PaperFiles(paperS3(), env.PAPER_BUCKET),
    dossiers: dossierStore(client, env.DOSSIER_TABLE),
    definitions: definitionStore({ client, table: env.DEFINITION_TABLE, now }),
    audit: auditStore(client, env.AUDIT_TABLE),
    personName: personName(env.PERSON_SECRET),
    now,
    newId: randomUUID,
  }),
);

export const handler = entry((event: LambdaEvent) => answer(event));
