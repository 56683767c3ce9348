import { useState } from "preact/hooks";
import type { CashSheetView } from "../../../shared/contracts/payment-api.ts";
import { problemText } from "../../browser/api.ts";
import { dong } from "../../site/dong.ts";
import { frame as enFrame } from "../../text/console-en.ts";
import { frame as viFrame } from "../../text/console-vi.ts";
import { cash as en } from "../../text/payment-en.ts";
import { cash as vi } from "../../text/payment-vi.ts";
import { useDesk } from "../desk.ts";

interface Props {
  readonly view: CashSheetView;
  readonly sheet: CashSheetView["sheets"][number];
  readonly onClosed: (view: CashSheetView) => void;
}

/** "1.250.000" → 1250000; zero is an amount here. */
const amountOf = (typed: string): number | undefined => {
  const digits = typed.replace(/[.\s]/g, "");
  return /^\d{1,11}$/.test(digits) ? Number(digits) : undefined;
};

/** Cash at the start and at the end; whoever closes with a difference writes why. */
export const CloseForm = ({ view, sheet, onClosed }: Props) => {
  const { api, language } = useDesk();
  const text = { vi, en }[language];
  const frame = { vi: viFrame, en: enFrame }[language];
  const [typed, setTyped] = useState({ opening: "0", counted: "", remark: "" });
  const [trouble, setTrouble] = useState("");
  const close = async (event: Event) => {
    event.preventDefault();
    const [openingVnd, countedVnd] = [amountOf(typed.opening), amountOf(typed.counted)];
    if (openingVnd === undefined || countedVnd === undefined) return setTrouble(text.amountNeeded);
    const remark = typed.remark.trim() === "" ? {} : { remark: typed.remark };
    const { commune, date } = view;
    const body = { commune, date, officer: sheet.officer, seen: sheet.seen, openingVnd, countedVnd, ...remark };
    const answer = await api.post<CashSheetView>("/cash-sheet/close", { body });
    if (answer.kind === "ok") return onClosed(answer.value);
    if (answer.kind === "refused") return setTrouble(problemText(answer.problem, language));
    setTrouble(answer.kind === "offline" ? frame.offline : frame.fault);
  };
  return (
    <form class="card no-print" onSubmit={(event) => void close(event)} data-testid="close-sheet" noValidate>
      <p class="quiet small">
        {text.expected(dong(sheet.totals.cash, language))} {text.closeHint}
      </p>
      <div class="row">
        {(["opening", "counted", "remark"] as const).map((name) => (
          <label class="field" key={name}>
            <span>{text[name]}</span>
            <input
              value={typed[name]}
              autocomplete="off"
              inputMode={name === "remark" ? "text" : "numeric"}
              onInput={(event) => setTyped({ ...typed, [name]: event.currentTarget.value })}
            />
          </label>
        ))}
      </div>
      {trouble !== "" && (
        <p class="notice late" role="alert">
          {trouble}
        </p>
      )}
      <button type="submit" class="button">
        {text.close}
      </button>
    </form>
  );
};
