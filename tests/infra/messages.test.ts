import { Match } from "aws-cdk-lib/assertions";
import { describe, expect, test } from "vitest";
import { receivesAllowed } from "../../shared/domain/delivery/pause.ts";
import { caoBang, resources, synthesize, target } from "./synthesized.ts";

const { template, parent } = synthesize(caoBang);
const all = template.toJSON().Resources;
const queues = resources(template, "AWS::SQS::Queue");
const isDeadLetters = (id: string): boolean => id.includes("DeadLetters");
const workQueues = queues.filter(([id]) => !isDeadLetters(id));
const mappings = resources(template, "AWS::Lambda::EventSourceMapping").map(([, { Properties }]) => Properties);
const alarms = resources(template, "AWS::CloudWatch::Alarm").map(([, { Properties }]) => Properties);

/** The queue whose metric an alarm watches. */
const watched = (metric: string): string[] =>
  alarms.filter(({ MetricName }) => MetricName === metric).map(({ Dimensions }) => target(Dimensions[0].Value));

describe("Queues", () => {
  test("the inbox, notification, outcomes, republishing, papers, lists, announcements, the portal and each agency with software of its own have one; an agency that reads one has another for its answers", () => {
    const own = caoBang.agencies.filter((agency) => agency.delivery !== "inbox");
    const answering = own.filter((agency) => agency.delivery === "queue");
    expect(own.map((agency) => agency.key)).toEqual(["police", "social-insurance"]);
    expect(workQueues).toHaveLength(8 + own.length + answering.length);
  });

  test.each(workQueues)(
    "%s gives up after 5 attempts, or as late as it can where the agency is called, and keeps what it gave up",
    (id, { Properties }) => {
      const called = id === target(template.toJSON().Outputs.AgencySocialInsuranceQueueUrl.Value);
      expect(Properties.RedrivePolicy.maxReceiveCount).toBe(called ? receivesAllowed : 5);
      const deadLetters = target(Properties.RedrivePolicy.deadLetterTargetArn);
      expect(isDeadLetters(deadLetters)).toBe(true);
      expect(all[deadLetters].Properties.MessageRetentionPeriod).toBe(14 * 24 * 3600);
    },
  );

  test("only agencies' queues keep the order of each dossier, and their dead letters with them", () => {
    const inOrder = queues.filter(([, { Properties }]) => Properties.FifoQueue).map(([id]) => id);
    const agencies = queues.map(([id]) => id).filter((id) => id.startsWith("HandoffAgency") && !id.includes("Answers"));
    expect(inOrder.sort()).toEqual(agencies.sort());
    for (const [, { Properties }] of queues.filter(([id]) => inOrder.includes(id)))
      expect(Properties.QueueName).toMatch(/^motcua-agency-[a-z-]+(-DeadLetters)?\.fifo$/);
  });

  test("the topic keeps the order of each dossier, and dossiers do not share its throughput", () => {
    const topic = all[target(template.toJSON().Outputs.EventTopicArn.Value)].Properties;
    expect(topic).toMatchObject({ FifoTopic: true, FifoThroughputScope: "MessageGroup" });
  });

  test("the function that calls agencies waits for no agency's stack, as the reader in there waits for the function", () => {
    const policies = resources(parent, "AWS::IAM::Policy").filter(([id]) => id.startsWith("WebhooksCaller"));
    expect(policies).toHaveLength(1);
    expect(JSON.stringify(policies)).not.toContain("Outputs.");
  });

  test("every queue is encrypted and refuses to speak without TLS", () => {
    const closed = resources(template, "AWS::SQS::QueuePolicy").flatMap(([, { Properties }]) =>
      Properties.PolicyDocument.Statement.some(
        ({ Effect, Condition }: { Effect: string; Condition: object }) =>
          Effect === "Deny" && JSON.stringify(Condition) === '{"Bool":{"aws:SecureTransport":"false"}}',
      )
        ? Properties.Queues.map(target)
        : [],
    );
    expect(closed.sort()).toEqual(queues.map(([id]) => id).sort());
    template.allResourcesProperties("AWS::SQS::Queue", { KmsMasterKeyId: Match.anyValue() });
  });

  test("an alarm rings when dead letters wait, for each of their queues", () => {
    const deadLetters = queues.map(([id]) => id).filter(isDeadLetters);
    expect(watched("ApproximateNumberOfMessagesVisible").sort()).toEqual(deadLetters.sort());
  });

  test("an alarm rings when the oldest message grows old, for each other queue", () => {
    expect(watched("ApproximateAgeOfOldestMessage").sort()).toEqual(workQueues.map(([id]) => id).sort());
  });
});

describe("Readers", () => {
  const streams = mappings.filter(({ StartingPosition }) => StartingPosition);
  const readers = mappings.filter(({ StartingPosition }) => !StartingPosition);

  test("each of them can fail for one message alone", () => {
    expect(mappings).toHaveLength(14);
    for (const mapping of mappings) expect(mapping.FunctionResponseTypes).toEqual(["ReportBatchItemFailures"]);
  });

  test("a stream's reader halves a bad batch and puts what it gave up among dead letters", () => {
    expect(streams).toHaveLength(4);
    for (const stream of streams) {
      expect(stream).toMatchObject({
        BatchSize: 100,
        BisectBatchOnFunctionError: true,
        StartingPosition: "TRIM_HORIZON",
      });
      expect(isDeadLetters(target(stream.DestinationConfig.OnFailure.Destination))).toBe(true);
    }
  });

  test("a dossier's change waits as long as the stream keeps it, a ticket's for six tries", () => {
    const patience = streams.map(({ MaximumRetryAttempts, MaximumRecordAgeInSeconds }) => [
      MaximumRetryAttempts,
      MaximumRecordAgeInSeconds,
    ]);
    expect(patience).toEqual(
      expect.arrayContaining([
        [undefined, 23 * 3600],
        [5, undefined],
      ]),
    );
  });

  test("a message stays hidden six times as long as its reader may take, and while a batch is gathered", () => {
    expect(readers).toHaveLength(10);
    for (const { FunctionName, EventSourceArn, MaximumBatchingWindowInSeconds: window = 0 } of readers) {
      const { Timeout } = all[target(FunctionName)].Properties;
      expect(all[target(EventSourceArn)].Properties.VisibilityTimeout).toBe(6 * Timeout + window);
      expect(window).toBeLessThanOrEqual(1);
    }
  });
});

describe("Subscriptions", () => {
  const subscriptions = resources(template, "AWS::SNS::Subscription")
    .map(([, { Properties }]) => Properties)
    .filter(({ Protocol }) => Protocol === "sqs");
  const filterOf = (queue: string) => subscriptions.find(({ Endpoint }) => target(Endpoint) === queue)?.FilterPolicy;
  const output = (name: string) => target(template.toJSON().Outputs[name].Value);
  const deadLettersOf = (queue: string) => target(all[queue].Properties.RedrivePolicy.deadLetterTargetArn);
  const ofFacts = workQueues
    .map(([id]) => id)
    .filter((id) => !["Republish", "CollectiveMatch", "Announcement"].some((name) => id === output(`${name}QueueUrl`)))
    .filter((id) => !id.includes("Answers"))
    .sort();

  test("every queue of facts gets the envelope itself from the topic", () => {
    expect(subscriptions.map(({ Endpoint }) => target(Endpoint)).sort()).toEqual(ofFacts);
    for (const { RawMessageDelivery } of subscriptions) expect(RawMessageDelivery).toBe(true);
  });

  test("the inbox gets hand-overs to offices that work in motcua", () => {
    expect(filterOf(output("HandoffInboxQueueUrl"))).toEqual({
      type: ["motcua.dossier.handed-over.v1"],
      inbox: ["built-in"],
    });
  });

  test("papers learn of dossiers that were opened or added to", () => {
    expect(filterOf(output("PapersQueueUrl"))).toEqual({
      type: ["motcua.dossier.submitted.v1", "motcua.dossier.supplement-provided.v1"],
    });
  });

  test("an agency with software of its own gets what concerns its dossiers and nobody else's", () => {
    expect(filterOf(output("AgencyPoliceQueueUrl"))).toEqual({
      agency: ["H14.15"],
      type: [{ prefix: "motcua.dossier." }, { prefix: "motcua.agency." }],
    });
  });

  test("notification gets the facts about which people are told, and no other", () => {
    expect(filterOf(output("NotificationQueueUrl"))).toEqual({
      type: [
        "motcua.dossier.received.v1",
        "motcua.dossier.bundle-received.v1",
        "motcua.dossier.bundle-ready.v1",
        "motcua.dossier.supplement-requested.v1",
        "motcua.dossier.ready.v1",
        "motcua.dossier.overdue.v1",
        "motcua.dossier.delay-apologized.v1",
        "motcua.dossier.draft-sent.v1",
        "motcua.dossier.stopped.v1",
        "motcua.dossier.consultation-late.v1",
        "motcua.dossier.answer-late.v1",
        "motcua.dossier.forward-reminded.v1",
        "motcua.dossier.refused.v1",
        "motcua.dossier.returned.v1",
        "motcua.ticket.near.v1",
        "motcua.ticket.closed-out.v1",
        "motcua.ticket.reopened.v1",
        "motcua.ticket.line-overloaded.v1",
        "motcua.appointment.booked.v1",
        "motcua.appointment.moved.v1",
        "motcua.appointment.reminder.v1",
        "motcua.appointment.cancelled.v1",
        "motcua.appointment.called-off.v1",
        "motcua.appointment.closed-out.v1",
        "motcua.handoff.escalated.v1",
      ],
    });
  });

  test("an agency's own software may read its agency's queue and write its answers, and no other's", () => {
    const reader = "arn:aws:iam::111122223333:role/cong-an";
    const agencies = caoBang.agencies.map((agency) => (agency.key === "police" ? { ...agency, reader } : agency));
    const shared = synthesize({ ...caoBang, agencies }).template;
    const open = resources(shared, "AWS::SQS::QueuePolicy").filter(([, { Properties }]) =>
      JSON.stringify(Properties).includes(reader),
    );
    const allowed = open.map(([, { Properties }]) => [
      target(Properties.Queues[0]),
      Properties.PolicyDocument.Statement.filter(
        ({ Principal }: { Principal: { AWS: string } }) => Principal.AWS === reader,
      ),
    ]);
    const statement = (Action: string | string[]) => [
      { Effect: "Allow", Principal: { AWS: reader }, Action, Resource: expect.anything() },
    ];
    const reading = ["ChangeMessageVisibility", "DeleteMessage", "GetQueueAttributes", "ReceiveMessage"];
    expect(new Map(allowed as [string, object][])).toEqual(
      new Map([
        [
          target(shared.toJSON().Outputs.AgencyPoliceQueueUrl.Value),
          statement(reading.map((action) => `sqs:${action}`)),
        ],
        [target(shared.toJSON().Outputs.AnswersPoliceQueueUrl.Value), statement("sqs:SendMessage")],
      ]),
    );
  });

  test("what the topic cannot deliver lies among the dead letters of the queue that it was meant for", () => {
    for (const { Endpoint, RedrivePolicy } of subscriptions)
      expect(target(RedrivePolicy.deadLetterTargetArn)).toBe(deadLettersOf(target(Endpoint)));
  });

  const [verdictsId, verdicts] =
    resources(template, "AWS::Events::Rule").find(([, rule]) => rule.Properties.EventPattern) ?? [];
  test("what the malware scan found in a paper goes to the queue of papers, for the bucket of papers alone", () => {
    expect(verdicts?.Properties.Targets.map(({ Arn }: { Arn: unknown }) => target(Arn))).toEqual([
      output("PapersQueueUrl"),
    ]);
    expect(verdicts?.Properties.EventPattern).toMatchObject({ source: ["aws.guardduty"] });
    expect(target(verdicts?.Properties.EventPattern.detail.s3ObjectDetails.bucketName[0])).toBe(output("PaperBucket"));
  });

  test("only the topic may put messages into a queue of facts and its dead letters, and that one rule", () => {
    const all = resources(template, "AWS::SQS::QueuePolicy").flatMap(([, { Properties }]) =>
      Properties.PolicyDocument.Statement.filter(({ Effect }: { Effect: string }) => Effect === "Allow").map(
        (sender: object) => ({ queue: target(Properties.Queues[0]), sender }),
      ),
    );
    const isVerdict = ({ sender }: { sender: object }) => JSON.stringify(sender).includes(`"${verdictsId}"`);
    expect(all.filter(isVerdict)).toMatchObject([
      { queue: output("PapersQueueUrl"), sender: { Principal: { Service: "events.amazonaws.com" } } },
    ]);
    const admitted = all.filter((one) => !isVerdict(one));
    const topic = output("EventTopicArn");
    expect(admitted.map(({ queue }) => queue).sort()).toEqual([...ofFacts, ...ofFacts.map(deadLettersOf)].sort());
    for (const { sender } of admitted) {
      expect(sender.Principal).toEqual({ Service: "sns.amazonaws.com" });
      expect(target(sender.Condition.ArnEquals["aws:SourceArn"])).toBe(topic);
    }
  });
});

describe("The deadline sweep", () => {
  const once = { MaximumRetryAttempts: 0, MaximumEventAgeInSeconds: 60 };
  const rules = resources(template, "AWS::Events::Rule").map(([, rule]) => rule);
  const rule = rules.find(({ Properties }) => Properties.ScheduleExpression === "rate(1 minute)");

  test("runs each minute, and the rule does not give a run to the function twice", () => {
    expect(rule?.Properties).toMatchObject({ ScheduleExpression: "rate(1 minute)", Targets: [{ RetryPolicy: once }] });
  });

  test("is not tried again by Lambda when it failed: the next minute does the same work", () => {
    const swept = target(rule?.Properties.Targets[0].Arn);
    const configs = resources(template, "AWS::Lambda::EventInvokeConfig").map(([, { Properties }]) => Properties);
    expect(configs.find(({ FunctionName }) => target(FunctionName) === swept)).toMatchObject(once);
  });
});

test("a new day begins for the pages just after midnight in Vietnam", () => {
  const rules = resources(template, "AWS::Events::Rule").map(([, { Properties }]) => Properties.ScheduleExpression);
  expect(rules).toContain("cron(1 17 * * ? *)");
});
