import { consumeAnswer } from "../../../functions/answer/consume.ts";
import { eventTopic } from "../../../shared/messaging/event-topic.ts";
import { eachMessage } from "../../../shared/runtime/sqs.ts";
import { dossierStore } from "../../../shared/store/dossier-store.ts";
import { s3OutcomeFiles } from "../../../shared/store/outcome-files.ts";
import { s3PaperFiles } from "../../../shared/store/paper-files.ts";
import { paperStore } from "../../../shared/store/paper-store.ts";
import { answerWorld, pdf, sha256 } from "../../support/answer-world.ts";
import { queueRecord } from "../../support/queue-record.ts";
import { ioLine } from "../io-line.ts";
import { outside, scenario } from "../scenario.ts";
import { type Left, stageOf } from "../stage-of.ts";

interface Message {
  readonly messageId: string;
  readonly body: string;
}

/**
 * When the outcome overtakes the acceptance, it brings it along under its own name, and the acceptance that comes after it finds
 * nothing to do: the same facts, asked for by another request.
 */
const withoutRequests = (left: Left): unknown =>
  JSON.parse(JSON.stringify(left), (name, value: unknown) => (name === "request" ? undefined : value));

export const answerScenarios = [
  scenario(
    "functions/answer/consume-handler.ts",
    "an agency accepts, decides with a file, and writes something that nobody understands",
    async () => {
      const answers = await answerWorld("2026-11-17T02:00:00Z");
      const { world, deps, papersTable, s3, bucket, event, handedOver, stop } = answers;
      const { code, handoff } = await handedOver();
      const file = { name: "Thông báo", mediaType: "application/pdf", sha256: sha256(pdf()) };
      const files = [{ ...file, content: pdf().toString("base64") }];
      const bodies = [
        event(code, "accepted", { handoff }),
        event(code, "outcome", { handoff, decision: "approved", documentNumber: "15/2026", files }),
        event(code, "applauded", { handoff }),
      ];
      const line = ioLine();
      line.watch(world.client, "DynamoDB");
      line.watch(papersTable.client, "DynamoDB");
      line.watch(s3, "S3");
      const sent = outside(line);
      const start = () => {
        const consume = consumeAnswer({
          ...deps,
          dossiers: dossierStore(world.client, world.table.dossier),
          papers: paperStore(papersTable.client, papersTable.name),
          files: s3PaperFiles(s3, bucket),
          outcomeFiles: s3OutcomeFiles(s3, bucket),
          publish: eventTopic(sent.sns, "arn:aws:sns:ap-southeast-1:000000000000:events"),
          queuePrefix: "motcua-answers-",
        });
        return async ({ messageId, body }: Message) => {
          const eventSourceARN = "arn:aws:sqs:ap-southeast-1:000000000000:motcua-answers-police";
          const record = { ...queueRecord(body), messageId, eventSourceARN };
          return (await eachMessage(consume)({ Records: [record] })).batchItemFailures.length === 0;
        };
      };
      return stageOf<Message>({
        ...{ line, clock: world.clock, start, close: stop, told: withoutRequests },
        messages: bodies.map((body, at) => ({ messageId: `message-${at}`, body: JSON.stringify(body) })),
        tables: { dossiers: { client: world.client, name: world.table.dossier }, papers: papersTable },
        files: { s3, bucket },
        outside: { forget: sent.forget, got: () => sent.facts() },
      });
    },
  ),
];
