import type { RouteTableEntry } from "../../../shared/contracts/route-table-api.ts";
import { TroubleNotice } from "../catalogue/trouble-notice.tsx";
import { useSend } from "../catalogue/use-send.ts";
import { useDesk } from "../desk.ts";
import type { RouteNames } from "./route-names.ts";
import { useRouteWords } from "./route-words.ts";

interface Props {
  readonly entry: RouteTableEntry;
  readonly names: RouteNames;
  readonly onDone: (entry: RouteTableEntry) => void;
}

/** An owner without a table: the first draft of one. */
export const BeginTable = ({ entry, names, onDone }: Props) => {
  const { language } = useDesk();
  const text = useRouteWords().routes;
  const { send, isSending, trouble } = useSend<RouteTableEntry>(
    `/routes/${encodeURIComponent(entry.code)}/draft`,
    onDone,
  );
  const { vi, en } = names.office(entry.code);
  const name = { vi: text.beginning(vi).vi, en: text.beginning(en).en };
  return (
    <div class="card">
      <p>{text.noTable}</p>
      <p class="quiet small">{text.procedures(entry.procedures.length)}</p>
      <TroubleNotice trouble={trouble} />
      <button
        type="button"
        class="button"
        aria-disabled={isSending}
        onClick={() => void send({ content: { name, rules: [] } }, 0)}
      >
        {text.begin} <span class="only-heard">: {names.office(entry.code)[language]}</span>
      </button>
    </div>
  );
};
