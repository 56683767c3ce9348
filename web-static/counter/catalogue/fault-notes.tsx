import type { DraftFault } from "../../../shared/contracts/catalogue-api.ts";
import { useWords } from "./form-context.ts";

/** What is wrong with an entry, under it, each with the way to mend it. Faults are told in Vietnamese, the editors' language. */
export const FaultNotes = ({ id, faults }: { id?: string; faults: readonly DraftFault[] }) => {
  const { editor } = useWords();
  if (faults.length === 0) return null;
  return (
    <div class="fault-notes" id={id} lang="vi">
      {faults.map(({ path, code, severity, reason, suggestion }) => (
        <p class={severity === "error" ? "fault" : "fault is-warning"} key={`${code} ${path.join(".")} ${reason}`}>
          {reason}{" "}
          {suggestion !== "" && (
            <span class="mend">
              {editor.mend} {suggestion}
            </span>
          )}
        </p>
      ))}
    </div>
  );
};
