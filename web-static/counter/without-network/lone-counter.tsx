import { useEffect, useState } from "preact/hooks";
import type { Language } from "../../../shared/domain/localized.ts";
import { outbox as en } from "../../text/outbox-en.ts";
import { outbox as vi } from "../../text/outbox-vi.ts";
import { CounterDesk } from "../counter-desk.tsx";
import { countWaiting } from "../outbox/outbox-store.ts";
import { links } from "../route.ts";
import type { KeptDesk } from "./call-book.ts";
import { UnsignedDesk } from "./unsigned-desk.tsx";

interface Props {
  readonly kept: Pick<KeptDesk, "commune" | "counter">;
  readonly language: Language;
}

/** A counter that was started without a network calls on, though nobody can sign in. What it calls is told by who does so later. */
export const LoneCounter = ({ kept: { commune, counter }, language }: Props) => {
  // Whoever signs in comes back here, where his calls are told.
  useEffect(() => {
    location.hash = links.counter;
  }, []);
  const [locked, setLocked] = useState(0);
  useEffect(() => void countWaiting().then(setLocked), []);
  const found = commune.counters.find(({ id }) => id === counter);
  if (found === undefined) return null;
  return (
    <UnsignedDesk as="queue-operator" commune={commune} language={language}>
      <main id="main" class="wrap wide work" tabIndex={-1}>
        {locked > 0 && <p class="notice">{{ vi, en }[language].locked(locked)}</p>}
        <CounterDesk counter={found} commune={commune} />
      </main>
    </UnsignedDesk>
  );
};
