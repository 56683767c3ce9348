import { expect, test } from "vitest";
import { NotificationSettings } from "../../shared/domain/agency/notification-settings.ts";
import { caoBang, permissions, resources, synthesize, textOf } from "./synthesized.ts";

const parameter = (name: string) => `/motcua/cao-bang/${name}`;
const notification = NotificationSettings.parse({
  secondProvider: {
    url: "https://sms.example.vn",
    tokenParameter: parameter("sms-token"),
    receiptSecretParameter: parameter("sms-receipts"),
    priceVndPerSegment: 700,
  },
  email: { from: "motcua@caobang.gov.vn" },
  zalo: { tokenParameter: parameter("zalo-token"), templates: { "dossier-received": "1234" } },
  webhook: { url: "https://app.caobang.gov.vn/messages", secretParameter: parameter("app-secret") },
});
const { template } = synthesize({ ...caoBang, notification });
const functions = resources(template, "AWS::Lambda::Function");
const functionOf = (name: string) =>
  functions.find(([, { Properties }]) => Properties.Environment.Variables.POWERTOOLS_SERVICE_NAME === name)?.[1]
    .Properties;
const may = (name: string) => {
  const role = functionOf(name)?.Role["Fn::GetAtt"][0];
  return permissions(template).filter((permission) => permission.role === role);
};
const parametersOf = (name: string) =>
  may(name)
    .filter(({ action }) => action === "ssm:GetParameter")
    .map(({ resource }) => resource.replace(/^.*:parameter/, ""))
    .sort();

test("the sender reads the secrets of the ways that the province has, and the API those by which carriers sign", () => {
  expect(parametersOf("notification")).toEqual(["app-secret", "sms-token", "zalo-token"].map(parameter));
  expect(parametersOf("notification-api")).toEqual([parameter("sms-receipts")]);
});

test("no secret stands in an environment, only the name of its parameter", () => {
  const { NOTIFICATION } = functionOf("notification")?.Environment.Variables ?? {};
  expect(NotificationSettings.parse(JSON.parse(textOf(template, NOTIFICATION)))).toEqual(notification);
});

test("announcements go by the same ways as dossiers' messages, with the same secrets", () => {
  const { NOTIFICATION } = functionOf("announcement-consume")?.Environment.Variables ?? {};
  expect(NotificationSettings.parse(JSON.parse(textOf(template, NOTIFICATION)))).toEqual(notification);
  expect(parametersOf("announcement-consume")).toEqual(parametersOf("notification"));
});

test("the companies' addresses are parameters, so that a stand-in can take their places, and are https otherwise", () => {
  const { SecondProviderUrl, ZaloUrl, AppUrl } = template.toJSON().Parameters;
  expect([SecondProviderUrl, ZaloUrl, AppUrl].map(({ Default }) => Default)).toEqual([
    ...["https://sms.example.vn", "https://business.openapi.zalo.me", "https://app.caobang.gov.vn/messages"],
  ]);
  const second = { tokenParameter: parameter("t"), priceVndPerSegment: 700 };
  for (const url of ["http://sms.example.vn", "http://localhost.example.vn/", "http://127.0.0.1.example.vn"])
    expect(NotificationSettings.safeParse({ secondProvider: { ...second, url } }).success, url).toBe(false);
  const here = { ...second, url: "http://127.0.0.1:4000/sms" };
  expect(NotificationSettings.safeParse({ secondProvider: here }).success).toBe(true);
});

test("above how many people a second person must agree is the province's to say, within reason", () => {
  expect(notification.secondPersonAbove).toBe(200);
  expect(NotificationSettings.safeParse({ secondPersonAbove: 50 }).success).toBe(true);
  for (const count of [0, 2_001])
    expect(NotificationSettings.safeParse({ secondPersonAbove: count }).success).toBe(false);
});

test("e-mail goes from the one sender of the province's file, and what SES says of it is heard", () => {
  template.hasResourceProperties("AWS::IAM::Policy", {
    PolicyDocument: {
      Statement: [
        {
          Effect: "Allow",
          Action: "ses:SendEmail",
          Resource: "*",
          Condition: { StringEquals: { "ses:FromAddress": "motcua@caobang.gov.vn" } },
        },
      ],
    },
  });
  const rules = resources(template, "AWS::Events::Rule").map(([, { Properties }]) => Properties.EventPattern?.source);
  expect(rules).toContainEqual(["aws.ses"]);
});

test("a province says nothing about it and has quiet nights and five messages a day once it says anything", () => {
  const { notification: _, ...silent } = caoBang;
  const environment = resources(synthesize(silent).template, "AWS::Lambda::Function").map(
    ([, { Properties }]) => Properties.Environment.Variables.NOTIFICATION,
  );
  expect(environment.filter((one) => one !== undefined)).toEqual(["", ""]);
  expect(notification).toMatchObject({ quietHours: { from: "21:00", until: "07:00" }, dailyCapPerPerson: 5 });
  expect(notification.zalo).toMatchObject({ url: "https://business.openapi.zalo.me", priceVnd: 300 });
});
