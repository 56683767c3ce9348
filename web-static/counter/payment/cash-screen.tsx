import { useState } from "preact/hooks";
import type { CashSheetView } from "../../../shared/contracts/payment-api.ts";
import { BANK_OFFICER } from "../../../shared/domain/fee/bank-officer.ts";
import { today } from "../../browser/clock-text.ts";
import { saveCsv } from "../../browser/save-file.ts";
import { serverNow } from "../../browser/server-clock.ts";
import { dong } from "../../site/dong.ts";
import { cash as en } from "../../text/payment-en.ts";
import { cash as vi } from "../../text/payment-vi.ts";
import { useDesk } from "../desk.ts";
import { LoadState } from "../load-state.tsx";
import { ScreenTitle } from "../screen-title.tsx";
import { useLoad } from "../use-load.ts";
import { CloseForm } from "./close-form.tsx";
import { sheetRows } from "./sheet-csv.ts";
import { SheetTable } from "./sheet-table.tsx";
import { UnmatchedList } from "./unmatched-list.tsx";

type Sheet = CashSheetView["sheets"][number];

const Closing = ({ closing }: { closing: NonNullable<Sheet["closing"]> }) => {
  const { language } = useDesk();
  const text = { vi, en }[language];
  return (
    <dl class="pairs" data-testid="sheet-closing">
      <dt>{text.opening}</dt>
      <dd>{dong(closing.openingVnd, language)}</dd>
      <dt>{text.counted}</dt>
      <dd>{dong(closing.countedVnd, language)}</dd>
      <dt>{text.difference}</dt>
      <dd>
        {dong(closing.differenceVnd, language)} {closing.remark !== undefined && `(${closing.remark})`}
      </dd>
      <dd>{text.closed(closing.by)}</dd>
    </dl>
  );
};

const OfficerSheet = ({ view, sheet, onClosed }: { view: CashSheetView; sheet: Sheet; onClosed: () => void }) => {
  const { language, officer, role } = useDesk();
  const text = { vi, en }[language];
  const mayClose = sheet.officer === officer || role.role === "commune-lead";
  return (
    <section data-testid="officer-sheet">
      <h2>{sheet.officer === BANK_OFFICER ? text.bank : sheet.officer}</h2>
      <SheetTable sheet={sheet} />
      {sheet.closing !== undefined && <Closing closing={sheet.closing} />}
      {sheet.closing === undefined && mayClose && <CloseForm view={view} sheet={sheet} onClosed={onClosed} />}
    </section>
  );
};

/** What the commune took on one day, officer by officer, and its closing; on paper one A4 sheet. */
export const CashScreen = () => {
  const { language, role } = useDesk();
  const text = { vi, en }[language];
  const [date, setDate] = useState(() => today(serverNow()));
  const { answer, reload } = useLoad<CashSheetView>(`/cash-sheet?commune=${role.scope}&date=${date}`);
  const view = answer?.kind === "ok" ? answer.value : undefined;
  return (
    <section class="cash">
      <ScreenTitle title={text.title} />
      <div class="row no-print">
        <label class="field">
          <span>{text.date}</span>
          <input type="date" value={date} onChange={(event) => setDate(event.currentTarget.value || date)} />
        </label>
        {view !== undefined && view.sheets.length > 0 && (
          <>
            <button type="button" class="button second" onClick={() => print()}>
              {text.print}
            </button>
            <button
              type="button"
              class="button second"
              onClick={() => saveCsv(sheetRows(view), `so-quy-${view.commune}-${view.date}.csv`)}
            >
              {text.csv}
            </button>
          </>
        )}
      </div>
      <p class="only-print">
        {view?.communeName[language]} · {date.split("-").reverse().join("/")}
      </p>
      {view === undefined && <LoadState answer={answer} onAgain={() => void reload()} />}
      {view?.sheets.length === 0 && <p class="quiet">{text.none}</p>}
      {view?.sheets.map((sheet) => (
        <OfficerSheet key={sheet.officer} view={view} sheet={sheet} onClosed={() => void reload({ quiet: true })} />
      ))}
      <footer class="only-print cash-signs">
        <p>
          <strong>{text.signCashier}</strong>
        </p>
        <p>
          <strong>{text.signLead}</strong>
        </p>
      </footer>
      <UnmatchedList commune={role.scope} />
    </section>
  );
};
