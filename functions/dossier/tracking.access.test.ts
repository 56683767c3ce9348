import { beforeAll, expect, test } from "vitest";
import { type DossierWorld, dossierWorld } from "../../tests/support/dossier-world.ts";
import { problemOf, refusal } from "../../tests/support/problem.ts";

let world: DossierWorld;
let code: string;
let secret: string;
beforeAll(async () => {
  world = await dossierWorld("2026-11-17T02:00:00Z");
  code = await world.atOffice();
  secret = (await world.dossiers.load(code))?.state.opened.secret ?? "";
});

const track = (body: unknown, ip: string) => world.post("/api/tracking", { body, ip });

test("a wrong secret and an unknown code get the same answer after the same work", async () => {
  const cost = async (body: object, ip: string) => {
    world.calls.length = 0;
    const response = await track(body, ip);
    const headers = Object.fromEntries(response.headers);
    return { status: response.status, headers, body: await response.text(), calls: [...world.calls].toSorted() };
  };
  const wrong = await cost({ code, secret: "WRONGWRONG" }, "192.0.2.10");
  expect(wrong).toMatchObject({ status: 404, calls: ["GetItem", "GetItem", "UpdateItem"] });
  expect(await cost({ code: "H14.101-261117-9999", secret }, "192.0.2.11")).toEqual(wrong);
  expect(await cost({ code: "nonsense", secret }, "192.0.2.12")).toEqual(wrong);
  expect(await cost({ code, secret: "" }, "192.0.2.13")).toEqual(wrong);
});

test("after twenty wrong guesses a caller has to wait, even with the right secret; another caller does not", async () => {
  for (let guess = 0; guess < 20; guess++)
    expect(await refusal(await track({ code, secret: `WRONG${guess}` }, "192.0.2.20"))).toEqual([
      ...[404, "TRACKING_UNKNOWN", "code"],
    ]);
  const problem = await problemOf(await track({ code, secret }, "192.0.2.20"));
  expect([problem.status, problem.code]).toEqual([429, "TOO_MANY_REQUESTS"]);
  expect(problem.detail).toContain("10 phút");
  expect((await track({ code, secret }, "192.0.2.21")).status).toBe(200);
});

test("a guesser does not get a fresh count with every address of his IPv6 network", async () => {
  for (let guess = 0; guess < 20; guess++) await track({ code, secret: `WRONG${guess}` }, `2001:db8:1:2::${guess + 1}`);
  expect((await track({ code, secret }, "2001:db8:1:2:a:b:c:d")).status).toBe(429);
  expect((await track({ code, secret }, "2001:db8:1:3::1")).status).toBe(200);
});

test("after ten minutes he may try again", async () => {
  world.clock.at = "2026-11-17T02:10:00Z";
  expect((await track({ code, secret }, "192.0.2.20")).status).toBe(200);
  world.clock.at = "2026-11-17T02:00:00Z";
});

test("right looks are not counted as guesses", async () => {
  for (let look = 0; look < 25; look++) expect((await track({ code, secret }, "192.0.2.30")).status).toBe(200);
});

test("code and secret may be typed in small letters and with blanks around them", async () => {
  const typed = { code: ` ${code.toLowerCase()} `, secret: `${secret.toLowerCase()} ` };
  expect((await track(typed, "192.0.2.40")).status).toBe(200);
});

test("what is neither code nor secret is refused by name", async () => {
  const problem = await problemOf(await track({ code: "x".repeat(41), secret: 5 }, "192.0.2.50"));
  expect(problem.errors?.map(({ field }) => field)).toEqual(["code", "secret"]);
});
