import { describe, expect, test } from "vitest";
import { caoBang, permissions, resources, synthesize } from "./synthesized.ts";

const { template } = synthesize(caoBang);
const granted = permissions(template);

const functions = resources(template, "AWS::Lambda::Function").map(([, { Properties }]) => ({
  name: Properties.Environment.Variables.POWERTOOLS_SERVICE_NAME as string,
  role: Properties.Role["Fn::GetAtt"][0] as string,
}));

/** "DossierDossiersTable5EA2C7DD/index/by-wake" → "dossier/by-wake" */
const tableName = (resource: string): string =>
  resource.replace(
    /^(?:Procedure)?([A-Z][a-z]+?)(?:s|Dossiers|Tickets|Notifications)?Table[0-9A-F]{8}(?:\/index)?/,
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
        ..."definition GetItem,dossier BatchGetItem,dossier GetItem,dossier PutItem".split(","),
        ..."dossier Query,dossier UpdateItem,dossier/by-commune Query,dossier/by-consulted Query,dossier/by-holder Query".split(
          ",",
        ),
      ],
    ],
    ["routing", "definition GetItem,dossier GetItem,dossier PutItem,dossier UpdateItem".split(",")],
    ["handoff", "definition GetItem,dossier GetItem,dossier PutItem,dossier UpdateItem".split(",")],
    [
      "notification",
      [
        ..."definition GetItem,dossier GetItem".split(","),
        ..."notification PutItem,notification UpdateItem,ticket GetItem".split(","),
      ],
    ],
    [
      "deadline",
      [
        ..."definition GetItem,dossier GetItem,dossier PutItem".split(","),
        ..."dossier UpdateItem,dossier/by-wake Query".split(","),
      ],
    ],
    ["ticket", [..."audit PutItem,definition GetItem".split(","), ..."ticket Query,ticket UpdateItem".split(",")]],
    ["ticket-watch", "definition GetItem,ticket Query".split(",")],
    ["procedure", "definition GetItem".split(",")],
    ["site", "definition GetItem,definition Query".split(",")],
    ["site-day", "definition GetItem,definition PutItem".split(",")],
    ["catalogue", "audit PutItem,definition GetItem,definition PutItem,definition Query".split(",")],
  ])("%s reads and writes exactly what its work needs", (name, expected) => {
    expect(dynamoGrants(name)).toEqual(expected);
  });

  test("no function reads a whole table or deletes an item; only the one that writes pages takes a page down", () => {
    const forbidden = granted.filter(({ action }) => /Scan|Delete(?!Message)|BatchWrite|PartiQL/.test(action));
    const site = functions.find((fn) => fn.name === "site")?.role;
    expect(forbidden.map(({ role, action }) => [role, action])).toEqual([[site, "s3:DeleteObject"]]);
  });
});

describe("Permissions name what they allow", () => {
  test("no permission holds a wildcard in its action", () => {
    expect(granted.filter(({ action }) => action.includes("*"))).toEqual([]);
  });

  test("only traces and SMS are allowed on every resource, because neither has a resource to name", () => {
    const everywhere = granted.filter(({ resource }) => resource === "*").map(({ action }) => action);
    expect([...new Set(everywhere)].sort()).toEqual([
      "sns:Publish",
      "xray:PutTelemetryRecords",
      "xray:PutTraceSegments",
    ]);
  });

  test("a part of a resource's name is left open only for the streams of one table and for the pages", () => {
    const open = granted.filter(({ resource }) => resource !== "*" && resource.includes("*"));
    expect(
      open.map(({ action, resource }) => `${action} ${resource.replace(/(Table|Pages)[0-9A-F]{8}/, "$1")}`).sort(),
    ).toEqual([
      "dynamodb:ListStreams DossierDossiersTable/stream/*",
      "dynamodb:ListStreams ProcedureDefinitionsTable/stream/*",
      "dynamodb:ListStreams TicketTicketsTable/stream/*",
      "s3:DeleteObject SitePages/*",
      "s3:GetObject SitePages/*",
      "s3:PutObject SitePages/*",
    ]);
  });

  test("only notification sends SMS, and it cannot publish to a topic", () => {
    const everywhere = granted.filter(({ action, resource }) => action === "sns:Publish" && resource === "*");
    expect(everywhere.map(({ role }) => role)).toEqual([functions.find((fn) => fn.name === "notification")?.role]);
    template.hasResourceProperties("AWS::IAM::Policy", {
      PolicyDocument: {
        Statement: [
          { Effect: "Allow", Action: "sns:Publish", Resource: "*" },
          { Effect: "Deny", Action: "sns:Publish", Resource: "arn:aws:sns:*:*:*" },
        ],
      },
    });
  });

  test("the key is used through DynamoDB, SQS and SNS only, never by calling KMS", () => {
    const statements = resources(template, "AWS::IAM::Policy").flatMap(([, { Properties }]) =>
      (Properties.PolicyDocument.Statement as { Action: string | string[]; Condition?: object }[]).filter(
        ({ Action }) => [Action].flat().some((action) => action.startsWith("kms:")),
      ),
    );
    expect(statements.length).toBeGreaterThan(0);
    for (const { Condition } of statements)
      expect(JSON.stringify(Condition)).toMatch(/kms:ViaService.*(dynamodb|sqs|sns)\./);
  });

  test("no role takes a policy that AWS manages", () => {
    const managed = resources(template, "AWS::IAM::Role").filter(([, { Properties }]) => Properties.ManagedPolicyArns);
    expect(managed).toEqual([]);
  });
});
