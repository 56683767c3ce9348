import type { ConsultationList } from "../browser/wire.ts";
import { inbox as en } from "../text/console-en.ts";
import { inbox as vi } from "../text/console-vi.ts";
import { consultationsPath, type OwedOpinion, seesOpinions, useOffice } from "./consultations.ts";
import { useDesk } from "./desk.ts";
import { links } from "./route.ts";
import { useList } from "./use-list.ts";

/** In the address: only what falls to the officer. */
export const MINE = "cua-toi";

/** The office's own work, what of it falls to the officer, and the opinions that it owes to others, with how many they are. */
export const HandoffTabs = ({ at }: { at: "work" | "mine" | "opinions" }) => {
  const desk = useDesk();
  const text = { vi, en }[desk.language];
  const [office] = useOffice();
  const sees = seesOpinions(desk.role.role);
  const listed = useList<OwedOpinion, ConsultationList>(sees ? consultationsPath(desk, office) : undefined, {
    idOf: ({ consultation }) => consultation.id,
  });
  if (!sees) return null;
  const { rows } = listed;
  const count = rows === undefined ? "…" : `${rows.items.length}${rows.next === undefined ? "" : "+"}`;
  return (
    <nav class="tabs" aria-label={text.handoffTitle}>
      <a href={links.handoffs} aria-current={at === "work" ? "page" : undefined}>
        {text.ownWork}
      </a>
      {desk.role.role !== "commune-lead" && (
        <a href={links.mine} aria-current={at === "mine" ? "page" : undefined}>
          {text.mine}
        </a>
      )}
      <a href={links.opinions} aria-current={at === "opinions" ? "page" : undefined}>
        {text.opinions} <span class={`tag ${(rows?.items.length ?? 0) > 0 ? "warn" : ""}`}>{count}</span>
      </a>
    </nav>
  );
};
