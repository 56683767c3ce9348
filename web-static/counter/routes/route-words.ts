import * as screenEn from "../../text/catalogue-en.ts";
import * as screenVi from "../../text/catalogue-vi.ts";
import * as en from "../../text/routes-en.ts";
import * as vi from "../../text/routes-vi.ts";
import { formWords, WordsContext } from "../catalogue/form-context.ts";
import { useDesk } from "../desk.ts";

type Screen = typeof screenVi;

/** The words of the editor of procedures, where routes are spoken of. */
const screenOf = (screen: Screen, { editor, condition }: Pick<typeof vi, "editor" | "condition">): Screen => ({
  ...screen,
  editor: { ...screen.editor, ...editor },
  condition: { ...screen.condition, ...condition },
});

const WORDS = {
  vi: formWords(screenOf(screenVi, vi), vi.form),
  en: formWords(screenOf(screenEn, en), en.form),
};

/** Around everything in which routes are written. */
export const RouteWords = WordsContext.Provider;
export const routeFormWords = WORDS;

export const useRouteWords = () => ({ vi, en })[useDesk().language];
