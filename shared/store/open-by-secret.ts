import { createHash, timingSafeEqual } from "node:crypto";
import { accept, type Result, refuse } from "../domain/decider.ts";
import { isDossierCode } from "../domain/dossier/code.ts";
import type { Clock } from "../runtime/clock.ts";
import type { AuditStore } from "./audit-store.ts";
import type { DossierStore } from "./dossier-store.ts";
import type { RecordedDossier } from "./recorded-dossier.ts";

/** Wrong guesses that one caller may make in ten minutes before he has to wait. */
const guessesAllowed = 20;

const same = (a: string, b: string): boolean =>
  timingSafeEqual(createHash("sha256").update(a).digest(), createHash("sha256").update(b).digest());

export interface SecretDeps {
  readonly dossiers: Pick<DossierStore, "load">;
  readonly audit: Pick<AuditStore, "failedAttempts" | "countFailure">;
  readonly now: Clock;
}

/**
 * A citizen's dossier by code and secret. An unknown code and a wrong secret get the same answer after the same calls: one
 * read, one comparison of hashes, one count. (To read a history takes some hundredths of a millisecond more; that a code
 * exists is no secret, as the day's codes follow each other.)
 * @param caller what tells one guesser from another: a hash of his network address
 */
export const openBySecret = async (
  { dossiers, audit, now }: SecretDeps,
  caller: string,
  { code, secret }: { readonly code: string; readonly secret: string },
): Promise<Result<RecordedDossier, "TOO_MANY_REQUESTS" | "TRACKING_UNKNOWN">> => {
  const at = now();
  const [failed, recorded] = await Promise.all([
    audit.failedAttempts(caller, at),
    dossiers.load(isDossierCode(code.toUpperCase()) ? code.toUpperCase() : "-"),
  ]);
  if (failed >= guessesAllowed) return refuse("TOO_MANY_REQUESTS", { detail: { minutes: "10" } });
  const known = recorded?.state.opened.secret ?? "no dossier has this secret";
  if (same(secret.toUpperCase(), known) && recorded !== undefined) return accept(recorded);
  await audit.countFailure(caller, at);
  return refuse("TRACKING_UNKNOWN", { field: "code" });
};
