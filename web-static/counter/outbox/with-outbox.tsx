import type { ComponentChildren } from "preact";
import { OutboxStrip } from "./outbox-strip.tsx";
import { OutboxContext, useOutboxOf } from "./use-outbox.ts";

/** Screens of an officer who takes dossiers in, with what waits on his computer above them. */
export const WithOutbox = (props: { onTakenBack: () => void; children: ComponentChildren }) => {
  const outbox = useOutboxOf(props.onTakenBack);
  return (
    <OutboxContext.Provider value={outbox}>
      <OutboxStrip outbox={outbox} />
      {props.children}
    </OutboxContext.Provider>
  );
};
