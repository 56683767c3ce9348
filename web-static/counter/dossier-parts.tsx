import type { DossierView, PartView } from "../../shared/contracts/dossier-api.ts";
import { statusTone } from "../citizen/dossier-stages.tsx";
import * as en from "../text/console-en.ts";
import * as vi from "../text/console-vi.ts";
import { useDesk } from "./desk.ts";
import { links } from "./route.ts";
import { TimeTag } from "./time-tag.tsx";

const Part = ({ part: { procedureName, dossier, stand, after } }: { part: PartView }) => {
  const { language } = useDesk();
  const text = { vi, en }[language].dossier;
  if (dossier === undefined)
    return (
      <li>
        {procedureName[language]}{" "}
        <span class={`tag ${stand === "blocked" ? "late" : ""}`}>
          {text.partStand[stand === "opened" ? "due" : stand](after.map((name) => name[language]).join(", "))}
        </span>
      </li>
    );
  return (
    <li>
      <a href={links.dossier(dossier.code)}>{procedureName[language]}</a>{" "}
      <span class={`tag ${statusTone(dossier.status)}`}>{dossier.statusName[language]}</span>{" "}
      <TimeTag clock={dossier} language={language} />
      <div class="quiet small">
        {dossier.code} · {dossier.holder[language]}
      </div>
    </li>
  );
};

/** Of a bundle its procedures, each with the way to its dossier; of a procedure's dossier the way back to its bundle. */
export const DossierParts = ({ view: { parts, partOf } }: { view: DossierView }) => {
  const { language } = useDesk();
  const text = { vi, en }[language].dossier;
  if (partOf !== undefined)
    return (
      <p class="notice" data-testid="part-of">
        {text.partOf} <a href={links.dossier(partOf)}>{partOf}</a>
      </p>
    );
  if (parts === undefined) return null;
  return (
    <section class="card">
      <h3>{text.parts}</h3>
      <ul class="parts" data-testid="parts">
        {parts.map((part) => (
          <Part key={part.part} part={part} />
        ))}
      </ul>
    </section>
  );
};
