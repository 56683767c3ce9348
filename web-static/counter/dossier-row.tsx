import type { ComponentChildren } from "preact";
import type { DossierRow as Item } from "../../shared/contracts/dossier-api.ts";
import { deliveryStates } from "../../shared/text/delivery-state.ts";
import { timeText } from "../browser/clock-text.ts";
import { inbox as en } from "../text/console-en.ts";
import { inbox as vi } from "../text/console-vi.ts";
import { placeName, useDesk } from "./desk.ts";
import { DossierCells } from "./dossier-cells.tsx";
import { isToday, shortMoment } from "./short-moment.ts";
import { DueCell } from "./time-tag.tsx";

/** Names of the columns in which a dossier's row lies. */
export const dossierColumns = (language: "vi" | "en"): string[] => {
  const text = { vi, en }[language];
  return [text.code, text.procedure, text.owner, text.status, text.holder, text.due];
};

interface Props {
  readonly item: Omit<Item, "allowed">;
  readonly onOpen: (code: string) => void;
  /** Before the other cells: the box by which several are chosen. */
  readonly choice?: ComponentChildren;
}

/** One dossier of the inbox. */
export const DossierRow = ({ item, onOpen, choice }: Props) => {
  const desk = useDesk();
  const { language } = desk;
  const text = { vi, en }[language];
  return (
    <tr data-testid="dossier-row" data-code={item.code} class={`three-lines ${item.overdue ? "is-late" : ""}`}>
      {choice}
      <DossierCells item={item} onOpen={onOpen} />
      <td class="at-status">
        {item.statusName[language]} {item.returned && <span class="tag late">{text.returned}</span>}
        {item.unsent && <span class="tag late">{deliveryStates.failed.name[language]}</span>}
        {item.forwardBy !== undefined && (
          <span class="small">
            {" "}
            {text.forwardBy} {isToday(item.forwardBy) ? timeText(item.forwardBy) : shortMoment(item.forwardBy)}
          </span>
        )}
      </td>
      <td class="at-holder">{placeName(item.holder, desk)}</td>
      <td class="at-due">
        <DueCell clock={item} language={language} />
      </td>
    </tr>
  );
};
