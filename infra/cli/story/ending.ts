import { toLocal } from "../../../shared/domain/calendar/time.ts";
import { officers, whoIs } from "./cast.ts";
import { dossierActs } from "./dossier-acts.ts";
import type { Play } from "./play.ts";

/** "28/11 07:31" in Vietnam; the year stands above. */
const shortTime = (at: string): string => {
  const { date, time } = toLocal(at);
  return `${date.slice(8)}/${date.slice(5, 7)} ${time}`;
};

/** A dossier's whole history: when in Vietnam, what in plain words, who. */
export const showHistory = async (play: Play, code: string): Promise<void> => {
  const { stage } = play;
  const dossier = await dossierActs(play).read(code, officers.lan);
  stage.scene(`Lịch sử hồ sơ ${code} · ${dossier.statusName.vi}`);
  stage.tell(`${dossier.procedureName.vi}.`);
  const rows = dossier.history.map(({ at, text, by }) => [shortTime(at), text.vi, whoIs(by)]);
  stage.table([11, 39, 24], [["Thời điểm", "Việc đã làm", "Ai làm"], ...rows]);
};
