import type { ListOfLists, ListView, RegisterList } from "../../../shared/contracts/collective-api.ts";
import { dayText } from "../../browser/clock-text.ts";
import { HeadRow } from "../../browser/head-row.tsx";
import { useDesk } from "../desk.ts";
import { LoadState } from "../load-state.tsx";
import { links } from "../route.ts";
import { ScreenTitle } from "../screen-title.tsx";
import { useLoad } from "../use-load.ts";
import { importsRegister, takesIn, useListWords } from "./words.ts";

const tones: Readonly<Record<ListView["stage"], string>> = {
  awaited: "",
  sent: "warn",
  matching: "",
  deciding: "warn",
  decided: "warn",
  issuing: "late",
  issued: "good",
};

export const StageTag = ({ stage }: Pick<ListView, "stage">) => {
  const { lists } = useListWords();
  return (
    <span class={`tag ${tones[stage]}`} data-testid="stage" data-stage={stage}>
      {lists.stages[stage]}
    </span>
  );
};

const Register = ({ commune }: { commune: string }) => {
  const { role } = useDesk();
  const { lists } = useListWords();
  const { answer } = useLoad<RegisterList>(`/registers?commune=${commune}`);
  const register = answer?.kind === "ok" ? answer.value.items[0] : undefined;
  if (register === undefined) return null;
  const isThere = register.at !== undefined;
  return (
    <div class={isThere ? "card" : "notice warn"} data-testid="register">
      <p>
        {register.at === undefined ? (
          lists.noRegister
        ) : (
          <>
            {lists.register}: {lists.registerOf(register.people, dayText(register.at))}
          </>
        )}{" "}
        {importsRegister(role.role) && <a href={links.list("so")}>{lists.importIt}</a>}
      </p>
    </div>
  );
};

const Row = ({ list }: { list: ListView }) => (
  <tr>
    <td>
      <a href={links.list(list.id)}>{list.organisation.name}</a>
    </td>
    <td>{list.rows ?? "–"}</td>
    <td>
      <StageTag stage={list.stage} />
    </td>
    <td>{list.dossier === undefined ? "–" : <a href={links.dossier(list.dossier)}>{list.dossier}</a>}</td>
    <td>{dayText(list.at)}</td>
  </tr>
);

/** The commune's lists, newest first, and what they are matched with. */
export const ListsScreen = () => {
  const { role } = useDesk();
  const { lists } = useListWords();
  const { answer, reload } = useLoad<ListOfLists>(`/collective?commune=${role.scope}`);
  return (
    <section>
      <ScreenTitle title={lists.title} />
      <p class="quiet">{lists.intro}</p>
      {takesIn(role.role) && (
        <p>
          <a class="button" href={links.list("moi")}>
            {lists.fresh}
          </a>
        </p>
      )}
      <Register commune={role.scope} />
      {answer?.kind !== "ok" && <LoadState answer={answer} onAgain={() => void reload()} />}
      {answer?.kind === "ok" && answer.value.items.length === 0 && <p class="empty card">{lists.empty}</p>}
      {answer?.kind === "ok" && answer.value.items.length > 0 && (
        <div class="card table-card">
          <table class="list" aria-label={lists.title}>
            <HeadRow columns={[lists.organisation, lists.people, lists.stage, lists.dossier, lists.opened]} />
            <tbody>
              {answer.value.items.map((list) => (
                <Row key={list.id} list={list} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
};
