import { expect, test } from "vitest";
import { parseTemplate, readTemplate } from "../read-template.ts";
import { sampleFunction } from "../testing/sample-template.ts";
import type { Place } from "./provider.ts";
import { tableWriters } from "./table-writers.ts";

const place: Place = {
  ...{ stack: "motcua", region: "ap-southeast-1", account: "000000000000" },
  ...{ publicUrl: "http://localhost:3000", issuer: "http://localhost:3000/oidc", messagesUrl: "http://127.0.0.1:4566" },
};
const arnOf = (id: string) => ({ "Fn::GetAtt": [id, "Arn"] });
const table = { Type: "AWS::DynamoDB::Table", Properties: {} };

/** A function with one statement in its role's policy, as CDK writes it. @returns whether it may write to a table */
const writer = (statement: object | undefined, type = "AWS::IAM::Policy") => {
  const policy = { Type: type, Properties: { PolicyDocument: { Statement: [statement] }, Roles: [{ Ref: "Role" }] } };
  const Resources = {
    ...{ Notes: table, Other: table, Role: { Type: "AWS::IAM::Role" }, NotesRole: { Type: "AWS::IAM::Role" } },
    Write: sampleFunction("write", {}, { Role: arnOf("Role"), FunctionName: "write" }),
    ...(statement === undefined ? {} : { Rights: policy }),
  };
  const template = readTemplate(parseTemplate(JSON.stringify({ Resources }), "t.json"), place);
  return (id: string) => tableWriters(template, template.arnOf(id)).has("write");
};
const allow = (Action: unknown, Resource: unknown) => writer({ Effect: "Allow", Action, Resource });

test("who has a right to put, update or delete in a table may have written there, and nowhere else", () => {
  for (const action of ["PutItem", "UpdateItem", "DeleteItem", "BatchWriteItem", "*", "Put*"]) {
    const may = allow(["dynamodb:Query", `dynamodb:${action}`], arnOf("Notes"));
    expect([may("Notes"), may("Other")], action).toEqual([true, false]);
  }
});

test("who may only read, or do other things, has written nothing", () => {
  for (const action of ["dynamodb:GetItem", "dynamodb:Query", "s3:PutItem"])
    expect(allow(action, arnOf("Notes"))("Notes"), action).toBe(false);
  const denied = { Effect: "Deny", Action: "dynamodb:*", Resource: arnOf("Notes") };
  expect(writer(denied)("Notes")).toBe(false);
});

test("several tables, all tables, and policies that are kept apart", () => {
  const both = allow("dynamodb:PutItem", [arnOf("Notes"), arnOf("Other")]);
  expect([both("Notes"), both("Other")]).toEqual([true, true]);
  expect(allow("*", "*")("Other")).toBe(true);
  const managed = { Effect: "Allow", Action: "dynamodb:PutItem", Resource: arnOf("Notes") };
  expect(writer(managed, "AWS::IAM::ManagedPolicy")("Notes")).toBe(true);
});

test("of whom the template says nothing that can be understood, everything is thought possible", () => {
  expect(writer(undefined)("Notes")).toBe(true);
  expect(writer({ Effect: "Allow", NotAction: "s3:*", Resource: "*" })("Notes")).toBe(true);
});
