import type { WordingList } from "../../../shared/contracts/wording-api.ts";
import { LoadState } from "../load-state.tsx";
import { ScreenTitle } from "../screen-title.tsx";
import { useLoad } from "../use-load.ts";
import { MessageEditor } from "./message-editor.tsx";
import { MessageTable } from "./message-table.tsx";
import { useMessageWords } from "./use-message-words.ts";

/** Every text that the system sends, or one of them to be worded. Fetched when an official comes. */
export const Messages = ({ id, tab }: { id: string | undefined; tab: string | undefined }) => {
  const text = useMessageWords();
  const { answer, reload, replace } = useLoad<WordingList>("/message-templates");
  if (answer?.kind !== "ok")
    return (
      <section>
        <ScreenTitle title={text.title} />
        <LoadState answer={answer} onAgain={() => void reload()} />
      </section>
    );
  const list = answer.value;
  if (id === undefined) return <MessageTable list={list} />;
  const row = list.items.find(({ template }) => template.id === id);
  if (row === undefined)
    return (
      <section>
        <ScreenTitle title={text.title} />
        <p class="empty card">{text.notFound}</p>
      </section>
    );
  const items = (next: typeof row) => list.items.map((one) => (one.template.id === id ? next : one));
  return (
    <MessageEditor
      key={id}
      row={row}
      list={list}
      tab={tab}
      onRow={(next) => replace({ ...list, items: items(next) })}
      onReload={() => void reload()}
    />
  );
};
