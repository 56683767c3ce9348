import { frame as en } from "../../text/console-en.ts";
import { frame as vi } from "../../text/console-vi.ts";
import { useDesk } from "../desk.ts";
import { useOperationsWords } from "./use-operations-words.ts";
import type { StuckActs } from "./use-stuck-acts.ts";

/** How far it is, and in the end what came of it and what could not be handled, with its reason. */
export const StuckProgress = ({ acts: { progress, stop } }: { acts: StuckActs }) => {
  const { language } = useDesk();
  const { stuck: text } = useOperationsWords();
  const frame = { vi, en }[language];
  if (progress === undefined) return <p role="status" class="only-heard" />;
  const { what, done, handled, total, refused, isRunning, isBroken } = progress;
  if (isRunning)
    return (
      <div class="row notice" data-testid="stuck-progress">
        <progress max={total} value={handled} aria-label={text.progress(handled, total)} />
        <strong role="status">{text.progress(handled, total)}</strong>
        <button type="button" class="button second small-button" onClick={stop}>
          {text.stop}
        </button>
      </div>
    );
  return (
    <div class={`notice ${refused.length > 0 || isBroken ? "warn" : "good"}`} role="status" data-testid="stuck-result">
      <p>
        {what === "drop" ? text.dropped(done) : text.sent(done)} {what === "send-again" && done > 0 && text.sentMore}
      </p>
      {isBroken && <p>{frame.fault}</p>}
      {refused.length > 0 && (
        <>
          <p>{text.refused(refused.length)}</p>
          <ul>
            {[...new Set(refused.map((one) => one.text[language]))].map((why) => (
              <li key={why}>{why}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
};
