import * as z from "zod";
import { now } from "../../shared/runtime/clock.ts";
import { entry } from "../../shared/runtime/entry.ts";
import { readEnv } from "../../shared/runtime/env.ts";
import { dossierStore } from "../../shared/store/dossier-store.ts";
import { dynamodb } from "../../shared/store/dynamodb.ts";
import { paperS3, s3PaperFiles } from "../../shared/store/paper-files.ts";
import { paperStore } from "../../shared/store/paper-store.ts";
import { sweepPapers } from "./sweep.ts";

const Name = z.string().min(1);
const env = readEnv(z.object({ PAPER_TABLE: Name, PAPER_BUCKET: Name, DOSSIER_TABLE: Name }));
const client = dynamodb();
const deps = {
  papers: paperStore(client, env.PAPER_TABLE),
  files: s3PaperFiles(paperS3(), env.PAPER_BUCKET),
  dossiers: dossierStore(client, env.DOSSIER_TABLE),
  now,
};

export const handler = entry(() => sweepPapers(deps));
