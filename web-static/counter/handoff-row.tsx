import type { ComponentChildren } from "preact";
import { timeText } from "../browser/clock-text.ts";
import { serverNow } from "../browser/server-clock.ts";
import type { HandoffList } from "../browser/wire.ts";
import { inbox as en } from "../text/console-en.ts";
import { inbox as vi } from "../text/console-vi.ts";
import { placeName, useDesk } from "./desk.ts";
import { DossierCells } from "./dossier-cells.tsx";
import { HandoffStand } from "./handoff-stand.tsx";
import { isToday, shortMoment } from "./short-moment.ts";
import { DueCell } from "./time-tag.tsx";
import { isAcceptedLate, isUnaccepted } from "./watched.ts";

type Item = HandoffList["items"][number];

/** Whether the office works on it, has still time to accept, or is late to. */
const AcceptTag = ({ handoff }: Pick<Item, "handoff">) => {
  const { language } = useDesk();
  const text = { vi, en }[language];
  const by = isToday(handoff.acceptBy) ? timeText(handoff.acceptBy) : shortMoment(handoff.acceptBy);
  if (!isUnaccepted(handoff)) return <span class="tag">{text.working}</span>;
  return isAcceptedLate(handoff, serverNow()) ? (
    <span class="tag late">{text.acceptLate(by)}</span>
  ) : (
    <span class="tag warn">{text.acceptBy(by)}</span>
  );
};

interface Props {
  readonly item: Item;
  /** False where all rows lie with one and the same agency. */
  readonly withOffice: boolean;
  readonly onOpen: (code: string) => void;
  /** Before the other cells: the box by which several are chosen. */
  readonly choice?: ComponentChildren;
}

/** One dossier that lies with an office. */
export const HandoffRow = ({ item, withOffice, onOpen, choice }: Props) => {
  const desk = useDesk();
  const { language } = desk;
  const { handoff } = item;
  const isLate = item.overdue || isAcceptedLate(handoff, serverNow());
  return (
    <tr data-testid="handoff-row" data-code={item.code} class={`three-lines ${isLate ? "is-late" : ""}`}>
      {choice}
      <DossierCells item={item} onOpen={onOpen} />
      <td class="at-step">
        <span class="wide-only">{handoff.stepName[language]} </span>
        <AcceptTag handoff={handoff} />
        <HandoffStand handoff={handoff} inRow />
      </td>
      {withOffice && <td class="at-office">{placeName(handoff.to.name, desk)}</td>}
      <td class="at-due">
        <DueCell clock={item} language={language} />
      </td>
    </tr>
  );
};
