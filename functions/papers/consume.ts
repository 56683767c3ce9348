import type { SQSRecord } from "aws-lambda";
import * as z from "zod";
import { Envelope } from "../../shared/contracts/event.ts";
import { PaperId } from "../../shared/contracts/paper-id.ts";
import { accept, type Result } from "../../shared/domain/decider.ts";
import { afterVerdict, type Verdict } from "../../shared/domain/paper/scan.ts";
import { log } from "../../shared/runtime/log.ts";
import { jsonBody } from "../../shared/runtime/sqs.ts";
import type { StoredPaper } from "../../shared/store/paper-store.ts";
import { changePaper } from "./change.ts";
import type { PaperDeps } from "./deps.ts";

/**
 * What GuardDuty says about one object of the bucket, as EventBridge brings it.
 * @see https://docs.aws.amazon.com/guardduty/latest/ug/monitor-with-eventbridge-s3-malware-protection.html
 */
const ScanResult = z.object({
  "detail-type": z.literal("GuardDuty Malware Protection Object Scan Result"),
  detail: z.object({
    s3ObjectDetails: z.object({ objectKey: z.string() }),
    scanResultDetails: z.object({
      scanResultStatus: z.string(),
      threats: z.array(z.object({ name: z.string() })).nullish(),
    }),
  }),
});
type ScanResult = z.infer<typeof ScanResult>;

/** Anything but the two clear answers is no answer: not supported, no access, failed. */
const verdictOf = ({ scanResultStatus, threats }: ScanResult["detail"]["scanResultDetails"]): Verdict => {
  if (scanResultStatus === "NO_THREATS_FOUND") return { scan: "clean" };
  if (scanResultStatus !== "THREATS_FOUND") return { scan: "failed" };
  return { scan: "infected", threat: threats?.map(({ name }) => name).join(", ") };
};

type ConsumeDeps = Pick<PaperDeps, "papers" | "dossiers" | "personName">;

/** A verdict about a file; what is no paper's file, such as GuardDuty's own probe, is left alone. */
const recordVerdict = async (deps: ConsumeDeps, { s3ObjectDetails, scanResultDetails }: ScanResult["detail"]) => {
  const id = PaperId.safeParse(s3ObjectDetails.objectKey);
  if (!id.success) return;
  const verdict = verdictOf(scanResultDetails);
  if (verdict.scan !== "clean")
    log.warn("paper not clean", { paper: id.data, status: scanResultDetails.scanResultStatus });
  settle(await changePaper(deps, id.data, ({ paper }) => accept(afterVerdict(paper, verdict))));
};

/**
 * A dossier was opened or added to: its papers learn that it rests on them, so that they stay as long as it does, and whose
 * they are, so that they are in his store for the next one. At the counter his number may be typed after the scan.
 */
const linkPapers = async (deps: ConsumeDeps, code: string): Promise<void> => {
  const dossier = await deps.dossiers.load(code);
  if (dossier === undefined) throw new Error(`No dossier ${code}`);
  const { opened } = dossier.state;
  const idNumber = (await deps.dossiers.loadForm(opened.form))?.owner.idNumber;
  const owner = idNumber === undefined ? undefined : deps.personName(idNumber);
  for (const id of opened.components.flatMap(({ paper }) => paper ?? []))
    settle(
      await changePaper(
        deps,
        id,
        ({ paper, person }) => {
          // A dossier may name any id; only its owner's papers, or its own commune's, rest with it.
          const isOwn = person === undefined ? paper.commune === opened.commune : person === owner;
          const usedBy = paper.usedBy ?? [];
          return accept(isOwn && !usedBy.includes(code) ? { ...paper, usedBy: [...usedBy, code] } : undefined);
        },
        owner,
      ),
    );
};

/** A paper that is gone needs neither verdict nor link; a paper that others write comes again. */
const settle = (changed: Result<StoredPaper>): void => {
  if (!changed.ok && changed.refusal.code !== "PAPER_UNKNOWN")
    throw new Error(`Paper refused: ${changed.refusal.code}`);
};

/** @throws on a message that is neither; the queue gives it up to its dead letters */
export const consumePaperMessage =
  (deps: ConsumeDeps) =>
  async (record: SQSRecord): Promise<void> => {
    const body = jsonBody(record);
    const result = ScanResult.safeParse(body);
    if (result.success) return recordVerdict(deps, result.data.detail);
    return linkPapers(deps, Envelope.parse(body).subject);
  };
