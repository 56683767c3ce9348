// Reads the agency's queue, accepts what is handed over and answers with an outcome. README.md says how to run it.
import { DeleteMessageCommand, ReceiveMessageCommand, SendMessageCommand, SQSClient } from "@aws-sdk/client-sqs";

const { QUEUE_URL, ANSWER_QUEUE_URL, AGENCY = "H14.15" } = process.env;
const once = process.argv.includes("--once");
const sqs = new SQSClient({});

/** Dossier → version that was worked on last. Yours is a table of your database, written with your own work. */
const versions = new Map();

/** What your people do: read the dossier through the API, look at its papers, decide. */
const decide = (event) => ({ decision: "approved", documentNumber: `${event.data.version}/${event.subject}` });

/** The same event always makes the same id, so that an answer that is sent twice counts once. */
const answer = (event, name, data) =>
  sqs.send(
    new SendMessageCommand({
      QueueUrl: ANSWER_QUEUE_URL,
      MessageBody: JSON.stringify({
        specversion: "1.0",
        id: `${event.id}:${name}`,
        type: `motcua.agency.${name}.v1`,
        source: `/agency/${AGENCY}`,
        subject: event.subject,
        time: new Date().toISOString(),
        datacontenttype: "application/json",
        data,
      }),
    }),
  );

const take = async (event) => {
  if (event.type === "motcua.agency.answer-refused.v1") return console.error(event.subject, event.data.detail);
  // Every other type tells of something that this program need not know; there will be new ones.
  if (event.type !== "motcua.dossier.handed-over.v1") return;
  const { version, handoff } = event.data;
  if (version <= (versions.get(event.subject) ?? 0)) return; // had it before, or something newer
  await answer(event, "accepted", { handoff: handoff.id });
  await answer(event, "outcome", { handoff: handoff.id, ...decide(event) });
  versions.set(event.subject, version);
  console.log(event.subject, "decided");
};

for (;;) {
  const wanted = { QueueUrl: QUEUE_URL, MaxNumberOfMessages: 10, WaitTimeSeconds: once ? 0 : 20 };
  const { Messages = [] } = await sqs.send(new ReceiveMessageCommand(wanted));
  if (once && Messages.length === 0) break;
  for (const { Body, ReceiptHandle } of Messages) {
    await take(JSON.parse(Body));
    // Only now: a message that is not deleted comes again, also after a crash.
    await sqs.send(new DeleteMessageCommand({ QueueUrl: QUEUE_URL, ReceiptHandle }));
  }
}
