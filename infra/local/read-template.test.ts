import { describe, expect, test } from "vitest";
import { HostFault } from "./host-fault.ts";
import { parseTemplate, readTemplate } from "./read-template.ts";
import { readHttpApi } from "./resources/http-api.ts";
import type { Place } from "./resources/provider.ts";
import { readLoginClients } from "./resources/user-pool.ts";
import { sampleResources } from "./testing/sample-template.ts";

const place: Place = {
  stack: "motcua",
  region: "ap-southeast-1",
  account: "000000000000",
  publicUrl: "http://localhost:3000",
  issuer: "http://localhost:3000/oidc",
  messagesUrl: "http://127.0.0.1:4566",
};
const read = (template: object) => readTemplate(parseTemplate(JSON.stringify(template), "t.json"), place);
const sample = (more: object = {}) => read({ Resources: { ...sampleResources(), ...more } });

test("a resource type that the host does not know stops it with the resource's name", () => {
  const template = { Resources: { Wall: { Type: "AWS::NetworkFirewall::Firewall" } } };
  expect(() => read(template)).toThrow(HostFault);
  expect(() => read(template)).toThrow(/Wall.*AWS::NetworkFirewall::Firewall/);
});

test("a type that changes nothing on one computer is listed with the reason", () => {
  const template = sample({ Role: { Type: "AWS::IAM::Role" } });
  expect(template.withoutEffect).toEqual([expect.stringMatching(/^Role \(AWS::IAM::Role\): /)]);
});

test("a resource that carries a false condition is not there", () => {
  const template = read({
    Conditions: {
      Big: { "Fn::Equals": [{ Ref: "AWS::Region" }, "eu-west-1"] },
      Small: { "Fn::Not": [{ Condition: "Big" }] },
    },
    Resources: {
      A: { Type: "AWS::SQS::Queue", Condition: "Big" },
      B: { Type: "AWS::SQS::Queue", Condition: "Small" },
    },
  });
  expect(template.of("AWS::SQS::Queue").map(({ id }) => id)).toEqual(["B"]);
});

describe("names", () => {
  test("a resource without a name gets stack and logical id, as CloudFormation does it", () => {
    expect(sample().refOf("Notes")).toBe("motcua-Notes");
  });

  test("ARNs look as on AWS", () => {
    expect(sample().arnOf("Events")).toBe("arn:aws:sns:ap-southeast-1:000000000000:motcua-Events");
    expect(sample().arnOf("Write")).toBe("arn:aws:lambda:ap-southeast-1:000000000000:function:motcua-Write");
  });

  test("a FIFO queue keeps its suffix", () => {
    const template = sample({ Line: { Type: "AWS::SQS::Queue", Properties: { FifoQueue: true } } });
    expect(template.arnOf("Line")).toMatch(/:motcua-Line\.fifo$/);
  });
});

test("the distribution's address and the user pool's issuer become this host's", () => {
  const template = sample();
  expect(readLoginClients(template)[0]?.redirects).toEqual(["http://localhost:3000/can-bo/"]);
  const guarded = readHttpApi(template)?.routes.find(({ key }) => key === "GET /api/private/{name}");
  expect(guarded?.authorizer).toEqual({ issuer: place.issuer, audience: [template.refOf("Client")] });
});

test("a route's own limit goes before the stage's", () => {
  const routes = readHttpApi(sample())?.routes;
  expect(routes?.find(({ key }) => key === "GET /api/slow")?.throttle).toEqual({ rate: 0.001, burst: 2 });
  expect(routes?.find(({ key }) => key === "POST /api/notes")?.throttle).toBeUndefined();
});
