import { beforeAll, expect, test } from "vitest";
import { accessClaims } from "../oidc/access-token.ts";
import { openSigningKey, type SigningKey } from "../oidc/signing-key.ts";
import { type Authorize, jwtAuthorizer } from "./jwt-authorizer.ts";

const memory = () => {
  const settings = new Map<string, string>();
  return {
    readSetting: (name: string) => settings.get(name),
    writeSetting: (name: string, value: string) => void settings.set(name, value),
  };
};
const authorizer = { issuer: "http://localhost:3000/oidc", audience: ["console"] };
const claims = accessClaims({
  iss: authorizer.issuer,
  client_id: "console",
  username: "lan",
  groups: ["receptionist:01288", "queue-operator:01288"],
  scope: "openid profile",
});

let key: SigningKey;
let authorize: Authorize;
beforeAll(async () => {
  key = await openSigningKey(memory());
  authorize = jwtAuthorizer(key.publicKeys);
});
const ask = (token: string, scopes: string[] = []) => authorize(`Bearer ${token}`, authorizer, scopes);

test("claims reach the function as strings, groups in square brackets", async () => {
  expect(await ask(await key.sign(claims))).toMatchObject({
    claims: { username: "lan", token_use: "access", "cognito:groups": "[receptionist:01288 queue-operator:01288]" },
    scopes: null,
  });
});

test("nobody without a token, with a foreign signature, an expired token, another client or another issuer", async () => {
  const stranger = await openSigningKey(memory());
  const refused = [
    await authorize(undefined, authorizer, []),
    await ask("rubbish"),
    await ask(await stranger.sign(claims)),
    await ask(await key.sign(claims, -10)),
    await ask(await key.sign({ ...claims, client_id: "other" })),
    await ask(await key.sign({ ...claims, aud: "other" })),
    await ask(await key.sign({ ...claims, iss: "http://elsewhere" })),
  ];
  expect(new Set(refused)).toEqual(new Set(["not-signed-in"]));
});

test("a route's scope must be in the token", async () => {
  const token = await key.sign(claims);
  expect(await ask(token, ["profile"])).toMatchObject({ scopes: ["profile"] });
  expect(await ask(token, ["admin"])).toBe("not-allowed");
});
