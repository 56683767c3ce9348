import type { Answer } from "../../browser/api.ts";
import { problemText } from "../../browser/api.ts";
import * as en from "../../text/collective-en.ts";
import * as vi from "../../text/collective-vi.ts";
import { useDesk } from "../desk.ts";

export const useListWords = () => ({ vi, en })[useDesk().language];

/** Why nothing came of it; a success has no words. */
export const useTrouble = () => {
  const { language } = useDesk();
  const { upload } = useListWords();
  return (answer: Answer<unknown>): string | undefined => {
    if (answer.kind === "ok") return undefined;
    if (answer.kind === "refused") return problemText(answer.problem, language);
    return answer.kind === "offline" ? upload.offline : upload.fault;
  };
};

/** Who may do what on these screens; the API decides again. */
export const takesIn = (role: string): boolean => ["receptionist", "commune-lead"].includes(role);
export const decides = (role: string): boolean => ["specialist", "approver", "commune-lead"].includes(role);
export const issues = (role: string): boolean => ["specialist", "approver"].includes(role);
export const importsRegister = (role: string): boolean => ["specialist", "commune-lead"].includes(role);
