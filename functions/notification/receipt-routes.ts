import type { Hono } from "hono";
import type { Result } from "../../shared/domain/decider.ts";
import { type HttpContext, type HttpEnvironment, refused } from "../../shared/runtime/http.ts";
import type { MessageApiDeps } from "./api-deps.ts";
import { gatewayWord } from "./gateway-word.ts";
import { takeReceipt, type Word } from "./take-receipt.ts";
import { zaloWord } from "./zalo-word.ts";

/** Reads a carrier's own form, signature first. Undefined when it speaks of something that is no receipt. */
type ReadWord = (c: HttpContext, secret: string, nowMs: number) => Promise<Result<Word | undefined>>;

const forms: ReadonlyMap<string, { readonly secret: keyof MessageApiDeps["secrets"]; readonly read: ReadWord }> =
  new Map([
    ["second", { secret: "second", read: gatewayWord }],
    ["zalo", { secret: "zalo", read: zaloWord }],
  ]);

/** What companies tell of messages that they carried. Whoever is not configured is not known. */
export const receiptRoutes = (app: Hono<HttpEnvironment>, deps: MessageApiDeps): void => {
  app.post("/api/messages/receipts/:carrier", async (c) => {
    const form = forms.get(c.req.param("carrier"));
    const secret = form && (await deps.secrets[form.secret]?.());
    if (form === undefined || secret === undefined) return refused(c, { code: "CARRIER_NOT_KNOWN" });
    const word = await form.read(c, secret, Date.parse(deps.now()));
    if (!word.ok) return refused(c, word.refusal);
    const taken = word.value && (await takeReceipt(deps, word.value));
    await deps.minutes.flush();
    // Not yet noted: the carrier is to tell it again, as it does when it hears 503.
    return taken === "early" ? c.json({ received: false }, 503) : c.json({ received: true });
  });
};
