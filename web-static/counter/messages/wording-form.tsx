import type { WordingList, WordingRow } from "../../../shared/contracts/wording-api.ts";
import { FaultList } from "./fault-list.tsx";
import { SendingEntries } from "./sending-entries.tsx";
import { TextEntry } from "./text-entry.tsx";
import type { Wording } from "./use-wording.ts";
import { WordingPreview } from "./wording-preview.tsx";

interface Props {
  readonly row: WordingRow;
  readonly list: WordingList;
  readonly wording: Wording;
}

/** Both languages with what becomes of them beside it, and how the message is sent. */
export const WordingForm = ({ row: { template }, list, wording: { wording, linted, put } }: Props) => {
  const isFaulty = (of: string): boolean =>
    linted.faults.some(({ path, severity }) => severity === "error" && path[0] === "texts" && path[1] === of);
  return (
    <>
      <FaultList faults={linted.faults} />
      {(["vi", "en"] as const).map((of) => (
        <div class="wording-two" key={of}>
          <TextEntry
            event={template.event}
            of={of}
            value={wording.texts[of]}
            isFaulty={isFaulty(of)}
            onInput={(typed) => put({ ...wording, texts: { ...wording.texts, [of]: typed } })}
          />
          <WordingPreview template={linted.template} list={list} language={of} />
        </div>
      ))}
      <SendingEntries event={template.event} wording={wording} onChange={put} />
    </>
  );
};
