import * as z from "zod";
import type { Localized } from "../localized.ts";

/** A register of the commune against which a list is confirmed. */
export const RegisterKind = z.enum(["poor-household"]).meta({ id: "RegisterKind" });
export type RegisterKind = z.infer<typeof RegisterKind>;

interface Kind {
  readonly name: Localized;
  /** The procedure whose dossier a list of this kind belongs to. */
  readonly procedure: string;
}

export const registerKinds: Readonly<Record<RegisterKind, Kind>> = {
  "poor-household": {
    name: { vi: "Sổ hộ nghèo, hộ cận nghèo", en: "Register of poor and near-poor households" },
    procedure: "9.000101",
  },
};
