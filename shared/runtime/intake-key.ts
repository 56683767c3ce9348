import { createHmac } from "node:crypto";

/**
 * The key under which an officer's computer seals dossiers that could not be sent: each officer's own, the same at every sign-in, and
 * kept nowhere. @param secret of the stack @returns 256 bits in base64url
 */
export const intakeKeys =
  (secret: string) =>
  (officer: string): string =>
    createHmac("sha256", secret).update(`intake ${officer}`).digest("base64url");
