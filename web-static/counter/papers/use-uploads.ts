import { useEffect, useRef, useState } from "preact/hooks";
import type { PaperView } from "../../../shared/contracts/paper-api.ts";
import type { PaperForm } from "../../../shared/domain/procedure/paper-form.ts";
import { problemText } from "../../browser/api.ts";
import { newKey } from "../../browser/new-key.ts";
import { papers as en } from "../../text/papers-en.ts";
import { papers as vi } from "../../text/papers-vi.ts";
import { useDesk } from "../desk.ts";
import { useOutbox } from "../outbox/use-outbox.ts";
import { forgetFile, type KeptFile, keepFile, keptFiles } from "./kept-files.ts";
import { prepareFile } from "./prepare-file.ts";
import { sendFile } from "./send-file.ts";

/** What is on its way for one component. */
export type Upload =
  | { readonly at: "preparing" }
  | { readonly at: "sending"; readonly part: number }
  | { readonly at: "stopped"; readonly told: string; readonly again?: () => void };

export interface Chosen {
  readonly component: string;
  readonly kind: string;
  readonly form: PaperForm;
}

interface Uploads {
  readonly uploads: ReadonlyMap<string, Upload>;
  readonly send: (file: Blob, chosen: Chosen) => void;
}

/**
 * Sends files for one matter and takes up what a killed browser had begun.
 * @param scope names the matter; @param where what the API needs to know of it
 */
export const useUploads = (
  scope: string,
  where: { readonly commune?: string; readonly dossier?: string },
  onKept: (component: string, paper: PaperView) => void,
): Uploads => {
  const { api, officer, language } = useDesk();
  const text = { vi, en }[language];
  const seal = useOutbox()?.seal;
  const begun = useRef(new Set<string>());
  const [uploads, setUploads] = useState<ReadonlyMap<string, Upload>>(new Map());
  const latest = useRef(onKept);
  latest.current = onKept;
  const put = (component: string, upload: Upload | undefined) =>
    setUploads((before) => {
      const next = new Map(before);
      if (upload === undefined) next.delete(component);
      else next.set(component, upload);
      return next;
    });

  const go = async (file: KeptFile): Promise<void> => {
    const { component, key } = file;
    begun.current.add(key);
    put(component, { at: "sending", part: 0 });
    const sent = await sendFile(api, file, (part) => put(component, { at: "sending", part }));
    if (sent.kind === "not-sent") {
      const told = navigator.onLine ? text.failed : text.offline;
      return put(component, { at: "stopped", told, again: () => void go(file) });
    }
    await forgetFile(key);
    if (sent.kind === "refused") return put(component, { at: "stopped", told: problemText(sent.problem, language) });
    put(component, undefined);
    latest.current(component, sent.paper);
  };

  const begin = async (file: Blob, { component, kind, form }: Chosen): Promise<void> => {
    put(component, { at: "preparing" });
    const prepared = await prepareFile(file);
    if (prepared === "not-allowed") return put(component, { at: "stopped", told: text.notAllowedType });
    if (prepared === "too-large") return put(component, { at: "stopped", told: text.tooLarge });
    const { blob, ...facts } = prepared;
    const body = { ...where, component, kind, form, size: blob.size, ...facts };
    const kept: KeptFile = { key: newKey(), officer, scope, component, body, blob, at: Date.now() };
    if (seal !== undefined) await keepFile(seal, kept);
    await go(kept);
  };

  useEffect(() => {
    if (seal === undefined) return;
    void keptFiles(seal, officer, scope).then((files) => {
      for (const file of files) if (!begun.current.has(file.key)) void go(file);
    });
  }, [officer, scope, seal]);
  return { uploads, send: (file, chosen) => void begin(file, chosen) };
};
