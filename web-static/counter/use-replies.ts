import { useEffect, useState } from "preact/hooks";
import { type ReplyValues, repliesFor } from "../../shared/domain/reply/replies-for.ts";
import type { ReplyTexts } from "../site/reply-texts.ts";
import { type CommandName, type CommandValues, fieldsOf } from "./command-fields.ts";
import { chosenIds } from "./command-values.ts";
import { useDesk } from "./desk.ts";
import type { PaperChoice } from "./paper-choice.ts";

/** Of which usual reasons the command's reason is one. */
const USES: Readonly<Partial<Record<CommandName, keyof ReplyTexts>>> = {
  "dossier.request-supplement": "supplement",
  "dossier.request-second-supplement": "supplement",
  "handoff.request-supplement": "supplement",
  "dossier.refuse": "refusal",
  "handoff.return": "return",
  "handoff.send-back": "send-back",
  "handoff.find-not-eligible": "not-eligible",
  "dossier.apologize": "apology",
  "dossier.stop": "stopping",
  "dossier.withdraw": "withdrawal",
};

const KEPT = "replies";

/** Asked for once; whoever has no network types the reason himself. */
const useTexts = (wanted: boolean): ReplyTexts => {
  const { memory } = useDesk();
  const [texts, setTexts] = useState<ReplyTexts>((memory.get(KEPT) as ReplyTexts | undefined) ?? {});
  useEffect(() => {
    if (!wanted || memory.has(KEPT)) return;
    void fetch("/replies.json")
      .then((response) => (response.ok ? response.json() : {}))
      .then(
        (read: ReplyTexts) => {
          memory.set(KEPT, read);
          setTexts(read);
        },
        () => undefined,
      );
  }, [wanted]);
  return texts;
};

interface Asked {
  readonly name: CommandName;
  readonly values: CommandValues;
  readonly papers: readonly PaperChoice[];
  /** What is known of the one dossier; nothing of several. */
  readonly about?: ReplyValues | undefined;
}

/** Sentences for the command's reason, with the papers that are chosen in the form as they stand now. */
export const useReplies = ({ name, values, papers, about = {} }: Asked): readonly string[] => {
  const { language } = useDesk();
  const use = USES[name];
  const texts = useTexts(use !== undefined)[use ?? "return"] ?? [];
  if (use === undefined) return [];
  const asksPapers = fieldsOf(name, values).some(({ kind }) => kind === "papers");
  const chosen = chosenIds(values.components);
  const names = papers.filter(({ id }) => chosen.includes(id)).map((paper) => paper.name[language]);
  return repliesFor(texts, asksPapers ? { ...about, papers: names.join("; ") } : about, language);
};
