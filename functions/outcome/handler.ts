import { randomBytes } from "node:crypto";
import * as z from "zod";
import { bundledFaces } from "../../shared/print/bundled-faces.ts";
import { now } from "../../shared/runtime/clock.ts";
import { entry } from "../../shared/runtime/entry.ts";
import { readEnv } from "../../shared/runtime/env.ts";
import { definitionStore } from "../../shared/store/definition-store.ts";
import { dossierStore } from "../../shared/store/dossier-store.ts";
import { dynamodb } from "../../shared/store/dynamodb.ts";
import { eachNotedMessage } from "../../shared/store/noted-messages.ts";
import { outcomeStore } from "../../shared/store/outcome-store.ts";
import { s3 } from "../../shared/store/s3.ts";
import { kms, kmsSigningKey } from "../../shared/store/signing-key.ts";
import { makeOutcome } from "./make.ts";

const Name = z.string().min(1);
const env = readEnv(
  z.object({
    DOSSIER_TABLE: Name,
    DEFINITION_TABLE: Name,
    OUTCOME_BUCKET: Name,
    OUTCOME_KEY: Name,
    PUBLIC_URL: Name,
  }),
);
const client = dynamodb();

export const handler = entry(
  eachNotedMessage(
    makeOutcome({
      dossiers: dossierStore(client, env.DOSSIER_TABLE),
      definitions: definitionStore({ client, table: env.DEFINITION_TABLE, now }),
      outcomes: outcomeStore(s3(), env.OUTCOME_BUCKET),
      key: kmsSigningKey(kms(), env.OUTCOME_KEY),
      faces: bundledFaces,
      publicUrl: env.PUBLIC_URL,
      newId: () => randomBytes(16).toString("base64url"),
    }),
  ),
);
