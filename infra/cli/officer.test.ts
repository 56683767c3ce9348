import {
  AdminAddUserToGroupCommand,
  AdminCreateUserCommand,
  AliasExistsException,
  CognitoIdentityProviderClient,
  CreateGroupCommand,
  GroupExistsException,
  UsernameExistsException,
} from "@aws-sdk/client-cognito-identity-provider";
import { mockClient } from "aws-sdk-client-mock";
import { beforeEach, expect, test, vi } from "vitest";
import { addOfficer } from "./add-officer.ts";
import { officer, readOfficerArgs } from "./officer.ts";

const client = new CognitoIdentityProviderClient({ region: "ap-southeast-1" });
const cognito = mockClient(client);
const pool = "ap-southeast-1_pool";
const lan = {
  pool,
  user: "lan.tangiang",
  email: "lan@example.vn",
  grant: { role: "receptionist", scope: "01288" },
} as const;
const fault = { message: "", $metadata: {} };

beforeEach(() => {
  cognito.reset();
  cognito.onAnyCommand().resolves({});
});

test("a new officer gets a group, an invitation by e-mail and a place in the group", async () => {
  expect(await addOfficer(client, lan)).toEqual({
    user: "lan.tangiang",
    group: "receptionist:01288",
    createdUser: true,
    createdGroup: true,
  });
  expect(cognito.commandCalls(AdminCreateUserCommand)[0]?.args[0].input).toMatchObject({
    Username: "lan.tangiang",
    DesiredDeliveryMediums: ["EMAIL"],
    UserAttributes: [
      { Name: "email", Value: "lan@example.vn" },
      { Name: "email_verified", Value: "true" },
    ],
  });
  expect(cognito.commandCalls(AdminAddUserToGroupCommand)[0]?.args[0].input).toEqual({
    UserPoolId: pool,
    Username: "lan.tangiang",
    GroupName: "receptionist:01288",
  });
});

test("an officer who is known already gets one role more, and again it changes nothing", async () => {
  cognito.on(CreateGroupCommand).rejects(new GroupExistsException(fault));
  cognito.on(AdminCreateUserCommand).rejects(new UsernameExistsException(fault));
  expect(await addOfficer(client, lan)).toMatchObject({ createdUser: false, createdGroup: false });
  expect(cognito.commandCalls(AdminAddUserToGroupCommand)).toHaveLength(1);
});

test("an e-mail address that belongs to someone else is told, and no role is given", async () => {
  cognito.on(AdminCreateUserCommand).rejects(new AliasExistsException(fault));
  await expect(addOfficer(client, lan)).rejects.toThrow("lan@example.vn đã thuộc về tài khoản khác");
  expect(cognito.commandCalls(AdminAddUserToGroupCommand)).toHaveLength(0);
});

const whole = ["add", "--outputs", "o.json", "--user", "lan", "--email", "lan@example.vn", "--role", "receptionist"];

test("the officer's place is a commune, an agency or the province", () => {
  const read = (...place: string[]) => readOfficerArgs([...whole, ...place]);
  expect(read("--commune", "01288")).toMatchObject({ ok: true, value: { user: "lan", commune: "01288" } });
  expect(read("--province")).toMatchObject({ ok: true, value: { province: true } });
});

test.each([
  ["no verb", whole.slice(1), "USAGE"],
  ["another verb", ["remove", ...whole.slice(1)], "USAGE"],
  ["nothing but the verb", ["add"], "USAGE"],
  ["no e-mail address", [...whole, "--email", "lan"], "EMAIL_NOT_VALID"],
  ["a user name with a blank", [...whole, "--user", "lan tan giang"], "USER_NOT_VALID"],
  ["an empty user name", [...whole, "--user", ""], "USER_NOT_VALID"],
  ["no outputs", whole.filter((word) => word !== "--outputs" && word !== "o.json"), "MISSING"],
])("%s is refused with its reason", (_, args, code) => {
  expect(readOfficerArgs(args)).toMatchObject({ ok: false, refusal: { code } });
});

test("what is wrong is told in both languages and ends with 2", async () => {
  const told: string[] = [];
  const stderr = vi.spyOn(process.stderr, "write").mockImplementation((text) => told.push(String(text)) > 0);
  await officer(["add", "--outputs", "o.json", "--role", "receptionist", "--commune", "01288"]);
  await officer([...whole, "--commune", "01288", "--email", "lan"]);
  stderr.mockRestore();
  expect(told).toEqual([
    "Còn thiếu --user, --email.\nMissing: --user, --email.\n",
    "“lan” không phải là địa chỉ thư điện tử (--email).\n“lan” is no e-mail address (--email).\n",
  ]);
  expect(process.exitCode).toBe(2);
  process.exitCode = undefined;
});
