import type { Language } from "../../../shared/domain/localized.ts";
import { timeText } from "../../browser/clock-text.ts";
import { kiosk as en } from "../../text/kiosk-en.ts";
import { kiosk as vi } from "../../text/kiosk-vi.ts";
import type { StockState } from "./use-number-stock.ts";

/** For whoever looks after the machine: whether it has a network, and what it has still to tell. */
export const NetworkNote = ({ state, language }: { state: StockState; language: Language }) => {
  const text = { vi, en }[language].network;
  const offline = state.blocks.length === 0 ? text.offlineEmpty : text.offline;
  const parts = [
    state.isOnline ? text.online : offline,
    ...(state.waiting > 0 ? [text.waiting(state.waiting)] : []),
    ...(state.syncedAt === undefined ? [] : [text.synced(timeText(state.syncedAt))]),
  ];
  return (
    <footer class={`kiosk-network ${state.isOnline ? "" : "lost"}`} data-testid="network">
      <p role="status">{parts.join(" · ")}</p>
      {state.refused.length > 0 && <p role="alert">{text.refused(state.refused.map(({ slip }) => slip).join(", "))}</p>}
    </footer>
  );
};
