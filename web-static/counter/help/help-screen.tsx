import { help as en } from "../../text/help-en.ts";
import { help as vi } from "../../text/help-vi.ts";
import { useDesk } from "../desk.ts";
import { LoadState } from "../load-state.tsx";
import { ScreenTitle } from "../screen-title.tsx";
import { HelpLineCard } from "./help-line.tsx";
import { HelpHistory, HelpMoves } from "./help-moves.tsx";
import { useHelp } from "./use-help.ts";

/** The lead's screen when people wait too long: who can help whom, and what it brings. */
export const HelpScreen = () => {
  const { language, role } = useDesk();
  const text = { vi, en }[language];
  const { answer, fault, look, move, moveBack } = useHelp(role.scope);
  if (answer?.kind !== "ok") return <LoadState answer={answer} onAgain={() => void look()} />;
  const view = answer.value;
  return (
    <section data-testid="help">
      <ScreenTitle title={text.title} />
      <p class="quiet">{text.intro}</p>
      {fault !== "" && (
        <p class="notice late" role="alert">
          {fault}
        </p>
      )}
      {view.lines.length === 0 && <p class="empty card">{text.none}</p>}
      <div class="stack">
        <HelpMoves moves={view.moves} onBack={(counter) => void moveBack(counter)} />
        {view.lines.map((line) => (
          <HelpLineCard
            key={line.id}
            line={line}
            onMove={(counter, confirmed) => void move(counter, line.id, confirmed)}
          />
        ))}
        <HelpHistory history={view.history} />
      </div>
    </section>
  );
};
