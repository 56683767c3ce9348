import { render } from "preact";
import { useState } from "preact/hooks";
import type { Language } from "../../shared/domain/localized.ts";
import { api } from "../browser/api.ts";
import * as en from "../text/announcements-en.ts";
import * as vi from "../text/announcements-vi.ts";
import { languageOf } from "../text/language.ts";
import { SubscribeForm } from "./subscribe-form.tsx";

const citizenApi = api();

/** A link alone stops nothing: programs of carriers follow links too. */
const Stop = ({ token, language }: { token: string; language: Language }) => {
  const { stop: text, subscribe } = { vi, en }[language];
  const [state, setState] = useState<"ask" | "done" | "trouble">("ask");
  const stop = async () => {
    const answer = await citizenApi.post("/announcements/stop", { body: { token } });
    setState(answer.kind === "ok" ? "done" : "trouble");
  };
  if (!/^[A-Za-z0-9_-]{12}$/.test(token)) return <p class="notice warn">{text.noToken}</p>;
  if (state === "done")
    return (
      <p class="notice good" role="status">
        {text.done}
      </p>
    );
  return (
    <div class="card">
      <p>{text.ask}</p>
      {state === "trouble" && (
        <p class="fault" role="alert">
          {subscribe.trouble}
        </p>
      )}
      <button type="button" class="button" onClick={() => void stop()}>
        {text.button}
      </button>
    </div>
  );
};

const language = languageOf(document.documentElement.lang);
const [wish, stopping] = [document.getElementById("subscribe"), document.getElementById("stop-messages")];
if (wish !== null) {
  wish.replaceChildren();
  render(<SubscribeForm commune={wish.dataset.commune ?? ""} language={language} />, wish);
}
if (stopping !== null) {
  stopping.replaceChildren();
  render(<Stop token={location.hash.slice(1)} language={language} />, stopping);
}
