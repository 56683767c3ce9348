import { createServer } from "node:http";
import { networkInterfaces } from "node:os";
import { expect, test } from "vitest";
import { freePort } from "../services/free-port.ts";
import { startGateway } from "./server.ts";

const ignore = () => {};
const reach = (host: string, port: number) =>
  fetch(`http://${host}:${port}/health`, { signal: AbortSignal.timeout(5_000) }).then(
    ({ status }) => status,
    () => "nobody",
  );

test("only this computer reaches the gateway", async () => {
  const port = await freePort();
  const gateway = await startGateway(port, ignore);
  expect(await reach("localhost", port)).toBe(503);
  expect(await reach("127.0.0.1", port)).toBe(503);
  const outside = Object.values(networkInterfaces())
    .flatMap((list) => list ?? [])
    .filter(({ internal, family }) => !internal && family === "IPv4");
  for (const { address } of outside) expect([address, await reach(address, port)]).toEqual([address, "nobody"]);
  await gateway.stop();
  expect(await reach("127.0.0.1", port)).toBe("nobody");
});

test("health is 503 while starting, 200 when ready, and 503 with a sentence when a part cannot work", async () => {
  const port = await freePort();
  const gateway = await startGateway(port, ignore);
  const health = async () => {
    const answer = await fetch(`http://127.0.0.1:${port}/health`);
    return [answer.status, await answer.json()];
  };
  expect(await health()).toEqual([503, { status: "starting" }]);
  let complaint: string | undefined;
  gateway.ready(() => complaint);
  expect(await health()).toEqual([200, { status: "ok" }]);
  complaint = "The reader has failed.";
  expect(await health()).toEqual([503, { status: "failing", detail: complaint }]);
  await gateway.stop();
});

test("a busy port is told in one sentence", async () => {
  const port = await freePort();
  const stranger = createServer();
  await new Promise<void>((resolve) => stranger.listen(port, "127.0.0.1", resolve));
  await expect(startGateway(port, ignore)).rejects.toThrow(
    `Port ${port} cannot be used: another program already listens there. Choose another one with PORT=….`,
  );
  stranger.close();
});
