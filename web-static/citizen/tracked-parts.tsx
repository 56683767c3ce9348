import type { PartView } from "../../shared/contracts/dossier-api.ts";
import type { TrackingView } from "../../shared/contracts/tracking-api.ts";
import type { Language, Localized } from "../../shared/domain/localized.ts";
import { momentText } from "../browser/clock-text.ts";
import { tracking as en } from "../text/tracking-en.ts";
import { tracking as vi } from "../text/tracking-vi.ts";
import { statusTone } from "./dossier-stages.tsx";

interface Shown {
  readonly part: PartView;
  readonly language: Language;
}

const listed = (names: readonly Localized[], language: Language): string =>
  names.map((name) => name[language]).join(", ");

const WITHOUT_DUE: ReadonlySet<TrackingView["status"]> = new Set(["refused", "withdrawn", "stopped", "returned"]);

const Opened = ({ dossier, language }: { dossier: NonNullable<PartView["dossier"]>; language: Language }) => {
  const text = { vi, en }[language];
  return (
    <>
      <span class={`tag ${statusTone(dossier.status)}`}>{dossier.statusName[language]}</span>{" "}
      {dossier.remaining !== undefined && (
        <span class={`tag ${dossier.overdue ? "late" : "good"}`}>{dossier.remaining.text[language]}</span>
      )}
      {dossier.dueAt !== undefined && !WITHOUT_DUE.has(dossier.status) && (
        <div>
          {text.due}: <strong>{momentText(dossier.dueAt, language)}</strong>
        </div>
      )}
      {!WITHOUT_DUE.has(dossier.status) && (
        <div>
          {text.holder}: {dossier.holder[language]}
        </div>
      )}
      <div class="quiet small">{dossier.code}</div>
    </>
  );
};

const Part = ({ part, language }: Shown) => {
  const text = { vi, en }[language];
  return (
    <li data-part={part.part} data-stand={part.stand}>
      <strong>{part.procedureName[language]}</strong>
      <div>
        {part.dossier === undefined ? (
          <span class={`tag ${part.stand === "blocked" ? "late" : ""}`}>
            {text.partStand[part.stand === "opened" ? "due" : part.stand](listed(part.after, language))}
          </span>
        ) : (
          <Opened dossier={part.dossier} language={language} />
        )}
      </div>
    </li>
  );
};

/** The procedures of a bundle: where each is and when it is due, or what it waits for. */
export const TrackedParts = ({ parts, language }: { parts: readonly PartView[]; language: Language }) => {
  const text = { vi, en }[language];
  return (
    <>
      <h3>{text.parts}</h3>
      <ul class="parts" data-testid="parts">
        {parts.map((part) => (
          <Part key={part.part} part={part} language={language} />
        ))}
      </ul>
    </>
  );
};
