import { useEffect, useState } from "preact/hooks";
import type { ListResults, ListView } from "../../../shared/contracts/collective-api.ts";
import type { RowResult } from "../../../shared/domain/collective/result.ts";
import type { Answers, Choice } from "../../../shared/domain/collective/settle.ts";
import type { Answer } from "../../browser/api.ts";
import { useDesk } from "../desk.ts";
import { listPath } from "./take-in.ts";

export interface ReadResults {
  readonly items: readonly RowResult[];
  readonly answers: Answers;
}

const numbered = (answers: ListResults["answers"]): Answers =>
  Object.fromEntries(Object.entries(answers).map(([line, choice]) => [Number(line), choice])) as Answers;

/** All rows of a matched list, page by page; and an answer to one of them, seen at once. */
export const useResults = ({ id }: ListView, onList: (list: ListView) => void) => {
  const { api } = useDesk();
  const [read, setRead] = useState<ReadResults>();
  const [trouble, setTrouble] = useState<Answer<unknown>>();
  const [round, setRound] = useState(0);
  useEffect(() => {
    let isCurrent = true;
    const load = async () => {
      const items: RowResult[] = [];
      for (let part: number | undefined = 1; part !== undefined; ) {
        const page: Answer<ListResults> = await api.get<ListResults>(`${listPath(id)}/results?part=${part}`);
        if (!isCurrent) return;
        if (page.kind !== "ok") return setTrouble(page);
        items.push(...page.value.items);
        part = page.value.next;
        if (part === undefined) setRead({ items, answers: numbered(page.value.answers) });
      }
    };
    setTrouble(undefined);
    void load();
    return () => {
      isCurrent = false;
    };
  }, [api, id, round]);
  const answer = async (line: number, choice: Choice): Promise<Answer<ListView>> => {
    const body = { line, ...(choice === "none" ? {} : { choose: choice }) };
    const answered = await api.post<ListView>(`${listPath(id)}/answer`, { body });
    if (answered.kind !== "ok") return answered;
    setRead((before) => before && { ...before, answers: { ...before.answers, [line]: choice } });
    onList(answered.value);
    return answered;
  };
  return { read, trouble, again: () => setRound(round + 1), answer };
};
