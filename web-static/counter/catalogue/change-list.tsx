import { useState } from "preact/hooks";
import type { Language } from "../../../shared/domain/localized.ts";
import type { Change } from "../../../shared/domain/procedure/diff/change.ts";
import { type ChangeNames, changeText } from "../../../shared/text/change-text.ts";
import { changes as en } from "../../text/trial-en.ts";
import { changes as vi } from "../../text/trial-vi.ts";

interface Props {
  readonly changes: readonly Change[];
  readonly names: ChangeNames;
  readonly language: Language;
}

const TONES: Readonly<Record<Change["kind"], string>> = { added: "good", removed: "late", changed: "warn", moved: "" };

const ChangeLine = ({ change, names, language }: { change: Change } & Omit<Props, "changes">) => {
  const text = { vi, en }[language];
  return (
    <li data-change={change.kind}>
      <span class={`tag ${TONES[change.kind]}`}>{text.kinds[change.kind]}</span> {changeText(change, names)[language]}{" "}
      <span class="quiet small">{change.affects.map((one) => text.affects[one]).join(" · ")}</span>
    </li>
  );
};

/** What has changed between two versions, in sentences; on demand only what reaches citizens. */
export const ChangeList = ({ changes, names, language }: Props) => {
  const text = { vi, en }[language];
  const [isForCitizens, setForCitizens] = useState(false);
  if (changes.length === 0) return <p class="empty card">{text.none}</p>;
  const shown = isForCitizens ? changes.filter(({ affects }) => affects.includes("citizen")) : changes;
  return (
    <div>
      <label class="choice">
        <input
          type="checkbox"
          checked={isForCitizens}
          onChange={({ currentTarget }) => setForCitizens(currentTarget.checked)}
        />
        {text.onlyCitizens}
      </label>
      {shown.length === 0 ? (
        <p class="empty card">{text.noneForCitizens}</p>
      ) : (
        <ul class="plain-list stack">
          {shown.map((change) => (
            <ChangeLine
              key={`${change.kind} ${change.path.join(".")}`}
              change={change}
              names={names}
              language={language}
            />
          ))}
        </ul>
      )}
    </div>
  );
};
