import { useState } from "preact/hooks";
import { useOnlineRounds } from "../../browser/use-rounds.ts";
import { offlineCalls as en } from "../../text/offline-calls-en.ts";
import { offlineCalls as vi } from "../../text/offline-calls-vi.ts";
import { useDesk } from "../desk.ts";
import { links } from "../route.ts";
import { callBook, unseenCalls } from "./call-book.ts";
import { instantNow } from "./stamp.ts";
import { tellCalls } from "./tell-calls.ts";

const RETRY_MS = 15_000;

/** Tells what is in the book while its clerk is on another screen, and says there that something of it needs his eye. */
export const UntoldCalls = () => {
  const { api, language, role } = useDesk();
  const text = { vi, en }[language];
  const [left, setLeft] = useState(0);
  const tell = async (isCurrent: () => boolean): Promise<number> => {
    const ours = async () => (await unseenCalls()).filter(({ commune }) => commune === role.scope);
    for (const counter of new Set((await ours()).map((call) => call.counter)))
      await tellCalls({ api, book: callBook(counter), counter, instant: instantNow });
    const now = await ours();
    if (isCurrent()) setLeft(now.length);
    return RETRY_MS;
  };
  // A browser that forbids its database has no book.
  useOnlineRounds((isCurrent) => tell(isCurrent).catch(() => undefined), [api, role.scope]);
  if (left === 0) return null;
  return (
    <p class="notice warn no-print" role="status" data-testid="untold-calls">
      {text.elsewhere(left)} <a href={links.counter}>{text.openBook}</a>
    </p>
  );
};
