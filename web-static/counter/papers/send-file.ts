import type { AddedPaper, PaperView } from "../../../shared/contracts/paper-api.ts";
import type { Problem } from "../../../shared/contracts/problem.ts";
import type { Api } from "../../browser/api.ts";
import type { KeptFile } from "./kept-files.ts";

export type Sent =
  | { readonly kind: "kept"; readonly paper: PaperView }
  | { readonly kind: "refused"; readonly problem: Problem }
  /** Nothing is lost: the same file goes again under the same key. */
  | { readonly kind: "not-sent" };

/** Posts the form with the file; `fetch` cannot tell how far it is. @param onProgress a part of 1 */
const post = (url: string, form: FormData, onProgress: (part: number) => void): Promise<boolean> =>
  new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open("POST", url);
    request.upload.onprogress = ({ loaded, total }) => onProgress(total === 0 ? 0 : loaded / total);
    request.onload = () => resolve(request.status >= 200 && request.status < 300);
    request.onerror = () => resolve(false);
    request.onabort = () => resolve(false);
    request.send(form);
  });

const formOf = ({ fields }: NonNullable<AddedPaper["upload"]>, blob: Blob): FormData => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  // The store reads no field behind the file.
  form.append("file", blob);
  return form;
};

/** Announces, sends and completes one paper. Safe to repeat at any step: the key finds the same paper. */
export const sendFile = async (
  api: Api,
  { key, body, blob }: Pick<KeptFile, "key" | "body" | "blob">,
  onProgress: (part: number) => void,
): Promise<Sent> => {
  const added = await api.post<AddedPaper>("/papers", { body, key });
  if (added.kind === "refused") return { kind: "refused", problem: added.problem };
  if (added.kind !== "ok") return { kind: "not-sent" };
  const { paper, upload } = added.value;
  if (upload === undefined) return { kind: "kept", paper };
  if (!(await post(upload.url, formOf(upload, blob), onProgress))) return { kind: "not-sent" };
  const completed = await api.post<PaperView>(`/papers/${paper.id}/complete`, { body: {} });
  if (completed.kind === "refused") return { kind: "refused", problem: completed.problem };
  return completed.kind === "ok" ? { kind: "kept", paper: completed.value } : { kind: "not-sent" };
};
