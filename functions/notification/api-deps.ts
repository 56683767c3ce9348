import type { Send } from "../../shared/messaging/queue.ts";
import type { AuditStore } from "../../shared/store/audit-store.ts";
import type { CallsOwed } from "../../shared/store/calls-owed.ts";
import type { DefinitionReader } from "../../shared/store/definition-reader.ts";
import type { DossierStore } from "../../shared/store/dossier-store.ts";
import type { MessageLines } from "../../shared/store/message-lines.ts";
import type { PeopleDeps } from "./message-for.ts";
import type { Notice } from "./notice.ts";
import type { ReceiptDeps } from "./take-receipt.ts";

export interface MessageApiDeps
  extends Omit<PeopleDeps, "dossiers" | "waiting" | "appointment" | "isClosed">,
    ReceiptDeps {
  readonly dossiers: Pick<DossierStore, "load" | "loadForm" | "archived">;
  readonly definitions: Pick<DefinitionReader, "messageTemplates" | "province">;
  readonly ledger: MessageLines;
  readonly calls: CallsOwed;
  readonly audit: Pick<AuditStore, "record">;
  readonly newId: () => string;
  readonly stripMarks: boolean;
  /** Puts a notice into the notification queue. */
  readonly put: Send<Notice>;
  /** Secrets by which carriers sign their receipts; a carrier that has none is not known. */
  readonly secrets: Readonly<Partial<Record<"second" | "zalo", () => Promise<string>>>>;
}
