import { useEffect, useState } from "preact/hooks";
import { kept } from "../browser/kept.ts";
import { counter as en } from "../text/calling-en.ts";
import { counter as vi } from "../text/calling-vi.ts";
import { CounterDesk } from "./counter-desk.tsx";
import { homeCommune, useDesk } from "./desk.ts";
import { ScreenTitle } from "./screen-title.tsx";
import { lastDesk } from "./without-network/call-book.ts";

/** First the counter at which the officer sits, remembered on this computer; then its calls. */
export const CounterScreen = () => {
  const desk = useDesk();
  const text = { vi, en }[desk.language];
  const commune = homeCommune(desk);
  const store = kept<string>(() => localStorage, `motcua.counter.${desk.role.scope}`);
  const [chosen, setChosen] = useState(() => store.read());
  // A browser that was killed may have forgotten the choice, and not the counter's calls.
  useEffect(() => {
    if (chosen !== undefined) return;
    lastDesk().then(
      (last) => last?.commune.code === desk.role.scope && setChosen((now) => now ?? last.counter),
      () => undefined,
    );
  }, []);
  const counters = commune?.counters ?? [];
  const counter = counters.find(({ id }) => id === chosen);
  if (commune === undefined || counters.length === 0)
    return (
      <section>
        <ScreenTitle title={text.title} />
        <p class="empty card">{text.none}</p>
      </section>
    );
  const choose = (id: string) => {
    store.write(id);
    setChosen(id);
  };
  const change = () => {
    store.forget();
    setChosen(undefined);
  };
  if (counter !== undefined) return <CounterDesk counter={counter} commune={commune} onChange={change} />;
  return (
    <section>
      <ScreenTitle title={text.title}>{text.choose}</ScreenTitle>
      <div class="row">
        {counters.map(({ id, name }) => (
          <button key={id} type="button" class="button big-button" data-counter={id} onClick={() => choose(id)}>
            {name[desk.language]}
          </button>
        ))}
      </div>
    </section>
  );
};
