import type { ComponentChildren } from "preact";
import { ErrandStrip } from "../outings/errand-strip.tsx";
import { ErrandsContext, useErrandsOf } from "../outings/use-errands.ts";
import { OutboxStrip } from "./outbox-strip.tsx";
import { OutboxContext, useOutboxOf, useSeal } from "./use-outbox.ts";

/** Screens of an officer who takes dossiers in, with what waits on his computer above them. */
export const WithOutbox = (props: { onTakenBack: () => void; children: ComponentChildren }) => {
  const seal = useSeal();
  const errands = useErrandsOf(seal);
  const outbox = useOutboxOf({ seal, onTakenBack: props.onTakenBack, onSubmitted: errands.noteTaken });
  return (
    <OutboxContext.Provider value={outbox}>
      <ErrandsContext.Provider value={errands}>
        <OutboxStrip outbox={outbox} />
        <ErrandStrip errands={errands} />
        {props.children}
      </ErrandsContext.Provider>
    </OutboxContext.Provider>
  );
};
