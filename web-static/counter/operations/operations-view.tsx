import { links } from "../route.ts";
import { ScreenTitle } from "../screen-title.tsx";
import { QueueBoard } from "./queue-board.tsx";
import { SendersLine } from "./senders-line.tsx";
import { StuckPart } from "./stuck-part.tsx";
import { useOperationsWords } from "./use-operations-words.ts";
import { WayPart } from "./way-part.tsx";

/** What stands behind the question mark of the address: "hang-doi", "hang-doi=H14.15", "duong-di=…", "tin-ket=<queue>". */
const partOf = (only: string): { readonly part: "stuck" | "map" | "way"; readonly of: string } => {
  const [name, ...rest] = only.split("=");
  const of = rest.join("=");
  if (name === "hang-doi") return { part: "map", of };
  return { part: name === "duong-di" ? "way" : "stuck", of };
};

/** Everything that moves between the parts of the province's system: what is stuck, how queues stand, one dossier's way. */
export const OperationsView = ({ only = "" }: { readonly only?: string | undefined }) => {
  const text = useOperationsWords();
  const { part, of } = partOf(only);
  const tabs = [
    { part: "stuck", href: links.operations },
    { part: "map", href: links.operationsMap() },
    { part: "way", href: links.operationsWay() },
  ] as const;
  return (
    <section class="operations">
      <ScreenTitle title={text.title} />
      <SendersLine />
      <nav class="tabs" aria-label={text.title}>
        {tabs.map((tab) => (
          <a key={tab.part} href={tab.href} aria-current={tab.part === part ? "page" : undefined}>
            {text.tabs[tab.part]}
          </a>
        ))}
      </nav>
      {part === "stuck" && <StuckPart key={of} queue={of} />}
      {part === "map" && <QueueBoard place={of} />}
      {part === "way" && <WayPart key={of} asked={of} />}
    </section>
  );
};
