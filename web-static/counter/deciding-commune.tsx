import type { ProcedureView } from "../../shared/contracts/procedure-api.ts";
import { fresh as en } from "../text/console-en.ts";
import { fresh as vi } from "../text/console-vi.ts";
import { useDesk } from "./desk.ts";

interface Props {
  readonly definition: ProcedureView | undefined;
  /** Unit code; one's own commune when absent. */
  readonly chosen: string | undefined;
  readonly onChoose: (commune: string | undefined) => void;
}

/** Which commune decides what any commune may receive; one's own is there before anybody touches it. */
export const DecidingCommune = ({ definition, chosen, onChoose }: Props) => {
  const { language, communes, role } = useDesk();
  const text = { vi, en }[language];
  if (definition?.placeIndependent === undefined) return null;
  const { by } = definition.placeIndependent;
  return (
    <div class="field">
      <label for="decided-in">{text.decidedIn}</label>
      <span class="hint" id="decided-in-hint">
        {text.decidedBy[by]}
      </span>
      <select
        id="decided-in"
        data-field="decidedIn"
        aria-describedby="decided-in-hint"
        value={chosen ?? role.scope}
        onChange={({ currentTarget: { value } }) => onChoose(value === role.scope ? undefined : value)}
      >
        {communes.map(({ code, name }) => (
          <option key={code} value={code}>
            {name[language]}
            {code === role.scope && ` (${text.here})`}
          </option>
        ))}
      </select>
    </div>
  );
};
