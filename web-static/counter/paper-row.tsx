import type { ComponentChildren } from "preact";
import * as en from "../text/console-en.ts";
import * as vi from "../text/console-vi.ts";
import { procedure as enProcedure } from "../text/guide-en.ts";
import { procedure as viProcedure } from "../text/guide-vi.ts";
import { useDesk } from "./desk.ts";
import type { GivenPaper } from "./given-paper.ts";

interface Props {
  readonly name: string;
  /** How many the case wants. */
  readonly needs: number;
  readonly paper: GivenPaper;
  readonly onChange: (paper: GivenPaper) => void;
  /** What else to know about the paper. */
  readonly children?: ComponentChildren;
}

const MOST = 20;
const isForm = (value: string, forms: object): value is GivenPaper["form"] => Object.hasOwn(forms, value);

/** One paper at the counter: handed in or not, in which form, how many. */
export const PaperRow = ({ name, needs, paper, onChange, children }: Props) => {
  const { language } = useDesk();
  const text = { vi, en }[language].fresh;
  const { forms } = { vi: viProcedure, en: enProcedure }[language];
  const setForm = (value: string) => isForm(value, forms) && onChange({ ...paper, form: value });
  const setCount = (typed: number) => onChange({ ...paper, count: Math.max(1, Math.min(MOST, typed || 1)) });
  return (
    <div class="paper-row">
      <label class="choice">
        <input type="checkbox" checked={paper.given} onChange={() => onChange({ ...paper, given: !paper.given })} />
        <span>
          {name} {needs > 1 && <span class="quiet">({text.needs(needs)})</span>} {children}
        </span>
      </label>
      <select
        aria-label={`${text.form}: ${name}`}
        value={paper.form}
        onChange={(event) => setForm(event.currentTarget.value)}
      >
        {Object.entries(forms).map(([id, label]) => (
          <option key={id} value={id}>
            {label}
          </option>
        ))}
      </select>
      <input
        type="number"
        min="1"
        max={MOST}
        aria-label={`${text.count}: ${name}`}
        value={paper.count}
        onInput={(event) => setCount(event.currentTarget.valueAsNumber)}
      />
    </div>
  );
};
