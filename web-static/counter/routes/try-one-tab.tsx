import { useMemo, useState } from "preact/hooks";
import type { CatalogueContext } from "../../../shared/contracts/catalogue-api.ts";
import type { ProcedureView } from "../../../shared/contracts/procedure-api.ts";
import type { RoutedProcedure, RouteTableEntry } from "../../../shared/contracts/route-table-api.ts";
import { RouteTable } from "../../../shared/domain/routing/route-table.ts";
import type { Content } from "../catalogue/paths.ts";
import { Choice } from "../catalogue/try-out-start.tsx";
import { versionPath } from "../catalogue/version-path.ts";
import { useDesk } from "../desk.ts";
import { LoadState } from "../load-state.tsx";
import { useLoad } from "../use-load.ts";
import { useRouteWords } from "./route-words.ts";
import { TryOne } from "./try-one.tsx";

interface Props {
  readonly entry: RouteTableEntry;
  readonly context: CatalogueContext;
  readonly content: Content;
}

const Loaded = ({
  code,
  version,
  ...rest
}: Pick<RoutedProcedure, "code" | "version"> & {
  entry: RouteTableEntry;
  context: CatalogueContext;
  table: RouteTable;
}) => {
  const { answer, reload } = useLoad<ProcedureView>(versionPath(code, version));
  if (answer?.kind !== "ok") return <LoadState answer={answer} onAgain={() => void reload()} />;
  return <TryOne procedure={answer.value} {...rest} />;
};

/** One matter as people hand it in: where the draft would send it, and where it goes now. */
export const TryOneTab = ({ entry, context, content }: Props) => {
  const { language } = useDesk();
  const text = useRouteWords().tryOne;
  const [code, setCode] = useState(entry.procedures[0]?.code);
  const table = useMemo(() => RouteTable.safeParse(content).data, [content]);
  const procedure = entry.procedures.find((one) => one.code === code);
  if (procedure === undefined) return <p class="empty card">{text.noProcedure}</p>;
  if (table === undefined) return <p class="empty card">{text.notReadable}</p>;
  return (
    <div class="stack">
      <section class="card">
        <h2>{text.title}</h2>
        <p class="quiet wide-text">{text.more}</p>
        <Choice
          id="try-procedure"
          label={text.procedure}
          value={procedure.code}
          options={entry.procedures.map((one) => ({ id: one.code, text: `${one.code} – ${one.name[language]}` }))}
          onChoose={setCode}
        />
      </section>
      <Loaded key={procedure.code} {...{ code: procedure.code, version: procedure.version, entry, context, table }} />
    </div>
  );
};
