import { useEffect } from "preact/hooks";

/** A number pad works the machine: 1 to 9 press the tile of that number, Escape, Backspace and 0 go back. */
export const useKioskKeys = (back: () => void): void => {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.altKey || event.metaKey || event.repeat) return;
      // In a box the digits and Backspace are what is typed.
      if (event.target instanceof HTMLInputElement && event.key !== "Escape") return;
      if (["Escape", "Backspace", "0"].includes(event.key)) {
        event.preventDefault();
        back();
        return;
      }
      if (/^[1-9]$/.test(event.key)) document.querySelector<HTMLElement>(`.kiosk [data-key="${event.key}"]`)?.click();
    };
    addEventListener("keydown", press);
    return () => removeEventListener("keydown", press);
  });
};
