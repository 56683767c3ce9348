import { randomBytes, randomInt } from "node:crypto";

// Crockford's base 32: no I, L, O, U, so it can be read over a telephone and typed on an old phone.
const letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** A tracking secret of ten letters: 50 bits, so a guess at a thousand a second takes some ten thousand years. */
export const newSecret = (): string => Array.from(randomBytes(10), (byte) => letters[byte % 32]).join("");

/** Eight digits: a number pad has no letters. They are tried at a machine in the centre, by hand. */
export const newCode = (): string => String(randomInt(100_000_000)).padStart(8, "0");
