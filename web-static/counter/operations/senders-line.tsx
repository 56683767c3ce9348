import type { SendersView } from "../../../shared/contracts/operations-api.ts";
import { senders as en } from "../../text/senders-en.ts";
import { senders as vi } from "../../text/senders-vi.ts";
import { useDesk } from "../desk.ts";
import { useLoad } from "../use-load.ts";
import { usePolling } from "./use-polling.ts";

/** As often as the functions that send look at it themselves. */
const everyMs = 30_000;

/** Which company sends SMS now, and why; nothing while it is not known. */
export const SendersLine = () => {
  const { language } = useDesk();
  const text = { vi, en }[language];
  const { answer, reload } = useLoad<SendersView>("/operations/senders");
  usePolling(() => reload({ quiet: true }), everyMs);
  if (answer?.kind !== "ok") return null;
  const { share, given, failed, slow } = answer.value;
  const isShifted = share !== undefined && share > 0;
  const who = share === undefined ? text.only : isShifted ? text.second(Math.round(share * 100)) : text.first;
  return (
    <p class={isShifted ? "notice warn" : "quiet small wide-text"} data-testid="senders" role="status">
      {who} {given === 0 ? text.nothing : text.because(given, failed, slow)}
    </p>
  );
};
