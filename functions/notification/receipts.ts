import * as z from "zod";
import { SesEvent, sesWords } from "./ses-word.ts";
import { LogsEvent, snsWords } from "./sns-word.ts";
import { type ReceiptDeps, takeReceipt } from "./take-receipt.ts";

const Told = z.union([LogsEvent.transform(snsWords), SesEvent.transform(sesWords)]);

/**
 * Words of AWS's own carriers: SNS by its log, SES by the event bus. Both call the function again when it fails, a minute and two
 * minutes later; that is how a word is heard that overtook the sender's own note.
 */
export const takeReceipts =
  (deps: ReceiptDeps) =>
  async (event: unknown): Promise<void> => {
    const words = Told.parse(event);
    const taken = await Promise.all(words.map((word) => takeReceipt(deps, word)));
    await deps.minutes.flush();
    const early = taken.filter((one) => one === "early").length;
    if (early > 0) throw new Error(`${early} receipts came before their messages were noted`);
  };
