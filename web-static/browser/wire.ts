import type * as z from "zod";
import type {
  DossierStatus as DossierStatusSchema,
  HandoffList as HandoffListSchema,
  HistoryEntry as HistoryEntrySchema,
} from "../../shared/contracts/dossier-api.ts";
import type { CommuneList as CommuneListSchema, Me as MeSchema } from "../../shared/contracts/procedure-api.ts";
import type { LineList as LineListSchema } from "../../shared/contracts/ticket-api.ts";

/** Types of the contracts that export only their schema; nothing of zod reaches the browser. */
export type CommuneList = z.infer<typeof CommuneListSchema>;
export type DossierStatus = z.infer<typeof DossierStatusSchema>;
export type HandoffList = z.infer<typeof HandoffListSchema>;
export type HistoryEntry = z.infer<typeof HistoryEntrySchema>;
export type LineList = z.infer<typeof LineListSchema>;
export type Me = z.infer<typeof MeSchema>;
