import type { ComponentType } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { MoneyProps } from "./money-notice.tsx";

/**
 * What is to be paid, drawn by a script of its own with its words and the QR code: most dossiers owe nothing, and a phone on a
 * weak line need not load that for them. When the line failed, the next look at the dossier tries again.
 */
export const LateMoney = ({ money, language }: MoneyProps) => {
  const [Notice, setNotice] = useState<ComponentType<MoneyProps>>();
  useEffect(() => {
    if (Notice !== undefined) return;
    import("./money-notice.tsx").then(
      ({ MoneyNotice }) => setNotice(() => MoneyNotice),
      () => undefined,
    );
  }, [money]);
  return Notice === undefined ? null : <Notice money={money} language={language} />;
};
