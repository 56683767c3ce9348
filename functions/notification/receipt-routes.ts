import type { Hono } from "hono";
import type { Result } from "../../shared/domain/decider.ts";
import { type HttpContext, type HttpEnvironment, refused } from "../../shared/runtime/http.ts";
import type { MessageApiDeps } from "./api-deps.ts";
import { gatewayWord } from "./gateway-word.ts";
import { takeReceipt, type Word } from "./take-receipt.ts";
import { zaloWord } from "./zalo-word.ts";

/** Reads a carrier's own form, signature first. Undefined when it speaks of something that is no receipt. */
type ReadWord = (c: HttpContext, secret: string, nowMs: number) => Promise<Result<Word | undefined>>;

const forms = { second: gatewayWord, zalo: zaloWord } as const satisfies Record<string, ReadWord>;

/** What companies tell of messages that they carried. Whoever is not configured is not known. */
export const receiptRoutes = (app: Hono<HttpEnvironment>, deps: MessageApiDeps): void => {
  for (const carrier of ["second", "zalo"] as const)
    app.post(`/api/messages/receipts/${carrier}`, async (c) => {
      const secret = await deps.secrets[carrier]?.();
      if (secret === undefined) return refused(c, { code: "CARRIER_NOT_KNOWN" });
      const word = await forms[carrier](c, secret, Date.parse(deps.now()));
      if (!word.ok) return refused(c, word.refusal);
      const taken = word.value && (await takeReceipt(deps, word.value));
      await deps.minutes.flush();
      // Not yet noted: the carrier is to tell it again, as it does when it hears 503.
      if (taken === "early") return c.json({ received: false }, 503);
      return c.json({ received: true });
    });
  app.post("/api/messages/receipts/:carrier", async (c) => refused(c, { code: "CARRIER_NOT_KNOWN" }));
};
