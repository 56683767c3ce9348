import { useLayoutEffect, useRef } from "preact/hooks";
import { HeadRow } from "../../browser/head-row.tsx";
import { shortMoment } from "../short-moment.ts";
import { differencesOf } from "./differences.ts";
import type { SectionSpec } from "./field-spec.ts";
import { useWords } from "./form-context.ts";
import { type Content, isRecord } from "./paths.ts";
import { placeName } from "./place-name.ts";
import { contentIn, type Drafted } from "./saving.ts";

interface Props {
  readonly theirs: Drafted | undefined;
  readonly mine: Content;
  readonly sections?: readonly SectionSpec[];
  readonly onTheirs: () => void;
  readonly onMine: () => void;
}

/** A value short enough for a table: texts as they are, whole parts by their name. */
const shown = (value: unknown, nothing: string): string => {
  if (value === undefined || value === "") return nothing;
  if (isRecord(value)) {
    const name = value.name ?? value.text ?? value.title ?? value.vi;
    return isRecord(name) ? shown(name.vi, nothing) : typeof name === "string" ? name : JSON.stringify(value);
  }
  if (Array.isArray(value)) return value.map((one) => shown(one, nothing)).join("; ") || nothing;
  return String(value);
};

/** Somebody else saved the same draft: who, what differs, and the two ways on. Until then nothing is saved. */
export const ConflictNotice = ({ theirs, mine, sections, onTheirs, onMine }: Props) => {
  const words = useWords();
  const text = words.conflict;
  const box = useRef<HTMLElement>(null);
  useLayoutEffect(() => box.current?.focus(), []);
  const note = theirs?.draft;
  const differences = theirs === undefined ? [] : differencesOf(contentIn(theirs), mine);
  return (
    <section class="notice warn conflict" role="alert" tabIndex={-1} ref={box} data-testid="conflict">
      <p>
        <strong>{note === undefined ? text.discardedTitle : text.title(note.by, shortMoment(note.at))}</strong>
      </p>
      {differences.length === 0 ? (
        <p>{text.same}</p>
      ) : (
        <>
          <p>{text.more}</p>
          <table class="list differences">
            <HeadRow columns={[text.place, text.theirs, text.mine]} />
            <tbody>
              {differences.map(({ path, before, after }) => (
                <tr key={path.join(".")}>
                  <th scope="row">{placeName(mine, path, words, sections)}</th>
                  <td data-label={text.theirs}>{shown(before, text.nothing)}</td>
                  <td data-label={text.mine}>{shown(after, text.nothing)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
      <div class="row">
        {theirs !== undefined && (
          <button type="button" class="button second" onClick={onTheirs}>
            {text.takeTheirs}
          </button>
        )}
        <button type="button" class="button" onClick={onMine}>
          {text.keepMine}
        </button>
      </div>
    </section>
  );
};
