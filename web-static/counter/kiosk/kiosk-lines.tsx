import type { Language } from "../../../shared/domain/localized.ts";
import { waitingText } from "../../citizen/line-choice.tsx";
import { useLines } from "../../citizen/use-lines.ts";
import { kiosk as en } from "../../text/kiosk-en.ts";
import { kiosk as vi } from "../../text/kiosk-vi.ts";
import { takeNumber as waitingEn } from "../../text/waiting-en.ts";
import { takeNumber as waitingVi } from "../../text/waiting-vi.ts";
import { KioskStep, KioskTiles } from "./kiosk-tiles.tsx";
import type { StockedBlock } from "./number-stock.ts";
import type { StockState } from "./use-number-stock.ts";

interface Props {
  readonly commune: string;
  readonly language: Language;
  readonly stock: StockState;
  readonly onPick: (line: string) => void;
  readonly onAppointment: () => void;
}

/** No line is called so: its tile leads to the code of an appointment. */
const APPOINTMENT = "#appointment";

/** Lines of which the machine has numbers in hand, by their letter. How many wait there nobody can say. */
const linesInHand = (blocks: readonly StockedBlock[], language: Language) =>
  [...new Map(blocks.map((block) => [block.line, block])).values()]
    .sort((a, b) => (a.prefix < b.prefix ? -1 : 1))
    .map(({ line, lineName }) => ({ id: line, name: lineName[language] }));

/** The first question: what the person comes for. */
export const KioskLines = ({ commune, language, stock, onPick, onAppointment }: Props) => {
  const text = { vi, en }[language];
  const waiting = { vi: waitingVi, en: waitingEn }[language];
  const { lines, closed, trouble, again } = useLines(commune, language);
  const told = lines?.map((line) => ({ id: line.id, name: line.name[language], more: waitingText(line, language) }));
  const inHand = linesInHand(stock.blocks, language);
  const isTold = told !== undefined && (stock.isOnline || inHand.length === 0);
  const isLost = !stock.isOnline || trouble !== undefined;
  // An appointment becomes a number in the centre's book alone.
  const booked = { id: APPOINTMENT, name: text.booked, more: text.bookedMore };
  const shown = isTold ? [...told, booked] : isLost ? inHand : [];
  const pick = (id: string) => (id === APPOINTMENT ? onAppointment() : onPick(id));
  if (shown.length > 0)
    return (
      <KioskStep title={text.line}>
        {isTold && closed !== undefined && <p class="notice warn">{waiting.dayClosed(closed.text[language])}</p>}
        <KioskTiles tiles={shown.map((line, index) => ({ ...line, mark: String(index + 1) }))} onPick={pick} />
      </KioskStep>
    );
  return (
    <KioskStep title={trouble ?? waiting.loading}>
      {trouble !== undefined && (
        <button type="button" class="button" data-key="1" onClick={again}>
          {text.retry}
        </button>
      )}
    </KioskStep>
  );
};
