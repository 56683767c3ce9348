import { describe, expect, test } from "vitest";
import { caoBang, permissions, resources, synthesize, target } from "./synthesized.ts";

const { template } = synthesize(caoBang);
const granted = permissions(template);

/** Functions that read a queue may leave a note beside what they give up. */
const readers = resources(template, "AWS::Lambda::EventSourceMapping")
  .filter(([, { Properties }]) => !Properties.StartingPosition)
  .map(([, { Properties }]) => target(Properties.FunctionName));

const functions = resources(template, "AWS::Lambda::Function").map(([id, { Properties }]) => ({
  id,
  name: Properties.Environment.Variables.POWERTOOLS_SERVICE_NAME as string,
  role: Properties.Role["Fn::GetAtt"][0] as string,
}));

/** GuardDuty's own role, with the rights that AWS's guide names. */
const [scanner] =
  resources(template, "AWS::IAM::Role").find(([, { Properties }]) =>
    JSON.stringify(Properties.AssumeRolePolicyDocument).includes("guardduty"),
  ) ?? [];

/** "DossierDossiersTable5EA2C7DD/index/by-wake" → "dossier/by-wake", also of a table in a stack of its own */
const tableName = (resource: string): string =>
  resource.replace(
    /^(?:.*NestedStackResource[0-9A-F]{8}|Procedure|Dossier(?=Cash))?([A-Z][a-z]+?)(?:s|Dossiers|Tickets|Notifications|Announcements|Papers|Lists|Messages)?Table[0-9A-F]{8}(?:\/index)?/,
    (_, name: string) => name.toLowerCase(),
  );

const dynamoGrants = (name: string): string[] => {
  const role = functions.find((fn) => fn.name === name)?.role;
  return granted
    .filter((permission) => permission.role === role && /^dynamodb:.*(?:Item|Query)$/.test(permission.action))
    .map(({ action, resource }) => `${tableName(resource)} ${action.slice("dynamodb:".length)}`)
    .sort();
};

describe("What each function may do to the tables", () => {
  test.each([
    [
      "dossier",
      [
        ..."audit GetItem,audit PutItem,audit Query,audit UpdateItem".split(","),
        ..."cash GetItem,cash PutItem,cash UpdateItem".split(","),
        ..."definition GetItem,delivery GetItem,dossier BatchGetItem,dossier GetItem,dossier PutItem".split(","),
        ..."dossier Query,dossier UpdateItem,dossier/by-assignee Query,dossier/by-commune Query,dossier/by-consulted Query,dossier/by-holder Query".split(
          ",",
        ),
        "operations/by-subject Query",
      ],
    ],
    [
      "dossier-page",
      [
        ..."audit GetItem,audit UpdateItem,definition GetItem,delivery GetItem".split(","),
        ..."dossier GetItem,dossier PutItem,dossier UpdateItem".split(","),
        ..."notification GetItem,notification PutItem,operations/by-subject Query".split(","),
      ],
    ],
    [
      "preference",
      [
        ..."audit GetItem,audit PutItem,audit UpdateItem,definition GetItem".split(","),
        ..."dossier GetItem,notification GetItem,notification PutItem".split(","),
      ],
    ],
    [
      "announcement",
      [
        ..."announcement GetItem,announcement PutItem,announcement Query,announcement UpdateItem".split(","),
        ..."audit PutItem,definition GetItem,notification GetItem".split(","),
      ],
    ],
    [
      "announcement-consume",
      [
        ..."announcement GetItem,announcement PutItem,announcement Query".split(","),
        ..."definition GetItem,notification GetItem,notification Query,notification UpdateItem".split(","),
      ],
    ],
    [
      "outing",
      [
        ..."audit PutItem,definition GetItem,dossier BatchGetItem,dossier GetItem".split(","),
        ..."outing GetItem,outing PutItem,outing/by-month Query".split(","),
      ],
    ],
    ["announcement-sweep", "announcement GetItem,announcement Query".split(",")],
    ...["answer", "answer-consume"].map((name): [string, string[]] => [
      name,
      [
        ..."audit PutItem,definition GetItem,delivery GetItem,dossier GetItem,dossier PutItem".split(","),
        ..."dossier UpdateItem,dossier/by-assignee Query,paper GetItem,paper PutItem".split(","),
      ],
    ]),
    [
      "routing",
      [
        ..."definition GetItem,delivery GetItem,dossier GetItem,dossier PutItem".split(","),
        ..."dossier UpdateItem,dossier/by-assignee Query".split(","),
      ],
    ],
    ["handoff", "definition GetItem,dossier GetItem,dossier PutItem,dossier UpdateItem".split(",")],
    [
      "notification",
      [
        ..."definition GetItem,dossier GetItem".split(","),
        ..."notification GetItem,notification Query,notification UpdateItem,ticket GetItem".split(","),
      ],
    ],
    ["notification-wake", ["notification/by-wake Query"]],
    ["notification-receipts", "notification Query,notification UpdateItem".split(",")],
    [
      "notification-api",
      [
        ..."audit PutItem,definition GetItem,dossier BatchGetItem,dossier GetItem".split(","),
        ..."notification Query,notification UpdateItem,notification/by-wake Query".split(","),
      ],
    ],
    [
      "deadline",
      [
        ..."definition GetItem,delivery GetItem,dossier GetItem,dossier PutItem".split(","),
        ..."dossier UpdateItem,dossier/by-assignee Query,dossier/by-wake Query".split(","),
      ],
    ],
    [
      "payment",
      [
        ..."audit PutItem,cash GetItem,cash PutItem,cash Query,cash UpdateItem,cash/by-unmatched Query".split(","),
        ..."definition GetItem,dossier GetItem,dossier PutItem,dossier UpdateItem".split(","),
      ],
    ],
    ["ticket-watch", "definition GetItem,ticket GetItem,ticket PutItem,ticket Query,ticket UpdateItem".split(",")],
    [
      "ticket",
      "audit PutItem,definition GetItem,dossier GetItem,ticket GetItem,ticket Query,ticket UpdateItem".split(","),
    ],
    [
      "papers",
      [
        ..."audit PutItem,definition GetItem,dossier GetItem,paper BatchGetItem".split(","),
        ..."paper GetItem,paper PutItem,paper Query,paper/by-dossier Query,paper/by-person Query".split(","),
      ],
    ],
    ["papers-consume", "dossier GetItem,paper GetItem,paper PutItem,paper Query".split(",")],
    [
      "papers-sweep",
      [
        ..."dossier GetItem,paper GetItem,paper PutItem,paper Query".split(","),
        ..."paper UpdateItem,paper/by-removal Query".split(","),
      ],
    ],
    [
      "portal",
      [
        ..."audit PutItem,definition GetItem,dossier BatchGetItem,dossier GetItem,dossier PutItem".split(","),
        ..."dossier UpdateItem,portal GetItem,portal PutItem,portal UpdateItem,portal/by-open Query".split(","),
      ],
    ],
    [
      "portal-pull",
      [
        ..."definition GetItem,dossier GetItem,dossier PutItem,dossier UpdateItem".split(","),
        ..."portal GetItem,portal PutItem,portal UpdateItem,portal/by-try Query".split(","),
      ],
    ],
    ["portal-sync", "definition GetItem,dossier GetItem,portal GetItem,portal UpdateItem".split(",")],
    [
      "agency",
      [
        ..."audit PutItem,definition GetItem,delivery GetItem,delivery Query,delivery UpdateItem".split(","),
        "operations/by-queue Query",
      ],
    ],
    [
      "webhook",
      [
        ..."definition GetItem,delivery GetItem,delivery PutItem,delivery UpdateItem".split(","),
        ..."dossier GetItem,dossier PutItem,dossier UpdateItem,operations GetItem".split(","),
      ],
    ],
    ["slip", "audit PutItem,definition GetItem,dossier BatchGetItem,dossier GetItem".split(",")],
    ["outcome", "definition GetItem,dossier GetItem".split(",")],
    ["outcome-api", "audit GetItem,audit UpdateItem,definition GetItem,dossier GetItem".split(",")],
    ["procedure", "definition GetItem".split(",")],
    ["site", "definition GetItem,definition Query".split(",")],
    ["site-day", "definition GetItem,definition PutItem".split(",")],
    [
      "collective",
      [
        ..."audit GetItem,audit PutItem,audit UpdateItem,collective BatchGetItem,collective GetItem".split(","),
        ..."collective PutItem,collective Query,collective UpdateItem,collective/by-commune Query".split(","),
        ..."definition GetItem,dossier GetItem,dossier PutItem,dossier UpdateItem".split(","),
      ],
    ],
    ["collective-match", "collective GetItem,collective PutItem,collective Query,collective UpdateItem".split(",")],
    [
      "collective-follow",
      [
        ..."collective Query,collective UpdateItem,definition GetItem".split(","),
        ..."dossier GetItem,dossier PutItem,dossier UpdateItem".split(","),
      ],
    ],
    [
      "operations",
      [
        ..."audit PutItem,definition GetItem,delivery Query,dossier BatchGetItem,dossier GetItem".split(","),
        ..."dossier/by-commune Query,dossier/by-holder Query,notification Query".split(","),
        ..."operations GetItem,operations PutItem".split(","),
        ..."operations/by-queue Query,operations/by-subject Query,ticket GetItem".split(","),
      ],
    ],
    ["operations-collect", "operations GetItem,operations PutItem,operations/by-queue Query".split(",")],
    ["catalogue", "audit PutItem,definition GetItem,definition PutItem,definition Query".split(",")],
    [
      "catalogue-trial",
      "audit PutItem,definition GetItem,definition PutItem,dossier BatchGetItem,dossier GetItem".split(","),
    ],
  ])("%s reads and writes exactly what its work needs", (name, expected) => {
    const readsQueue = functions.some((fn) => fn.name === name && readers.includes(fn.id));
    expect(dynamoGrants(name)).toEqual([...expected, ...(readsQueue ? ["operations PutItem"] : [])].sort());
  });

  test("who tries routes on dossiers writes nothing among the definitions but what it found", () => {
    const role = functions.find((fn) => fn.name === "catalogue-trial")?.role;
    const statements = resources(template, "AWS::IAM::Policy").flatMap(([, { Properties }]) =>
      target(Properties.Roles[0]) === role ? (Properties.PolicyDocument.Statement as Record<string, unknown>[]) : [],
    );
    const writes = statements.filter(({ Action, Resource }) =>
      /PutItem.*Definitions/.test(JSON.stringify([Action, Resource])),
    );
    expect(writes.map(({ Condition }) => Condition)).toEqual([
      { "ForAllValues:StringEquals": { "dynamodb:LeadingKeys": ["DRY-RUN"] } },
    ]);
  });

  test("who calls numbers reads nothing beside the dossiers but the lists of staff", () => {
    const role = functions.find((fn) => fn.name === "ticket")?.role;
    const statements = resources(template, "AWS::IAM::Policy").flatMap(([, { Properties }]) =>
      target(Properties.Roles[0]) === role ? (Properties.PolicyDocument.Statement as Record<string, unknown>[]) : [],
    );
    const reads = statements.filter(({ Resource }) => /Dossiers/.test(JSON.stringify(Resource)));
    expect(reads.map(({ Condition }) => Condition)).toEqual([
      { "ForAllValues:StringLike": { "dynamodb:LeadingKeys": ["STAFF#*"] } },
    ]);
  });

  test("no function reads a whole table or deletes an item; pages and papers' files have one each that takes them away", () => {
    const ours = granted.filter(({ role }) => role !== scanner);
    const forbidden = ours.filter(({ action }) => /Scan|Delete(?!Message)|BatchWrite|PartiQL/.test(action));
    const roleOf = (name: string) => functions.find((fn) => fn.name === name)?.role;
    expect(forbidden.map(({ role, action }) => [role, action])).toEqual([
      [roleOf("site"), "s3:DeleteObject"],
      [roleOf("papers-sweep"), "s3:DeleteObject"],
    ]);
  });
});

describe("Permissions name what they allow", () => {
  test("no permission holds a wildcard in its action", () => {
    expect(granted.filter(({ action }) => action.includes("*"))).toEqual([]);
  });

  test("only traces, SMS, e-mail and reading metrics are allowed on every resource, because none has a resource to name", () => {
    const everywhere = granted.filter(({ resource }) => resource === "*").map(({ action }) => action);
    expect([...new Set(everywhere)].sort()).toEqual([
      "cloudwatch:GetMetricData",
      "ses:SendEmail",
      "sns:Publish",
      "xray:PutTelemetryRecords",
      "xray:PutTraceSegments",
    ]);
  });

  test("a part of a resource's name is left open only for the streams of one table, for pages and for files of papers and outcomes", () => {
    const open = granted.filter(({ role, resource }) => role !== scanner && resource !== "*" && resource.includes("*"));
    expect(
      open
        .map(({ action, resource }) => `${action} ${resource.replace(/(Table|Pages|Files)[0-9A-F]{8}/, "$1")}`)
        .sort(),
    ).toEqual([
      "dynamodb:ListStreams CollectiveListsTable/stream/*",
      "dynamodb:ListStreams DossierDossiersTable/stream/*",
      "dynamodb:ListStreams ProcedureDefinitionsTable/stream/*",
      "dynamodb:ListStreams TicketTicketsTable/stream/*",
      "s3:DeleteObject PaperFiles/*",
      "s3:DeleteObject SitePages/*",
      "s3:GetObject OutcomeFiles/*",
      "s3:GetObject OutcomeFiles/*",
      "s3:GetObject PaperFiles/*",
      "s3:GetObject PaperFiles/*",
      "s3:GetObject PaperFiles/*",
      "s3:GetObject SitePages/*",
      "s3:PutObject OutcomeFiles/*",
      "s3:PutObject PaperFiles/*",
      "s3:PutObject PaperFiles/*",
      "s3:PutObject PaperFiles/*",
      "s3:PutObject SitePages/*",
    ]);
  });

  test("GuardDuty reads and tags the papers' files, keeps its own rule and nothing else", () => {
    const may = granted.filter(({ role }) => role === scanner).map(({ action, resource }) => `${action} ${resource}`);
    const writes = may.filter((one) => !/^(?:s3|events):(?:Get|List|Describe)|^kms:/.test(one));
    const rule = "DO-NOT-DELETE-AmazonGuardDutyMalwareProtectionS3*";
    expect(
      writes.map((one) => one.replace(/arn:\S+rule\//, "").replace(/PaperFiles[0-9A-F]{8}/, "PaperFiles")).sort(),
    ).toEqual([
      `events:DeleteRule ${rule}`,
      `events:PutRule ${rule}`,
      `events:PutTargets ${rule}`,
      `events:RemoveTargets ${rule}`,
      "s3:PutBucketNotification PaperFiles",
      "s3:PutObject PaperFiles/malware-protection-resource-validation-object",
      "s3:PutObjectTagging PaperFiles/*",
      "s3:PutObjectVersionTagging PaperFiles/*",
    ]);
  });

  test("only notification and announcements send SMS, and they cannot publish to a topic", () => {
    const everywhere = granted.filter(({ action, resource }) => action === "sns:Publish" && resource === "*");
    const senders = everywhere.map(({ role }) => functions.find((fn) => fn.role === role)?.name);
    expect(senders.sort()).toEqual(["announcement-consume", "notification"]);
    template.hasResourceProperties("AWS::IAM::Policy", {
      PolicyDocument: {
        Statement: [
          { Effect: "Allow", Action: "sns:Publish", Resource: "*" },
          { Effect: "Deny", Action: "sns:Publish", Resource: "arn:aws:sns:*:*:*" },
        ],
      },
    });
  });

  test("one function signs outcomes, two show the public key, and none can do anything else with it", () => {
    const [key] = resources(template, "AWS::KMS::Key").find(([, { Properties }]) => Properties.KeyUsage) ?? [];
    const used = granted.filter(({ resource }) => resource === key);
    const named = used.map(({ role, action }) => `${functions.find((fn) => fn.role === role)?.name} ${action}`);
    expect(named.sort()).toEqual(["outcome kms:GetPublicKey", "outcome kms:Sign", "outcome-api kms:GetPublicKey"]);
  });

  test("the key of tables is used through DynamoDB, SQS, SNS and S3 only, never by calling KMS", () => {
    const statements = resources(template, "AWS::IAM::Policy").flatMap(([, { Properties }]) =>
      (Properties.PolicyDocument.Statement as { Action: string | string[]; Condition?: object }[]).filter(
        ({ Action }) => [Action].flat().some((action) => /^kms:(?!Sign|GetPublicKey)/.test(action)),
      ),
    );
    expect(statements.length).toBeGreaterThan(0);
    for (const { Condition } of statements)
      expect(JSON.stringify(Condition)).toMatch(/kms:ViaService.*(dynamodb|sqs|sns|s3)\./);
  });

  test("no role takes a policy that AWS manages", () => {
    const managed = resources(template, "AWS::IAM::Role").filter(([, { Properties }]) => Properties.ManagedPolicyArns);
    expect(managed).toEqual([]);
  });
});

test("the function that calls agencies reads their secrets, sets aside into their dead letters, and into no other queue", () => {
  const role = functions.find(({ name }) => name === "webhook")?.role;
  const may = (action: string) =>
    granted
      .filter((permission) => permission.role === role && permission.action === action)
      .map(({ resource }) => resource);
  expect(may("ssm:GetParameter")).toEqual([expect.stringMatching(/:parameter\/motcua\/cao-bang\/social-insurance$/)]);
  expect(may("sqs:SendMessage")).toEqual([
    expect.stringMatching(/:motcua-agency-social-insurance-DeadLetters[.]fifo$/),
  ]);
  expect(may("sqs:ReceiveMessage")).toEqual([expect.stringMatching(/:motcua-agency-social-insurance[.]fifo$/)]);
});
