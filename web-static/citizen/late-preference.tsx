import type { ComponentType } from "preact";
import { useState } from "preact/hooks";
import type { Language } from "../../shared/domain/localized.ts";
import type { TrackingKey } from "./tracking-link.ts";

interface Props {
  readonly trackingKey: TrackingKey;
  readonly language: Language;
}

/** How the person is told, loaded with its words only when he opens it: few do. */
export const LatePreference = ({ trackingKey, language }: Props) => {
  const [Entry, setEntry] = useState<ComponentType<Props>>();
  const load = () =>
    import("./preference-entry.tsx").then(
      ({ PreferenceEntry }) => setEntry(() => PreferenceEntry),
      () => undefined,
    );
  return (
    <details class="card no-print" onToggle={() => void load()}>
      <summary>{language === "vi" ? "Cách báo tin" : "How you are told"}</summary>
      {Entry !== undefined && <Entry trackingKey={trackingKey} language={language} />}
    </details>
  );
};
