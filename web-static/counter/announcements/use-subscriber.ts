import { useState } from "preact/hooks";
import { type Answer, problemText } from "../../browser/api.ts";
import { subscribers as en } from "../../text/subscribers-en.ts";
import { subscribers as vi } from "../../text/subscribers-vi.ts";
import { useDesk } from "../desk.ts";

export interface Wish {
  readonly phone: string;
  readonly email: string;
  readonly language: "vi" | "en";
  readonly subjects: readonly string[];
}
export const freshWish: Wish = { phone: "", email: "", language: "vi", subjects: [] };

/**
 * Asking for a code, typing it, and stopping; what came of it is said in words.
 * @param onSettled somebody asks for announcements now, or no more
 */
export const useSubscriber = (commune: string, onSettled: () => void) => {
  const { api, language } = useDesk();
  const text = { vi, en }[language];
  const [stage, setStage] = useState<"asking" | "code">("asking");
  const [told, setTold] = useState("");
  const [fault, setFault] = useState("");

  /** @returns the answer, or undefined when it was refused or did not get through */
  const post = async <T>(path: string, body: object): Promise<T | undefined> => {
    setTold("");
    setFault("");
    const answer: Answer<T> = await api.post(`/announcements/${commune}/subscribers${path}`, { body });
    if (answer.kind === "ok") return answer.value;
    setFault(answer.kind === "refused" ? problemText(answer.problem, language) : text.trouble);
    return undefined;
  };
  const begin = (told = "") => {
    setStage("asking");
    setTold(told);
    setFault("");
  };
  const settle = (said: string) => {
    begin(said);
    onSettled();
  };
  return {
    ...{ stage, told, fault, begin },
    ask: async ({ email, ...wish }: Wish) => {
      if (wish.subjects.length === 0) return setFault(text.needSubject);
      const asked = await post<{ minutes: number }>("", {
        ...wish,
        ...(email.trim() !== "" && { email: email.trim() }),
      });
      if (asked === undefined) return;
      setStage("code");
      setTold(text.codeSent(asked.minutes));
    },
    confirm: async (phone: string, code: string) => {
      if ((await post("/code", { phone, code: code.trim() })) !== undefined) settle(text.done);
    },
    stop: async (phone: string) => {
      if ((await post("/stop", { phone })) !== undefined) settle(text.stopped);
    },
  };
};
