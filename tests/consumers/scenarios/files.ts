import { createHash, randomBytes } from "node:crypto";
import { makeOutcome } from "../../../functions/outcome/make.ts";
import { consumePaperMessage } from "../../../functions/papers/consume.ts";
import { sweepPapers } from "../../../functions/papers/sweep.ts";
import { readFaces } from "../../../shared/print/read-faces.ts";
import { dossierStore } from "../../../shared/store/dossier-store.ts";
import { outcomeStore } from "../../../shared/store/outcome-store.ts";
import { s3PaperFiles } from "../../../shared/store/paper-files.ts";
import { paperStore } from "../../../shared/store/paper-store.ts";
import { birthForm, dossierWorld } from "../../support/dossier-world.ts";
import { announcement, jpeg, type PaperWorld, paperWorld } from "../../support/paper-world.ts";
import { queueRecord } from "../../support/queue-record.ts";
import { localBucket } from "../../support/s3-local.ts";
import { ioLine } from "../io-line.ts";
import { fromQueue, fromSchedule, scenario } from "../scenario.ts";
import { type Left, stageOf } from "../stage-of.ts";

const morning = "2026-11-17T02:00:00Z";

/** A crash before the note leaves files that nobody is shown (ADR 0029): what counts is what a dossier's note leads to. */
const asNoted = ({ tables, files }: Left): unknown => {
  const notes = Object.entries(files).filter(([key]) => key.startsWith("dossiers/"));
  const made = notes.map(([key, note]) => {
    const { id, sha256 }: { id: string; sha256: string } = JSON.parse(note);
    const pdf = Buffer.from(files[`files/${sha256}.pdf`] ?? "", "latin1");
    const record = files[`records/${id}.jws`];
    return [
      key,
      {
        isWhole: createHash("sha256").update(pdf).digest("hex") === sha256,
        isSigned: record?.includes(sha256) === true && record === files[`files/${sha256}.jws`],
      },
    ];
  });
  return { tables, made: Object.fromEntries(made) };
};

/** A paper of a dossier that was opened with it. */
const paperInDossier = async ({ scanned, world }: PaperWorld) => {
  const paper = await scanned({}, jpeg("in a dossier"));
  const { code } = await world.submit({ ...birthForm, components: [{ id: "birth-notice", paper }] });
  const [fact] = (await world.routeOn(code)).filter(({ envelope }) => envelope.subject === code);
  return { submitted: fact?.envelope };
};

const paperTables = ({ world, client, table }: PaperWorld) => ({
  dossiers: { client: world.client, name: world.table.dossier },
  papers: { client, name: table },
});

export const fileScenarios = [
  scenario("functions/outcome/handler.ts", "an outcome is recorded, and its electronic form is made", async () => {
    const [world, { s3, bucket, stop }] = await Promise.all([dossierWorld(morning), localBucket("outcomes")]);
    const line = ioLine();
    line.watch(world.client, "DynamoDB");
    line.watch(s3, "S3");
    const code = await world.atOffice();
    await world.answer(`${code}~1`, "accept");
    await world.answer(`${code}~1`, "record-outcome", { decision: "approved", documentNumber: "45/2026" });
    const facts = (await world.routeOn(code)).filter(({ envelope }) => envelope.type.includes("outcome-recorded"));
    const faces = readFaces();
    return stageOf<unknown>({
      ...{ line, clock: world.clock, messages: facts.map(({ envelope }) => envelope), close: stop },
      tables: { dossiers: { client: world.client, name: world.table.dossier } },
      files: { s3, bucket },
      told: asNoted,
      start: () =>
        fromQueue(
          makeOutcome({
            dossiers: dossierStore(world.client, world.table.dossier),
            definitions: world.definitions,
            outcomes: outcomeStore(s3, bucket),
            key: { sign: (payload) => line.through("KMS Sign", async () => `signed ${JSON.stringify(payload)}`) },
            ...{ faces, publicUrl: "https://motcua.example" },
            newId: () => randomBytes(16).toString("base64url"),
          }),
        ),
    });
  }),

  scenario("functions/papers/consume-handler.ts", "a paper is found clean, another belongs to a dossier", async () => {
    const world = await paperWorld(morning);
    const line = ioLine();
    for (const client of [world.client, world.world.client]) line.watch(client, "DynamoDB");
    const { submitted } = await paperInDossier(world);
    const unchecked = await world.announce(announcement(jpeg("waits for the scanner")));
    await world.send(unchecked, jpeg("waits for the scanner"));
    await world.complete(unchecked.paper.id);
    const verdict = {
      "detail-type": "GuardDuty Malware Protection Object Scan Result",
      detail: {
        s3ObjectDetails: { objectKey: unchecked.paper.id },
        scanResultDetails: { scanResultStatus: "THREATS_FOUND", threats: [{ name: "EICAR" }] },
      },
    };
    return stageOf<unknown>({
      ...{ line, clock: world.clock, messages: [verdict, submitted], close: world.stop },
      tables: paperTables(world),
      start: () =>
        fromQueue(
          consumePaperMessage({
            papers: paperStore(world.client, world.table),
            dossiers: dossierStore(world.world.client, world.world.table.dossier),
            personName: world.deps.personName,
          }),
        ),
    });
  }),

  scenario("functions/papers/sweep-handler.ts", "one paper's time is over, another's dossier is open", async () => {
    const world = await paperWorld(morning);
    const line = ioLine();
    for (const client of [world.client, world.world.client]) line.watch(client, "DynamoDB");
    line.watch(world.s3, "S3");
    const { submitted } = await paperInDossier(world);
    await world.consume(queueRecord(submitted));
    await world.scanned({ ownerIdNumber: "004301009999" }, jpeg("its year is over"));
    world.clock.at = "2027-11-26T02:00:00Z";
    return stageOf<unknown>({
      ...{ line, clock: world.clock, messages: ["each night"], close: world.stop },
      tables: paperTables(world),
      files: { s3: world.s3, bucket: "papers" },
      start: () =>
        fromSchedule(() =>
          sweepPapers({
            papers: paperStore(world.client, world.table),
            files: s3PaperFiles(world.s3, "papers"),
            dossiers: dossierStore(world.world.client, world.world.table.dossier),
            now: () => world.clock.at,
          }),
        ),
    });
  }),
];
