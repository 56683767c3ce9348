import type { Language } from "../../shared/domain/localized.ts";
import type { TrackingKey } from "./tracking-link.ts";

/** Code and secret go on from form to form, never in an address. */
export const KeyFields = ({ trackingKey, language }: { trackingKey: TrackingKey; language: Language }) => (
  <>
    <input type="hidden" name="language" value={language} />
    <input type="hidden" name="code" value={trackingKey.code} />
    <input type="hidden" name="secret" value={trackingKey.secret} />
  </>
);
