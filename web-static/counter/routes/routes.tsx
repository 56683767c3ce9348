import type { CatalogueContext } from "../../../shared/contracts/catalogue-api.ts";
import type { RouteTableEntry, RouteTableList } from "../../../shared/contracts/route-table-api.ts";
import { LoadState } from "../load-state.tsx";
import { links } from "../route.ts";
import { ScreenTitle } from "../screen-title.tsx";
import { useLoad } from "../use-load.ts";
import { RouteEditor } from "./route-editor.tsx";
import { RouteList } from "./route-list.tsx";
import { RouteWords, routeFormWords, useRouteWords } from "./route-words.ts";

const ListScreen = () => {
  const text = useRouteWords().routes;
  const list = useLoad<RouteTableList>("/routes");
  const context = useLoad<CatalogueContext>("/routes/context");
  if (list.answer?.kind === "ok" && context.answer?.kind === "ok")
    return <RouteList list={list.answer.value} context={context.answer.value} />;
  const missing = [list, context].find(({ answer }) => answer?.kind !== "ok");
  return (
    <section>
      <ScreenTitle title={text.title} />
      <LoadState answer={missing?.answer} onAgain={() => void missing?.reload()} />
    </section>
  );
};

const OwnerScreen = ({ owner, tab }: { owner: string; tab: string | undefined }) => {
  const text = useRouteWords().routes;
  const entry = useLoad<RouteTableEntry>(`/routes/${encodeURIComponent(owner)}`);
  const context = useLoad<CatalogueContext>("/routes/context");
  if (entry.answer?.kind === "ok" && context.answer?.kind === "ok")
    return <RouteEditor first={entry.answer.value} context={context.answer.value} tab={tab} />;
  const missing = [entry, context].find(({ answer }) => answer?.kind !== "ok");
  const isUnknown = entry.answer?.kind === "refused" && entry.answer.status === 404;
  return (
    <section>
      <p class="way-back">
        <a href={links.routes}>← {text.back}</a>
      </p>
      <ScreenTitle title={text.title} />
      {isUnknown ? (
        <p class="empty card">{text.notFound}</p>
      ) : (
        <LoadState answer={missing?.answer} onAgain={() => void missing?.reload()} />
      )}
    </section>
  );
};

/** Where dossiers go: all owners of steps, or one of them to be changed. Fetched when an official comes. */
export const RoutesView = ({ owner, tab }: { owner: string | undefined; tab: string | undefined }) => (
  <RouteWords value={routeFormWords}>
    {owner === undefined ? <ListScreen /> : <OwnerScreen key={owner} owner={owner} tab={tab} />}
  </RouteWords>
);
