import type * as z from "zod";
import type {
  ConsultationList as ConsultationListSchema,
  HandoffList as HandoffListSchema,
} from "../../shared/contracts/dossier-api.ts";
import type { CommuneList as CommuneListSchema } from "../../shared/contracts/procedure-api.ts";

/** Types of the contracts that export only their schema; nothing of zod reaches the browser. */
export type ConsultationList = z.infer<typeof ConsultationListSchema>;
export type CommuneList = z.infer<typeof CommuneListSchema>;
export type HandoffList = z.infer<typeof HandoffListSchema>;
