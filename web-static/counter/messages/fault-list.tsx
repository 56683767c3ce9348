import type { MessageFault } from "../../../shared/domain/procedure/lint-message.ts";
import { useMessageWords } from "./use-message-words.ts";

/** What is wrong as it stands, told while it is typed; errors first. */
export const FaultList = ({ faults }: { faults: readonly MessageFault[] }) => {
  const text = useMessageWords().faults;
  const errors = faults.filter(({ severity }) => severity === "error");
  const warnings = faults.filter(({ severity }) => severity === "warning");
  const tone = errors.length > 0 ? "notice late" : warnings.length > 0 ? "notice warn" : "quiet small";
  return (
    <div role="status" class={tone} data-testid="message-faults" data-errors={errors.length}>
      {faults.length === 0 && text.none}
      {errors.length > 0 && <p>{text.errors(errors.length)}</p>}
      {warnings.length > 0 && errors.length === 0 && <p>{text.warnings(warnings.length)}</p>}
      {faults.length > 0 && (
        <ul lang="vi">
          {[...errors, ...warnings].map(({ code, path, reason, suggestion }) => (
            <li key={`${code} ${path.join(".")}`}>
              {reason} {suggestion}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
};
