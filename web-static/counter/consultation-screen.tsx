import { useRef } from "preact/hooks";
import { serverNow } from "../browser/server-clock.ts";
import type { ConsultationList } from "../browser/wire.ts";
import { inbox as en } from "../text/console-en.ts";
import { inbox as vi } from "../text/console-vi.ts";
import { consultationsPath, type OwedOpinion, useOffice } from "./consultations.ts";
import { homeCommune, placeName, useDesk } from "./desk.ts";
import { DossierCells } from "./dossier-cells.tsx";
import { HandoffTabs } from "./handoff-tabs.tsx";
import { ListFreshness, ListTable } from "./list-table.tsx";
import { OfficeChoice } from "./office-choice.tsx";
import { ScreenTitle } from "./screen-title.tsx";
import { shortMoment } from "./short-moment.ts";
import { useList } from "./use-list.ts";
import { useReturn } from "./use-return.ts";

interface RowProps {
  readonly item: OwedOpinion;
  readonly onOpen: (code: string) => void;
}

/** One question that is open: about which dossier, who is asked, and until when. */
const ConsultationRow = ({ item, onOpen }: RowProps) => {
  const desk = useDesk();
  const text = { vi, en }[desk.language];
  const { question, to, replyBy } = item.consultation;
  const isLate = Date.parse(replyBy) < serverNow();
  const by = shortMoment(replyBy);
  return (
    <tr data-testid="consultation-row" data-code={item.code} class={`three-lines ${isLate ? "is-late" : ""}`}>
      <DossierCells item={item} onOpen={onOpen} />
      <td class="at-step">{question}</td>
      <td class="at-office">{placeName(to.name, desk)}</td>
      <td class="at-due">
        <span class={`tag ${isLate ? "late" : "warn"}`}>{isLate ? text.replyLate(by) : text.replyBy(by)}</span>
      </td>
    </tr>
  );
};

/** Opinions that the officer's own office owes to others, soonest due first. */
export const ConsultationScreen = () => {
  const desk = useDesk();
  const text = { vi, en }[desk.language];
  const commune = homeCommune(desk);
  const [office, chooseOffice] = useOffice();
  const listed = useList<OwedOpinion, ConsultationList>(consultationsPath(desk, office), {
    idOf: ({ consultation }) => consultation.id,
  });
  const items = listed.rows?.items ?? [];
  const screen = useRef<HTMLElement>(null);
  const { isReturning, leave } = useReturn(screen, (code) => items.some((item) => item.code === code));
  const title = `${text.handoffTitle}: ${text.opinions}`;
  return (
    <section ref={screen}>
      <div class="row spread">
        <ScreenTitle title={title} takesFocus={!isReturning} />
        {commune !== undefined && <OfficeChoice commune={commune} office={office} onChoose={chooseOffice} />}
        <ListFreshness listed={listed} />
      </div>
      <HandoffTabs at="opinions" />
      <ListTable
        label={title}
        columns={[text.code, text.procedure, text.owner, text.question, text.office, text.replyColumn]}
        listed={listed}
        items={items}
        empty={text.emptyOpinions}
        row={(item) => <ConsultationRow key={item.consultation.id} item={item} onOpen={leave} />}
      />
    </section>
  );
};
