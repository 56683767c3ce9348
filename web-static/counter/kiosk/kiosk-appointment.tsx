import { useEffect, useRef, useState } from "preact/hooks";
import type { Language } from "../../../shared/domain/localized.ts";
import { kiosk as en } from "../../text/kiosk-en.ts";
import { kiosk as vi } from "../../text/kiosk-vi.ts";
import { KioskStep } from "./kiosk-tiles.tsx";

const DIGITS = 8;
const KEYS = ["1", "2", "3", "4", "5", "6", "7", "8", "9", "0"];

interface Props {
  readonly language: Language;
  /** Why the code before was not taken. */
  readonly fault: string | undefined;
  readonly onCode: (code: string) => void;
}

/**
 * The code of an appointment: touched here, typed on a number pad, or read from its QR by a scanner, which types it and presses
 * Enter. The last digit sends it.
 */
export const KioskAppointment = ({ language, fault, onCode }: Props) => {
  const text = { vi, en }[language];
  const [code, setCode] = useState("");
  const box = useRef<HTMLInputElement>(null);
  // After the heading took the focus for who listens: then the box, so that a scanner's digits land in it.
  useEffect(() => {
    const timer = setTimeout(() => box.current?.focus(), 0);
    return () => clearTimeout(timer);
  }, []);
  const type = (typed: string) => {
    const digits = typed.replace(/\D/g, "").slice(0, DIGITS);
    setCode(digits.length === DIGITS ? "" : digits);
    if (digits.length === DIGITS) onCode(digits);
  };
  return (
    <KioskStep title={text.code} hint={text.codeHint}>
      {fault !== undefined && (
        <p class="notice late" role="alert">
          {fault}
        </p>
      )}
      <input
        ref={box}
        class="kiosk-code"
        aria-label={text.code}
        inputMode="none"
        autocomplete="off"
        value={code}
        onInput={(event) => type(event.currentTarget.value)}
      />
      <div class="kiosk-pad">
        {KEYS.map((key) => (
          <button type="button" key={key} class="button second" onClick={() => type(code + key)}>
            {key}
          </button>
        ))}
        <button type="button" class="button second" onClick={() => setCode(code.slice(0, -1))}>
          {text.erase}
        </button>
      </div>
    </KioskStep>
  );
};
