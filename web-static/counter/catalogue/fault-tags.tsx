import type { FaultCount } from "./faults.ts";
import { useWords } from "./form-context.ts";

/** How many faults lie in something; nothing where there are none. */
export const FaultTags = ({ count: { errors, warnings } }: { count: FaultCount }) => {
  const { editor } = useWords();
  if (errors + warnings === 0) return null;
  return (
    <span class="fault-tags">
      {errors > 0 && <span class="tag late">{errors}</span>}
      {warnings > 0 && <span class="tag warn">{warnings}</span>}
      <span class="only-heard">({editor.faultCount(errors, warnings)})</span>
    </span>
  );
};
