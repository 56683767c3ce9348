import type { OpenedPaper, PaperView } from "../../../shared/contracts/paper-api.ts";
import type { Api } from "../../browser/api.ts";

/** Shows the file in a window of its own; the window opens with the press, as browsers want it, and is filled then. */
export const openPaper = async (
  api: Api,
  { id }: Pick<PaperView, "id">,
  where: { readonly commune?: string; readonly dossier?: string },
): Promise<void> => {
  const shown = window.open("", "_blank");
  const answer = await api.post<OpenedPaper>(`/papers/${id}/open`, { body: where });
  if (answer.kind !== "ok" || shown === null) return shown?.close();
  shown.opener = null;
  shown.location.href = answer.value.url;
};
