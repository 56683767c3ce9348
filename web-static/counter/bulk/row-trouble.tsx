import { bulk as en } from "../../text/bulk-en.ts";
import { bulk as vi } from "../../text/bulk-vi.ts";
import { useDesk } from "../desk.ts";
import type { Bulk } from "./use-bulk.ts";

export const troubleId = (id: string): string => `trouble-${id}`;

/** Under a row: why the command that was given to several was not done here. */
export const RowTrouble = ({ id, bulk, columns }: { id: string; bulk: Bulk; columns: number }) => {
  const { language } = useDesk();
  const text = { vi, en }[language];
  const fate = bulk.fateOf(id);
  if (fate === undefined || fate.kind === "done") return null;
  return (
    <tr class="row-trouble">
      <td colSpan={columns} data-testid="row-trouble">
        <span class="fault" id={troubleId(id)}>
          {fate.kind === "refused" ? fate.why : text.notSent}
        </span>
      </td>
    </tr>
  );
};
