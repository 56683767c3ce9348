import { useEffect, useState } from "preact/hooks";
import type { PreferenceView } from "../../shared/contracts/preference-api.ts";
import type { Language } from "../../shared/domain/localized.ts";
import { type Answer, api, problemText } from "../browser/api.ts";
import * as en from "../text/preference-en.ts";
import * as vi from "../text/preference-vi.ts";
import { PreferenceForm } from "./preference-form.tsx";
import type { TrackingKey } from "./tracking-link.ts";

const citizenApi = api();

/** The choice of a person whose browser runs scripts: read when he opens it, saved where it stands. */
export const PreferenceEntry = ({ trackingKey, language }: { trackingKey: TrackingKey; language: Language }) => {
  const text = { vi, en }[language];
  const [answer, setAnswer] = useState<Answer<PreferenceView>>();
  const [said, setSaid] = useState("");
  const ask = (body: object) =>
    citizenApi.post<PreferenceView>("/tracking/preference", { body: { ...trackingKey, ...body } });
  useEffect(() => void ask({}).then(setAnswer), [trackingKey.code]);
  if (answer === undefined) return <p role="status">{text.loading}</p>;
  if (answer.kind !== "ok")
    return <p role="status">{answer.kind === "refused" ? problemText(answer.problem, language) : text.trouble}</p>;
  return (
    <>
      <p role="status" class={said === "" ? "only-heard" : "notice good"}>
        {said}
      </p>
      <PreferenceForm
        view={answer.value}
        language={language}
        onSave={async (choice) => {
          const saved = await ask({ choice });
          setSaid(
            saved.kind === "ok"
              ? text.saved
              : saved.kind === "refused"
                ? problemText(saved.problem, language)
                : text.trouble,
          );
          if (saved.kind === "ok") setAnswer(saved);
        }}
      />
    </>
  );
};
