import type { CatalogueContext, CatalogueEntry, CatalogueList } from "../../../shared/contracts/catalogue-api.ts";
import { LoadState } from "../load-state.tsx";
import { links } from "../route.ts";
import { ScreenTitle } from "../screen-title.tsx";
import { useLoad } from "../use-load.ts";
import { Editor } from "./editor.tsx";
import { tabOf } from "./editor-tabs.tsx";
import { useWords } from "./form-context.ts";

/** One procedure with everything that its form must know. */
export const EditorScreen = ({ code, tab }: { code: string; tab: string | undefined }) => {
  const { editor } = useWords();
  const entry = useLoad<CatalogueEntry>(`/catalogue/${encodeURIComponent(code)}`);
  const context = useLoad<CatalogueContext>("/catalogue/context");
  const list = useLoad<CatalogueList>("/catalogue");
  const missing = [entry, context, list].find(({ answer }) => answer?.kind !== "ok");
  if (entry.answer?.kind === "ok" && context.answer?.kind === "ok" && list.answer?.kind === "ok")
    return (
      <Editor
        first={entry.answer.value}
        context={context.answer.value}
        rows={list.answer.value.items}
        tab={tabOf(tab)}
      />
    );
  const isUnknown = entry.answer?.kind === "refused" && entry.answer.status === 404;
  return (
    <section>
      <p class="way-back">
        <a href={links.catalogue}>← {editor.back}</a>
      </p>
      <ScreenTitle title={code} />
      {isUnknown ? (
        <p class="empty card">{editor.notFound}</p>
      ) : (
        <LoadState answer={missing?.answer} onAgain={() => void missing?.reload()} />
      )}
    </section>
  );
};
