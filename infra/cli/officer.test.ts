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
import { beforeEach, expect, test } from "vitest";
import { addOfficer } from "./add-officer.ts";
import { readOfficerArgs } from "./officer.ts";

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
  expect(readOfficerArgs([...whole, "--commune", "01288"])).toMatchObject({ user: "lan", commune: "01288" });
  expect(readOfficerArgs([...whole, "--province"])).toMatchObject({ province: true });
});

test.each([
  ["no verb", whole.slice(1)],
  ["another verb", ["remove", ...whole.slice(1)]],
  ["no e-mail address", [...whole, "--email", "lan"]],
  ["a user name with a blank", [...whole, "--user", "lan tan giang"]],
  ["no outputs", whole.filter((word) => word !== "--outputs" && word !== "o.json")],
])("%s is not understood", (_, args) => {
  expect(readOfficerArgs(args)).toBeUndefined();
});
