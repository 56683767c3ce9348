import { useState } from "preact/hooks";
import type { CatalogueContext } from "../../../shared/contracts/catalogue-api.ts";
import type { RouteView } from "../../../shared/contracts/route-api.ts";
import type { RouteTableEntry } from "../../../shared/contracts/route-table-api.ts";
import { Channel } from "../../../shared/domain/dossier/channel.ts";
import { openQuestions, withAnswer } from "../../../shared/domain/procedure/checklist.ts";
import type { ProcedureDefinition } from "../../../shared/domain/procedure/definition.ts";
import type { RouteTable } from "../../../shared/domain/routing/route-table.ts";
import { serverNow } from "../../browser/server-clock.ts";
import { Choice } from "../catalogue/try-out-start.tsx";
import { readMoney, showMoney } from "../catalogue/typed-values.ts";
import { useTyped } from "../catalogue/use-typed.ts";
import { useDesk } from "../desk.ts";
import { Reasons } from "../route-panel.tsx";
import { useRouteWords } from "./route-words.ts";
import { type TriedMatter, type TriedWay, tryRoutes } from "./try-routes.ts";

interface Props {
  readonly procedure: ProcedureDefinition;
  readonly entry: RouteTableEntry;
  readonly context: CatalogueContext;
  readonly table: RouteTable;
}

const Matter = ({
  procedure,
  context,
  matter,
  onChange,
}: Pick<Props, "procedure" | "context"> & { matter: TriedMatter; onChange: (part: Partial<TriedMatter>) => void }) => {
  const { language } = useDesk();
  const text = useRouteWords().tryOne;
  const [shown, setTyped] = useTyped(matter.amountVnd, showMoney, readMoney);
  const typeAmount = (typed: string) => {
    setTyped(typed);
    const read = readMoney(typed);
    onChange({ amountVnd: typeof read === "number" && read >= 0 ? read : undefined });
  };
  const { cases } = procedure;
  return (
    <section class="card">
      <Choice
        id="try-commune"
        label={text.commune}
        value={matter.commune}
        options={context.province.communes.map(({ code, name }) => ({ id: code, text: name[language] }))}
        onChoose={(commune) => onChange({ commune })}
      />
      <Choice
        id="try-channel"
        label={text.channel}
        value={matter.channel}
        options={Channel.options.map((id) => ({ id, text: text.channels[id] }))}
        onChoose={(chosen) => onChange({ channel: Channel.parse(chosen) })}
      />
      {cases.length > 1 && (
        <Choice
          id="try-case"
          label={text.case}
          value={matter.case}
          options={cases.map(({ id, name }) => ({ id, text: name[language] }))}
          onChoose={(id) => onChange({ case: id })}
        />
      )}
      {openQuestions(procedure, { case: matter.case, answers: matter.answers }).map(({ id, text: asked, options }) => (
        <Choice
          key={id}
          id={`try-${id}`}
          label={asked[language]}
          value={matter.answers[id] ?? ""}
          options={[{ id: "", text: "–" }, ...options.map((one) => ({ id: one.id, text: one.text[language] }))]}
          onChoose={(option) => onChange({ answers: withAnswer(procedure, matter.answers, id, option) })}
        />
      ))}
      <div class="field">
        <label for="try-amount">{text.amount}</label>
        <span class="hint" id="try-amount-hint">
          {text.amountHint}
        </span>
        <input
          id="try-amount"
          class="short"
          inputMode="numeric"
          aria-describedby="try-amount-hint"
          value={shown}
          onInput={(event) => typeAmount(event.currentTarget.value)}
        />
      </div>
    </section>
  );
};

const Way = ({ title, view }: { title: string; view: RouteView }) => {
  const { language } = useDesk();
  const text = useRouteWords().tryOne;
  return (
    <section class="card">
      <h3>{title}</h3>
      <p>
        <strong>{view.office?.[language] ?? text.nowhere}</strong>
      </p>
      <Reasons view={view} />
    </section>
  );
};

const Step = ({ way }: { way: TriedWay }) => {
  const { language } = useDesk();
  const text = useRouteWords().tryOne;
  return (
    <section data-testid="tried-step" data-differs={way.differs}>
      <h2>{text.step(way.step.name[language])}</h2>
      <p role="status" class={way.differs ? "notice warn" : "quiet"}>
        {way.differs ? text.differs : text.same}
      </p>
      <div class="try-two">
        <Way title={text.draft} view={way.draft} />
        <Way title={text.published} view={way.published} />
      </div>
    </section>
  );
};

/** Where one matter would go by the draft and by what is in force, each with its reasons. */
export const TryOne = ({ procedure, entry, context, table }: Props) => {
  const [matter, setMatter] = useState<TriedMatter>(() => ({
    ...{ commune: context.province.communes[0]?.code ?? "", channel: "counter", answers: {}, amountVnd: undefined },
    case: procedure.cases[0]?.id ?? "",
  }));
  const [at] = useState(() => new Date(serverNow()).toISOString());
  const ways = tryRoutes({ procedure, context, matter, at, draft: table, published: entry.latest });
  return (
    <>
      <Matter
        {...{ procedure, context, matter }}
        onChange={(part) => setMatter((before) => ({ ...before, ...part }))}
      />
      {ways.map((way) => (
        <Step key={way.step.id} way={way} />
      ))}
    </>
  );
};
