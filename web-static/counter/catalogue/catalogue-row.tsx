import type { CatalogueRow } from "../../../shared/contracts/catalogue-api.ts";
import { dateText } from "../../browser/clock-text.ts";
import { useDesk } from "../desk.ts";
import { links } from "../route.ts";
import { shortMoment } from "../short-moment.ts";
import { stateOf, versionOf } from "./catalogue-filter.ts";
import { useWords } from "./form-context.ts";

const TONES: Readonly<Record<string, string>> = {
  "in-force": "good",
  scheduled: "",
  ended: "late",
  "draft-only": "warn",
};

const StateCell = ({ row }: { row: CatalogueRow }) => {
  const text = useWords().list;
  const state = stateOf(row);
  const version = versionOf(row);
  const next = row.versions.find((one) => one.state === "scheduled");
  const name =
    state === "scheduled" && version !== undefined
      ? text.scheduledFrom(dateText(version.effectiveFrom))
      : text.states[state];
  return (
    <>
      <span class={`tag ${TONES[state] ?? ""}`}>{name}</span>{" "}
      {row.draft !== undefined && state !== "draft-only" && <span class="tag warn">{text.states.drafted}</span>}{" "}
      {row.draft?.errors !== undefined && (
        <span class={`small ${row.draft.errors > 0 ? "late" : "quiet"}`}>{text.errors(row.draft.errors)}</span>
      )}{" "}
      {state === "in-force" && version?.effectiveTo !== undefined && (
        <span class="small quiet">{text.until(dateText(version.effectiveTo))}</span>
      )}{" "}
      {state === "in-force" && next !== undefined && (
        <span class="small quiet">{text.next(dateText(next.effectiveFrom))}</span>
      )}
    </>
  );
};

interface Props {
  readonly row: CatalogueRow;
  readonly department: string;
  readonly isUnsaved: boolean;
  readonly onOpen: (code: string) => void;
  readonly onCopy: (row: CatalogueRow) => void;
}

export const CatalogueRowView = ({ row, department, isUnsaved, onOpen, onCopy }: Props) => {
  const { language } = useDesk();
  const text = useWords().list;
  const name = row.name?.[language] || row.name?.vi || text.notNamed;
  return (
    <tr data-testid="catalogue-row" data-code={row.code}>
      <th scope="row">{row.code}</th>
      <td class="at-name">
        <a href={links.procedure(row.code)} data-open={row.code} onClick={() => onOpen(row.code)}>
          {name}
        </a>
        <div class="small quiet">{row.field?.[language]}</div>
      </td>
      <td class="wide-only">{department}</td>
      <td>
        <StateCell row={row} />
      </td>
      <td>
        {row.draft !== undefined && <span class="small">{text.by(row.draft.by, shortMoment(row.draft.at))}</span>}{" "}
        {isUnsaved && <span class="tag late">{text.unsaved}</span>}
      </td>
      <td>
        <button
          type="button"
          class="button link small-button"
          aria-label={text.copyOf(name)}
          onClick={() => onCopy(row)}
        >
          {text.copy}
        </button>
      </td>
    </tr>
  );
};
