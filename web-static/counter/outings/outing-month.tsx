import { useState } from "preact/hooks";
import type { OutingList, OutingView } from "../../../shared/contracts/outing-api.ts";
import { dayName, today as dayOf } from "../../browser/clock-text.ts";
import { newKey } from "../../browser/new-key.ts";
import { serverNow } from "../../browser/server-clock.ts";
import { useDesk } from "../desk.ts";
import { LoadState } from "../load-state.tsx";
import { links } from "../route.ts";
import { OutingForm } from "./outing-form.tsx";
import { OutingItem } from "./outing-item.tsx";
import { emptyPlan, type Plan, planOf } from "./plan.ts";
import { useOutingWords } from "./use-outing-words.ts";
import { useSeenBefore } from "./use-seen-before.ts";

/** @param by months on, or back when negative */
const monthFrom = (month: string, by: number): string => {
  const [year = 0, number = 0] = month.split("-").map(Number);
  return new Date(Date.UTC(year, number - 1 + by, 15)).toISOString().slice(0, 7);
};

/** In the order of their days, which is the list's own. */
const byDay = (items: readonly OutingView[]): (readonly [string, readonly OutingView[]])[] =>
  [...new Set(items.map(({ date }) => date))].map((date) => [date, items.filter((one) => one.date === date)]);

/** Who goes today finds the way at the top. */
const Today = ({ items, today }: { readonly items: readonly OutingView[]; readonly today: string }) => {
  const text = useOutingWords();
  const going = items.filter(
    ({ date, status }) => date === today && (status === "announced" || status === "under-way"),
  );
  return (
    <>
      {going.map(({ id, hamlet, from, until }) => (
        <p key={id}>
          <a class="button big-button" href={links.outing(id)}>
            {text.today}: {hamlet}, {text.hours(from, until)}
          </a>
        </p>
      ))}
    </>
  );
};

/** The outings of a month by day; the lead writes them here. */
export const OutingMonth = ({ commune }: { commune: string }) => {
  const { language } = useDesk();
  const text = useOutingWords();
  const today = dayOf(serverNow());
  const [month, setMonth] = useState(today.slice(0, 7));
  const [plan, setPlan] = useState<Plan>();
  const { answer, reload } = useSeenBefore<OutingList>(`/outings/${commune}?${new URLSearchParams({ month })}`);
  const changed = (view?: OutingView) => {
    setPlan(undefined);
    if (view !== undefined && view.date.slice(0, 7) !== month) return setMonth(view.date.slice(0, 7));
    void reload({ quiet: true });
  };
  const list = answer?.kind === "ok" ? answer.value : undefined;
  return (
    <>
      {list !== undefined && <Today items={list.items} today={today} />}
      {list?.mayPlan && plan === undefined && (
        <p>
          <button type="button" class="button" onClick={() => setPlan(emptyPlan(newKey()))}>
            {text.fresh}
          </button>
        </p>
      )}
      {plan !== undefined && (
        <OutingForm key={plan.id} commune={commune} first={plan} onDone={changed} onClose={() => setPlan(undefined)} />
      )}
      <div class="row outing-months">
        <h2>{text.month(month)}</h2>
        <button type="button" class="button second small-button" onClick={() => setMonth(monthFrom(month, -1))}>
          {text.before}
        </button>
        <button type="button" class="button second small-button" onClick={() => setMonth(monthFrom(month, 1))}>
          {text.after}
        </button>
      </div>
      {list === undefined ? (
        <LoadState answer={answer} onAgain={() => void reload()} />
      ) : list.items.length === 0 ? (
        <p class="empty card">{list.mayPlan ? text.emptyLead : text.emptyTeam}</p>
      ) : (
        byDay(list.items).map(([date, items]) => (
          <section key={date} aria-labelledby={`day-${date}`}>
            <h3 id={`day-${date}`}>
              {dayName(date, language)} {date === today && <span class="tag good">{text.today}</span>}
            </h3>
            <ul class="plain-list stack">
              {items.map((item) => (
                <OutingItem
                  key={item.id}
                  item={item}
                  commune={commune}
                  mayPlan={list.mayPlan}
                  onEdit={() => setPlan(planOf(item))}
                  onChanged={() => changed()}
                />
              ))}
            </ul>
          </section>
        ))
      )}
    </>
  );
};
