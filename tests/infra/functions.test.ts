import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { bundle } from "../../infra/aws/bundle.ts";
import { caoBang, resources, synthesize, target, textOf } from "./synthesized.ts";

const { template } = synthesize(caoBang);
const functions = resources(template, "AWS::Lambda::Function");
const named = functions.map(([, { Properties, Metadata }]) => ({
  name: Properties.Environment.Variables.POWERTOOLS_SERVICE_NAME as string,
  properties: Properties,
  metadata: Metadata.motcua as { entry: string; bundle: string },
}));

const portal = [
  ...["DEFINITION_TABLE", "DOSSIER_TABLE", "PORTAL_REPORTS", "PORTAL_SYNC_QUEUE_URL"],
  ...["PORTAL_TABLE", "PORTAL_TOKEN_PARAMETER", "PORTAL_URL"],
];

/** Beside these, every function has the three settings of Powertools. */
const environments: [string, string[]][] = [
  [
    "announcement",
    [
      ...["ANNOUNCEMENT_QUEUE_URL", "ANNOUNCEMENT_TABLE", "AUDIT_TABLE", "DEFINITION_TABLE"],
      ...["NOTIFICATION_TABLE", "ORIGIN_SECRET", "PUBLIC_URL"],
    ],
  ],
  [
    "announcement-consume",
    [
      ...["ANNOUNCEMENT_TABLE", "DEFINITION_TABLE", "NOTIFICATION", "NOTIFICATION_TABLE", "PUBLIC_URL"],
      ...["QUIET_HOURS", "SMS_MONTHLY_CAP_VND", "SMS_PRICE_VND", "SMS_SENDER_ID", "SMS_STRIP_MARKS"],
    ],
  ],
  ["announcement-sweep", ["ANNOUNCEMENT_QUEUE_URL", "ANNOUNCEMENT_TABLE", "QUIET_HOURS"]],
  ["answer", ["AUDIT_TABLE", "DEFINITION_TABLE", "DELIVERY_TABLE", "DOSSIER_TABLE", "PAPER_BUCKET", "PAPER_TABLE"]],
  [
    "answer-consume",
    [
      ...["ANSWER_QUEUE_PREFIX", "AUDIT_TABLE", "DEFINITION_TABLE", "DELIVERY_TABLE", "DOSSIER_TABLE"],
      ...["EVENT_TOPIC_ARN", "PAPER_BUCKET", "PAPER_TABLE"],
    ],
  ],
  ["agency", ["AGENCY_QUEUE_PREFIX", "AUDIT_TABLE", "DEFINITION_TABLE", "DELIVERY_TABLE", "OPERATIONS_TABLE"]],
  ["catalogue", ["AUDIT_TABLE", "DEFINITION_TABLE"]],
  ["catalogue-trial", ["AUDIT_TABLE", "DEFINITION_TABLE", "DOSSIER_TABLE"]],
  [
    "collective",
    ["AUDIT_TABLE", "COLLECTIVE_TABLE", "DEFINITION_TABLE", "DOSSIER_TABLE", "ORIGIN_SECRET", "PUBLIC_URL"],
  ],
  ["collective-follow", ["COLLECTIVE_TABLE", "DEFINITION_TABLE", "DOSSIER_TABLE", "MATCH_QUEUE_URL"]],
  ["collective-match", ["COLLECTIVE_TABLE"]],
  ["deadline", ["DEFINITION_TABLE", "DELIVERY_TABLE", "DOSSIER_TABLE"]],
  [
    "dossier",
    [
      ...["AUDIT_TABLE", "CASH_TABLE", "DEFINITION_TABLE", "DELIVERY_TABLE", "DOSSIER_TABLE"],
      ...["OPERATIONS_TABLE", "ORIGIN_SECRET", "PUBLIC_URL"],
    ],
  ],
  [
    "dossier-page",
    [
      ...["AUDIT_TABLE", "DEFINITION_TABLE", "DELIVERY_TABLE", "DOSSIER_TABLE", "NOTIFICATION_TABLE"],
      ...["OPERATIONS_TABLE", "ORIGIN_SECRET"],
    ],
  ],
  ["handoff", ["DEFINITION_TABLE", "DOSSIER_TABLE"]],
  [
    "notification",
    [
      ...["DEFINITION_TABLE", "DOSSIER_TABLE", "NOTIFICATION", "NOTIFICATION_TABLE", "PUBLIC_URL"],
      ...["SMS_MONTHLY_CAP_VND", "SMS_PRICE_VND", "SMS_SENDER_ID", "SMS_STRIP_MARKS", "TICKET_TABLE"],
    ],
  ],
  [
    "operations",
    [
      ...["ANY_QUEUE_URL", "AUDIT_TABLE", "DEFINITION_TABLE", "DELIVERY_TABLE", "DOSSIER_TABLE"],
      "NOTIFICATION_TABLE",
      ...["OPERATIONS_TABLE", "QUEUES", "TICKET_TABLE"],
    ],
  ],
  [
    "notification-api",
    [
      ...["AUDIT_TABLE", "DEFINITION_TABLE", "DOSSIER_TABLE", "NOTIFICATION_QUEUE_URL", "NOTIFICATION_TABLE"],
      ...["PUBLIC_URL", "SECOND_RECEIPT_PARAMETER", "SMS_SENDER_ID", "SMS_STRIP_MARKS", "ZALO_RECEIPT_PARAMETER"],
    ],
  ],
  ["notification-receipts", ["NOTIFICATION_TABLE"]],
  ["notification-wake", ["NOTIFICATION_QUEUE_URL", "NOTIFICATION_TABLE"]],
  ["operations-collect", ["ANY_QUEUE_URL", "OPERATIONS_TABLE", "QUEUES"]],
  ["outcome", ["DEFINITION_TABLE", "DOSSIER_TABLE", "OUTCOME_BUCKET", "OUTCOME_KEY", "PUBLIC_URL"]],
  [
    "outcome-api",
    ["AUDIT_TABLE", "DEFINITION_TABLE", "DOSSIER_TABLE", "ORIGIN_SECRET", "OUTCOME_BUCKET", "OUTCOME_KEY"],
  ],
  ["outing", ["AUDIT_TABLE", "DEFINITION_TABLE", "DOSSIER_TABLE", "OUTING_TABLE"]],
  ["papers", ["AUDIT_TABLE", "DEFINITION_TABLE", "DOSSIER_TABLE", "PAPER_BUCKET", "PAPER_TABLE", "PERSON_SECRET"]],
  ["papers-consume", ["DOSSIER_TABLE", "PAPER_TABLE", "PERSON_SECRET"]],
  ["papers-sweep", ["DOSSIER_TABLE", "PAPER_BUCKET", "PAPER_TABLE"]],
  ["payment", ["AUDIT_TABLE", "BANK_SECRETS", "CASH_TABLE", "DEFINITION_TABLE", "DOSSIER_TABLE"]],
  ["portal", ["AUDIT_TABLE", "PERSON_SECRET", ...portal].sort()],
  ["portal-pull", ["PERSON_SECRET", ...portal].sort()],
  ["portal-sync", portal],
  ["preference", ["AUDIT_TABLE", "DEFINITION_TABLE", "DOSSIER_TABLE", "NOTIFICATION_TABLE", "ORIGIN_SECRET"]],
  ["procedure", ["DEFINITION_TABLE"]],
  [
    "routing",
    [
      ...["DEFINITION_TABLE", "DELIVERY_TABLE", "DOSSIER_TABLE", "EVENT_TOPIC_ARN", "PERSON_SECRET"],
      "REPUBLISH_QUEUE_URL",
    ],
  ],
  ["routing-republish", ["DEFINITION_TABLE", "DELIVERY_TABLE", "DOSSIER_TABLE", "EVENT_TOPIC_ARN", "PERSON_SECRET"]],
  ["site", ["DEFINITION_TABLE", "SITE_BUCKET"]],
  ["site-day", ["DEFINITION_TABLE"]],
  ["slip", ["AUDIT_TABLE", "DEFINITION_TABLE", "DOSSIER_TABLE", "PUBLIC_URL"]],
  ["ticket", ["AUDIT_TABLE", "DEFINITION_TABLE", "DOSSIER_TABLE", "ORIGIN_SECRET", "TICKET_TABLE"]],
  ["ticket-watch", ["DEFINITION_TABLE", "EVENT_TOPIC_ARN", "TICKET_TABLE"]],
  ["webhook", ["DEFINITION_TABLE", "DELIVERY_TABLE", "DOSSIER_TABLE"]],
];

test("the system has the functions of its capabilities and no hidden one", () => {
  expect(named.map(({ name }) => name).sort()).toEqual(environments.map(([name]) => name).sort());
});

/** Whoever reads a queue leaves a note beside what he gives up. */
const readers = resources(template, "AWS::Lambda::EventSourceMapping")
  .filter(([, { Properties }]) => !Properties.StartingPosition)
  .map(([, { Properties }]) => target(Properties.FunctionName));
const readsQueue = (name: string): boolean =>
  functions.some(
    ([id, { Properties }]) => readers.includes(id) && Properties.Environment.Variables.POWERTOOLS_SERVICE_NAME === name,
  );

const bundles = mkdtempSync(join(tmpdir(), "bundles-"));
afterAll(() => rmSync(bundles, { recursive: true }));

describe("Each function", () => {
  test.each(environments)("%s gets the environment that it needs and nothing else", (name, expected) => {
    const variables = named.find((fn) => fn.name === name)?.properties.Environment.Variables;
    expect(Object.keys(variables).sort()).toEqual(
      [
        ...[...expected, ...(readsQueue(name) ? ["OPERATIONS_TABLE"] : [])],
        ...["POWERTOOLS_LOG_LEVEL", "POWERTOOLS_METRICS_NAMESPACE", "POWERTOOLS_SERVICE_NAME"],
      ].sort(),
    );
    expect(variables).toMatchObject({ POWERTOOLS_LOG_LEVEL: "INFO", POWERTOOLS_METRICS_NAMESPACE: "motcua" });
  });

  test.each(named)("$name runs on Node 24, arm64, with its own memory, timeout and traces", ({ properties }) => {
    expect(properties).toMatchObject({
      Runtime: "nodejs24.x",
      Architectures: ["arm64"],
      Handler: "index.handler",
      MemorySize: expect.any(Number),
      Timeout: expect.any(Number),
      TracingConfig: { Mode: "Active" },
      LoggingConfig: { LogFormat: "JSON", ApplicationLogLevel: "INFO", SystemLogLevel: "WARN" },
    });
  });

  test.each(named)("$name writes to its own log, which forgets after a month", ({ properties }) => {
    const log = template.toJSON().Resources[target(properties.LoggingConfig.LogGroup)];
    expect(log).toMatchObject({ DeletionPolicy: "Delete", Properties: { RetentionInDays: 30 } });
  });

  test.each(named)("$name says from which file it is made", ({ name, metadata }) => {
    const [capability, part] = name.split("-");
    const entry = `functions/${capability}/${part === undefined ? "" : `${part}-`}handler.ts`;
    expect(metadata).toEqual({ entry, bundle: `bundles/${name}` });
  });

  test.each(named)(
    "$name starts with the environment that it gets, and with nothing else",
    ({ properties, metadata }) => {
      const given = Object.entries(properties.Environment.Variables).map(([name, value]) => [
        name,
        textOf(template, value),
      ]);
      const start = `const { handler } = await import("./index.mjs"); process.exit(handler ? 0 : 2)`;
      const { status, stderr } = spawnSync(process.execPath, ["--input-type=module", "--eval", start], {
        cwd: bundle(metadata.entry, bundles),
        env: { ...Object.fromEntries(given), AWS_REGION: "ap-southeast-1" },
        encoding: "utf8",
      });
      expect({ status, stderr }).toMatchObject({ status: 0 });
    },
  );

  test("has a role of its own", () => {
    const roles = named.map(({ properties }) => target(properties.Role));
    expect(new Set(roles).size).toBe(named.length);
  });
});

test("SMS settings come from the province's file", () => {
  template.hasResourceProperties("AWS::Lambda::Function", {
    Environment: {
      Variables: {
        SMS_SENDER_ID: "MOTCUA",
        SMS_MONTHLY_CAP_VND: "20000000",
        SMS_PRICE_VND: "800",
        SMS_STRIP_MARKS: "true",
      },
    },
  });
});
