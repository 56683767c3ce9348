import { useState } from "preact/hooks";
import type { AnnouncementView } from "../../../shared/contracts/announcement-api.ts";
import { type Answer, problemText } from "../../browser/api.ts";
import { useDesk } from "../desk.ts";
import { useAnnouncementWords } from "./use-announcement-words.ts";

type Written = Pick<AnnouncementView, "id" | "subject" | "texts">;

/** Saving and sending, and what is said when it was not done. An announcement's id is made once, so a repeat is the same. */
export const useAct = (commune: string, onDone: () => void) => {
  const { api, language } = useDesk();
  const text = useAnnouncementWords().screen;
  const [trouble, setTrouble] = useState("");
  const post = async (
    path: string,
    command: { readonly body: unknown; readonly version?: number },
  ): Promise<AnnouncementView | undefined> => {
    const answer: Answer<AnnouncementView> = await api.post(`/announcements/${commune}/${path}`, command);
    if (answer.kind === "ok") return answer.value;
    setTrouble(answer.kind === "refused" ? problemText(answer.problem, language) : text.offline);
    return undefined;
  };
  const put = ({ id, subject, texts }: Written) => post("draft", { body: { id, subject, texts } });
  const act = async (name: string, { id, version }: Pick<AnnouncementView, "id" | "version">) => {
    setTrouble("");
    if ((await post(`${id}/${name}`, { body: {}, version })) !== undefined) onDone();
  };
  return {
    trouble,
    save: async (written: Written) => {
      if ((await put(written)) !== undefined) onDone();
    },
    send: async (written: Written) => {
      const saved = await put(written);
      if (saved !== undefined) await act("send", saved);
    },
    act: (name: string, item: Pick<AnnouncementView, "id" | "version">) => void act(name, item),
  };
};
