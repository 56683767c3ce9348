import type { Ref } from "preact";
import type { Language } from "../../shared/domain/localized.ts";
import type { OutcomeRecord } from "../../shared/domain/outcome/outcome-record.ts";
import { momentText } from "../browser/clock-text.ts";
import { verification as en } from "../text/verification-en.ts";
import { verification as vi } from "../text/verification-vi.ts";
import { PhoneLink } from "./phone-link.tsx";

interface Props {
  readonly record: OutcomeRecord;
  /** Whether a chosen file is the one that was signed; undefined when none was chosen. */
  readonly file: "same" | "other" | undefined;
  readonly language: Language;
  readonly heading: Ref<HTMLHeadingElement>;
}

/** What was issued and by whom, in words. */
export const VerifiedOutcome = ({ record, file, language, heading }: Props) => {
  const text = { vi, en }[language];
  const rows: readonly (readonly [string, string])[] = [
    [text.decision, text.decisions[record.decision]],
    [text.documentNumber, record.documentNumber],
    [text.procedure, record.procedure.name[language]],
    [text.agency, record.agency.name[language]],
    [text.decidedAt, momentText(record.decidedAt, language)],
    [text.code, record.code],
    [text.centre, record.commune[language]],
  ];
  return (
    <section class="card" data-testid="verified">
      <h2 ref={heading} tabIndex={-1}>
        <span class="tag good">{text.genuine}</span>
      </h2>
      <p>{text.genuineMore}</p>
      <dl class="pairs">
        {rows.map(([name, value]) => (
          <>
            <dt key={`${name}:`}>{name}</dt>
            <dd key={name}>{value}</dd>
          </>
        ))}
        <dt>{text.phone}</dt>
        <dd>
          <PhoneLink phone={record.centrePhone} />
        </dd>
      </dl>
      {file !== undefined && (
        <p class={`notice ${file === "same" ? "good" : "late"}`} role="status" data-testid="file-check">
          {file === "same" ? text.fileSame : text.fileOther}
        </p>
      )}
    </section>
  );
};
