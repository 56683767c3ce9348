import { timeText } from "../../browser/clock-text.ts";
import { offlineCalls as en } from "../../text/offline-calls-en.ts";
import { offlineCalls as vi } from "../../text/offline-calls-vi.ts";
import { useDesk } from "../desk.ts";
import type { OfflineCalls } from "./use-offline-calls.ts";

interface Props {
  readonly alone: Pick<OfflineCalls, "since" | "listAt" | "hasFailed">;
  readonly isOffline: boolean;
}

/** That there is no network, since when, and by which list is called meanwhile. */
export const OfflineNotice = ({ alone, isOffline }: Props) => {
  const { language, officer } = useDesk();
  const text = { vi, en }[language];
  const { since, listAt, hasFailed } = alone;
  const from = timeText(since);
  return (
    <div class="notice warn offline-calls" data-testid="offline-calls">
      <p role="status">
        <strong>
          {!isOffline && text.back}
          {isOffline && (listAt === undefined ? text.cutWithoutList(from) : text.cut(from, timeText(listAt)))}
        </strong>
      </p>
      {isOffline && <p class="small">{text.callOut}</p>}
      {officer === "" && <p class="small">{text.alone}</p>}
      {hasFailed && <p role="alert">{text.cannotWrite}</p>}
    </div>
  );
};
