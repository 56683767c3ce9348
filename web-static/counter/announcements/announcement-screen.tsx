import { useEffect, useState } from "preact/hooks";
import type { AnnouncementList, AnnouncementView } from "../../../shared/contracts/announcement-api.ts";
import { saveCsv } from "../../browser/save-file.ts";
import { subscribers as en } from "../../text/subscribers-en.ts";
import { subscribers as vi } from "../../text/subscribers-vi.ts";
import { homeCommune, useDesk } from "../desk.ts";
import { LoadState } from "../load-state.tsx";
import { ScreenTitle } from "../screen-title.tsx";
import { signsUp } from "../screens.ts";
import { useLoad } from "../use-load.ts";
import { AnnouncementForm } from "./announcement-form.tsx";
import { AnnouncementItem } from "./announcement-item.tsx";
import { countRows } from "./counts-csv.ts";
import { SubscriberPanel } from "./subscriber-panel.tsx";
import { useAnnouncementWords } from "./use-announcement-words.ts";

interface Written {
  readonly id: string;
  readonly subject: AnnouncementView["subject"];
  readonly texts: AnnouncementView["texts"];
}

const Board = ({ list, commune, onReload }: { list: AnnouncementList; commune: string; onReload: () => void }) => {
  const text = useAnnouncementWords();
  const [written, setWritten] = useState<Written>();
  const fresh = (): Written => ({ id: crypto.randomUUID(), subject: "service-days", texts: { vi: "", en: "" } });
  const saved = () => {
    setWritten(undefined);
    onReload();
  };
  return (
    <>
      {list.mayWrite && written === undefined && (
        <button type="button" class="button" onClick={() => setWritten(fresh())}>
          {text.screen.fresh}
        </button>
      )}
      {written !== undefined && (
        <AnnouncementForm key={written.id} list={list} commune={commune} first={written} onDone={saved} />
      )}
      <h2>{text.screen.list}</h2>
      {list.items.length === 0 ? <p class="empty card">{text.screen.empty}</p> : <CountsButton list={list} />}
      <ol class="plain-list">
        {list.items.map((item) => (
          <AnnouncementItem
            key={item.id}
            item={item}
            list={list}
            commune={commune}
            onEdit={() => setWritten(item)}
            onChanged={onReload}
          />
        ))}
      </ol>
    </>
  );
};

const CountsButton = ({ list }: { list: AnnouncementList }) => {
  const { language } = useDesk();
  const { subjects, screen } = useAnnouncementWords();
  const text = { vi, en }[language];
  const save = () => {
    const words = { subjects, statuses: screen.statuses, head: text.csvHead, asked: text.csvAsked };
    saveCsv(countRows(list, language, words), `${text.csvName}.csv`);
  };
  return (
    <button type="button" class="button link small-button" onClick={save}>
      {text.csv}
    </button>
  );
};

/** @param settled how many people were signed up or off here, whom the counts must tell of */
const Announcements = ({ commune, settled }: { commune: string; settled: number }) => {
  const { answer, reload } = useLoad<AnnouncementList>(`/announcements?${new URLSearchParams({ commune })}`);
  useEffect(() => {
    if (settled > 0) void reload({ quiet: true });
  }, [settled]);
  if (answer?.kind !== "ok") return <LoadState answer={answer} onAgain={() => void reload()} />;
  return <Board list={answer.value} commune={commune} onReload={() => void reload({ quiet: true })} />;
};

/** What a commune tells those who asked for it: written, priced, sent, and how it went; and who asks for it at the counter. */
export const AnnouncementScreen = () => {
  const desk = useDesk();
  const text = useAnnouncementWords().screen;
  const commune = homeCommune(desk)?.code ?? desk.role.scope;
  const { role } = desk.role;
  const [settled, setSettled] = useState(0);
  return (
    <section class="announcements">
      <ScreenTitle title={text.title} />
      <p class="quiet small wide-text">{text.more}</p>
      {role !== "receptionist" && <Announcements commune={commune} settled={settled} />}
      {signsUp(role) && <SubscriberPanel commune={commune} onChanged={() => setSettled((before) => before + 1)} />}
    </section>
  );
};
