import type { DossierSearch } from "../../shared/contracts/dossier-api.ts";
import { toLocal } from "../../shared/domain/calendar/time.ts";
import { isDossierCode } from "../../shared/domain/dossier/code.ts";
import { parsePhone } from "../../shared/domain/message/phone.ts";
import type { Sought } from "../../shared/store/person-index.ts";
import { rulesFor } from "../../shared/store/rules-for.ts";
import { fold } from "../../shared/text/fold.ts";
import type { DossierDeps } from "./deps.ts";
import { listedDossier } from "./view.ts";

type Question = Sought | { readonly kind: "code"; readonly value: string };

/** What an officer typed: a code, a phone, an ID number, or else a name. */
export const questionOf = (typed: string): Question => {
  const code = typed.trim().toUpperCase();
  if (isDossierCode(code)) return { kind: "code", value: code };
  const phone = parsePhone(typed);
  if (phone.ok) return { kind: "phone", value: phone.value };
  const digits = typed.replace(/\s/g, "");
  if (/^\d{9}(\d{3})?$/.test(digits)) return { kind: "id-number", value: digits };
  return { kind: "name", words: fold(typed).split(" ") };
};

/** More are not shown: whoever finds so many types more. */
const mostShown = 50;

/** The commune's dossiers, open and ended, in which what was typed stands; the latest first. */
export const searchDossiers = async (
  { people, dossiers, definitions, now, troubleOf }: DossierDeps,
  commune: string,
  question: Question,
): Promise<DossierSearch> => {
  const codes =
    question.kind === "code"
      ? [question.value]
      : await people.find(commune, question, Number(toLocal(now()).date.slice(0, 4)));
  const recorded = await dossiers.loadMany(codes.slice(0, mostShown));
  const at = now();
  const rulesOf = rulesFor(definitions);
  const items = await Promise.all(
    recorded
      .filter(({ state: { opened } }) => opened.commune === commune || opened.decidedIn === commune)
      .map(async (one) => {
        const rules = await rulesOf(one.state);
        const trouble = await troubleOf(one, rules.province, at);
        return listedDossier(one.code, one.state, { at, rules, trouble });
      }),
  );
  return { kind: question.kind, items, ...(codes.length > mostShown ? { more: true as const } : {}) };
};
