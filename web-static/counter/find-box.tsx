import { useState } from "preact/hooks";
import { frame as en } from "../text/console-en.ts";
import { frame as vi } from "../text/console-vi.ts";
import { homeCommune, useDesk } from "./desk.ts";
import { codeIn } from "./dossier-code.ts";
import { links } from "./route.ts";
import { searches } from "./screens.ts";

/** In the head of every screen: opens a dossier by its code, or looks for an owner's name in the own commune. */
export const FindBox = ({ asked, onAsk }: { asked: string; onAsk: (asked: string) => void }) => {
  const desk = useDesk();
  const text = { vi, en }[desk.language];
  const [typed, setTyped] = useState(asked);
  const hint = !searches(desk.role.role) || homeCommune(desk) === undefined ? text.findByCode : text.findByName;
  const go = (event: Event) => {
    event.preventDefault();
    const wanted = typed.trim();
    const code = codeIn(wanted);
    if (wanted === "") return;
    if (code === undefined) onAsk(wanted);
    else setTyped("");
    location.hash = code === undefined ? links.find : links.dossier(code);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: older browsers do not know the element `search`
    <form role="search" class="find-box" onSubmit={go}>
      <input
        type="search"
        aria-label={`${text.find}: ${hint}`}
        placeholder={`${text.find}: ${hint.toLowerCase()}`}
        autocomplete="off"
        maxLength={200}
        value={typed}
        onInput={(event) => setTyped(event.currentTarget.value)}
        data-testid="find"
      />
      <button type="submit" class="button ghost">
        {text.findGo}
      </button>
    </form>
  );
};
