import type { ServerResponse } from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import type { CarrierMode } from "./carrier-state.ts";

export const say = (
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): void => {
  const text = typeof body === "string" ? body : JSON.stringify(body);
  response.writeHead(status, { "content-type": "application/json", "cache-control": "no-store", ...headers }).end(text);
};

export const nonsensePage = "<html><body>Hệ thống đang bảo trì</body></html>";

/** Troubles that look alike at every carrier. @returns true when the answer is given */
export const misbehave = async (mode: CarrierMode, response: ServerResponse, slowMs: number): Promise<boolean> => {
  switch (mode) {
    case "down":
      response.destroy();
      return true;
    case "fault":
      say(response, 500, {});
      return true;
    case "nonsense":
      say(response, 200, nonsensePage, { "content-type": "text/html; charset=utf-8" });
      return true;
    case "slow":
      await wait(slowMs);
      return false;
    default:
      return false;
  }
};
