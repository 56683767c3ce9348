import { useEffect, useMemo, useState } from "preact/hooks";
import type { WordingRow } from "../../../shared/contracts/wording-api.ts";
import { type MessageWording, wordingOf } from "../../../shared/domain/message/wording.ts";
import { lintMessage } from "../../../shared/domain/procedure/lint-message.ts";
import { kept } from "../../browser/kept.ts";
import { useSend } from "../catalogue/use-send.ts";
import { useDesk } from "../desk.ts";
import { TYPED } from "../lost-typing.ts";

/** What was typed and is not saved; it rests on this version of the draft, and is dropped when somebody saved since. */
interface Unsaved {
  readonly wording: MessageWording;
  readonly seen: number;
}

const same = (a: MessageWording, b: MessageWording): boolean => {
  const ordered = ({ texts, ...sending }: MessageWording) =>
    JSON.stringify([texts.vi, texts.en, sending.urgency ?? "now", sending.kind, sending.expires, sending.channels]);
  return ordered(a) === ordered(b);
};

/** One message as it is being worded: what is typed, what is saved, what is sent now, and what is wrong. */
export const useWording = (row: WordingRow, onRow: (row: WordingRow) => void) => {
  const { officer } = useDesk();
  const { template, version, draft } = row;
  const saved = useMemo(() => draft?.wording ?? wordingOf(template), [draft, template]);
  const seen = draft?.version ?? 0;
  const store = kept<Unsaved>(() => sessionStorage, `${TYPED}${officer}.message.${template.id}`);
  const [typed, setTyped] = useState<Unsaved | undefined>(() => store.read());
  const wording = typed?.seen === seen ? typed.wording : saved;
  const isUnsaved = !same(wording, saved);
  const linted = useMemo(() => lintMessage(template, wording), [template, wording]);

  const put = (next: MessageWording) => {
    const unsaved = { wording: next, seen };
    store.write(unsaved);
    setTyped(unsaved);
  };
  const adopt = (next: WordingRow) => {
    store.forget();
    setTyped(undefined);
    onRow(next);
  };
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      if (isUnsaved) event.preventDefault();
    };
    addEventListener("beforeunload", ask);
    return () => removeEventListener("beforeunload", ask);
  }, [isUnsaved]);

  const path = `/message-templates/${encodeURIComponent(template.id)}`;
  const saving = useSend<WordingRow>(`${path}/draft`, adopt);
  const discarding = useSend<WordingRow>(`${path}/discard`, adopt);
  return {
    ...{ path, wording, linted, isUnsaved, put, adopt },
    /** What was typed here before somebody else saved. */
    overtaken: typed !== undefined && typed.seen !== seen ? typed.wording : undefined,
    forget: () => {
      store.forget();
      setTyped(undefined);
    },
    trouble: saving.trouble || discarding.trouble,
    /** A draft that others overtook is saved as a change of what they published. */
    save: () => void saving.send({ wording, base: row.outdated ? version : (draft?.base ?? version) }, seen),
    discard: () => void discarding.send({}, seen),
  };
};
export type Wording = ReturnType<typeof useWording>;
