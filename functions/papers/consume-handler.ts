import * as z from "zod";
import { entry } from "../../shared/runtime/entry.ts";
import { readEnv } from "../../shared/runtime/env.ts";
import { personName } from "../../shared/runtime/person-name.ts";
import { dossierStore } from "../../shared/store/dossier-store.ts";
import { dynamodb } from "../../shared/store/dynamodb.ts";
import { eachNotedMessage } from "../../shared/store/noted-messages.ts";
import { paperStore } from "../../shared/store/paper-store.ts";
import { consumePaperMessage } from "./consume.ts";

const Name = z.string().min(1);
const env = readEnv(z.object({ PAPER_TABLE: Name, DOSSIER_TABLE: Name, PERSON_SECRET: Name }));
const client = dynamodb();
const deps = {
  papers: paperStore(client, env.PAPER_TABLE),
  dossiers: dossierStore(client, env.DOSSIER_TABLE),
  personName: personName(env.PERSON_SECRET),
};

export const handler = entry(eachNotedMessage(consumePaperMessage(deps)));
