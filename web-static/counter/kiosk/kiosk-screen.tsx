import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import type { Language } from "../../../shared/domain/localized.ts";
import { kiosk as en } from "../../text/kiosk-en.ts";
import { kiosk as vi } from "../../text/kiosk-vi.ts";
import { type CommuneInfo, homeCommune, useDesk } from "../desk.ts";
import { HoldToLeave } from "./hold-to-leave.tsx";
import { KioskAppointment } from "./kiosk-appointment.tsx";
import { KioskLines } from "./kiosk-lines.tsx";
import { KioskNumber } from "./kiosk-number.tsx";
import { KioskStep, KioskTiles } from "./kiosk-tiles.tsx";
import { NetworkNote } from "./network-note.tsx";
import { useKiosk } from "./use-kiosk.ts";
import { useKioskKeys } from "./use-kiosk-keys.ts";
import { useKioskVoice } from "./use-kiosk-voice.ts";
import { type StockState, useNumberStock } from "./use-number-stock.ts";

/** Keeps the screen lit where the browser can; elsewhere the machine's own settings must. */
const stayLit = (): void => void navigator.wakeLock?.request("screen").catch(() => undefined);

interface StepProps {
  readonly commune: CommuneInfo;
  readonly language: Language;
  readonly kiosk: ReturnType<typeof useKiosk>;
  readonly stock: StockState;
  readonly say: (number: string) => void;
}

const Step = ({ commune, language, kiosk, stock, say }: StepProps) => {
  const text = { vi, en }[language];
  const { step, restart, chooseLine, take } = kiosk;
  switch (step.at) {
    case "line":
      return (
        <KioskLines
          commune={commune.code}
          language={language}
          stock={stock}
          onPick={chooseLine}
          onAppointment={kiosk.askCode}
        />
      );
    case "appointment":
      return <KioskAppointment language={language} fault={step.fault} onCode={kiosk.checkIn} />;
    case "priority": {
      const tiles = Object.entries(text.priorities).map(([id, name], index) => ({ id, name, mark: String(index + 1) }));
      return (
        <KioskStep title={text.priority} hint={text.priorityHint}>
          <KioskTiles tiles={tiles} onPick={(priority) => take(step.line, priority)} />
        </KioskStep>
      );
    }
    case "taking":
      return <KioskStep title={text.taking} />;
    case "fault":
      return (
        <KioskStep title={step.text}>
          <button type="button" class="button" data-key="1" onClick={() => take(step.line, step.priority)}>
            {text.retry}
          </button>
        </KioskStep>
      );
    case "done":
      return (
        <KioskNumber ticket={step.ticket} place={commune.name.vi} language={language} say={say} onDone={restart} />
      );
  }
};

const Start = ({ commune, language, onStart }: Pick<StepProps, "commune" | "language"> & { onStart: () => void }) => {
  const text = { vi, en }[language];
  return (
    <KioskStep title={commune.name[language]} hint={text.startHint}>
      <button type="button" class="button kiosk-start" data-key="1" onClick={onStart}>
        {text.start}
      </button>
    </KioskStep>
  );
};

const Machine = ({ commune, onLeave }: { commune: CommuneInfo; onLeave: () => void }) => {
  const desk = useDesk();
  const [language, setLanguage] = useState(desk.language);
  const [isStarted, setStarted] = useState(false);
  const stock = useNumberStock(commune.code);
  const kiosk = useKiosk(commune.code, language, stock);
  const voice = useKioskVoice();
  const box = useRef<HTMLDivElement>(null);
  const { at } = kiosk.step;
  useKioskKeys(kiosk.restart);
  // The next person begins in Vietnamese, whatever the one before read.
  useEffect(() => {
    if (at === "line") setLanguage(desk.language);
  }, [at]);
  useLayoutEffect(() => box.current?.querySelector<HTMLElement>("h1")?.focus(), [at, isStarted]);
  const start = () => {
    voice.turnOn();
    stayLit();
    void document.documentElement.requestFullscreen?.().catch(() => undefined);
    setStarted(true);
  };
  const text = { vi, en }[language];
  const other = language === "vi" ? "en" : "vi";
  return (
    <div class="kiosk" ref={box} lang={language}>
      <header class="kiosk-head">
        <p>{commune.name[language]}</p>
        {isStarted && (at === "priority" || at === "fault" || at === "appointment") && (
          <button type="button" class="button second" onClick={kiosk.restart}>
            {text.back}
          </button>
        )}
        <button type="button" class="button second" lang={other} onClick={() => setLanguage(other)}>
          {text.otherLanguage}
        </button>
      </header>
      <main id="main">
        {isStarted ? (
          <Step commune={commune} language={language} kiosk={kiosk} stock={stock.state} say={voice.say} />
        ) : (
          <Start commune={commune} language={language} onStart={start} />
        )}
      </main>
      <NetworkNote state={stock.state} language={language} />
      <HoldToLeave label={text.leave} onLeave={onLeave} />
    </div>
  );
};

/** The machine of the waiting room: full screen, large letters, by touch or number pad. */
export const KioskScreen = ({ onLeave }: { onLeave: () => void }) => {
  const desk = useDesk();
  const commune = homeCommune(desk);
  if (commune === undefined) return null;
  return <Machine commune={commune} onLeave={onLeave} />;
};
