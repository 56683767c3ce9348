import { render } from "preact";
import { WorkingCalendar } from "../../shared/domain/calendar/calendar-definition.ts";
import { ProcedureDefinition } from "../../shared/domain/procedure/definition.ts";
import { diffProcedures } from "../../shared/domain/procedure/diff.ts";
import type { TryOutRules } from "../../shared/domain/procedure/try-out/session.ts";
import { rulesOfDraft } from "../../shared/domain/procedure/try-out.ts";
import { ChangeList } from "../counter/catalogue/change-list.tsx";
import { SimulationView } from "../counter/catalogue/simulation-view.tsx";
import { TryOutView } from "../counter/catalogue/try-out-view.tsx";
import { languageOf } from "../text/language.ts";

/** The three views beside each other, as the console would place them; what they show comes from the test. */
const show = (
  given: { before: unknown; after: unknown; calendar: unknown } & Pick<TryOutRules, "province" | "messages">,
) => {
  const [before, after] = [ProcedureDefinition.parse(given.before), ProcedureDefinition.parse(given.after)];
  const calendar = WorkingCalendar.parse(given.calendar);
  const { province, messages } = given;
  const office = (key: string) =>
    province.communes[0]?.offices.find((one) => one.key === key)?.name ?? { vi: key, en: key };
  const language = languageOf(document.documentElement.lang);
  const first = { commune: province.communes[0]?.code ?? "", case: after.cases[0]?.id, answers: {} };
  render(
    <main class="wrap wide stack">
      <h1>{after.name[language]}</h1>
      <ChangeList changes={diffProcedures(before, after)} names={{ before, after, office }} language={language} />
      <SimulationView procedure={after} calendar={calendar} office={office} language={language} />
      <TryOutView
        rules={rulesOfDraft(after, { calendar, province, messages })}
        first={{ ...first, receivedAt: "2026-03-02T01:00:00Z" }}
        language={language}
      />
    </main>,
    document.body,
  );
};
Reflect.set(globalThis, "show", show);
