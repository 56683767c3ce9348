import { standOf } from "../dossier/bundle-parts.ts";
import { workOf } from "../dossier/state.ts";
import type { Row } from "./fill-slip.ts";
import { momentWords } from "./slip-words.ts";
import { known, type SlipSubject } from "./subject.ts";

const NOT_OPENED = { due: "Đang lập hồ sơ", opened: "Đang lập hồ sơ", blocked: "Không thực hiện" } as const;

/** The procedures of a bundle with the time of each, or what it waits for. */
export const bundleRows = ({ state, parts = [] }: SlipSubject): Row[] => {
  if (state.status !== "in-parts") return [];
  const { parts: all } = state;
  const nameOf = (id: string): string => parts.find((one) => one.id === id)?.name ?? id;
  return all.map((part, at) => {
    const clock = parts.flatMap(({ id, state: own }) => (id === part.id && own ? [workOf(own)?.clock] : []))[0];
    const stand = standOf(part, all);
    const waits = `Sau khi xong: ${part.after.map(nameOf).join(", ")}`;
    return known({
      no: String(at + 1),
      procedure: nameOf(part.id),
      code: part.dossier?.code,
      dueAt: clock === undefined ? (stand === "waiting" ? waits : NOT_OPENED[stand]) : momentWords(clock.dueAt),
    });
  });
};
