import { createContext } from "preact";
import { useContext, useEffect, useMemo, useState } from "preact/hooks";
import type { IntakeKey } from "../../../shared/contracts/intake-key-api.ts";
import { lastToldAt, serverNow } from "../../browser/server-clock.ts";
import { useRounds } from "../../browser/use-rounds.ts";
import { useDesk } from "../desk.ts";
import { type Decision, type Draft, keptDraft } from "../draft.ts";
import { forgetFile, keepFile, keptFiles } from "../papers/kept-files.ts";
import { type OutboxStore, outboxStore, type Waiting } from "./outbox-store.ts";
import { type Seal, sealWith } from "./seal.ts";
import { isToSend, sendWaiting } from "./send-waiting.ts";

const RETRY_MS = 15_000;

export interface Outbox {
  readonly isOnline: boolean;
  /** When the server was last heard, in its own time. */
  readonly heardAt: number | undefined;
  readonly waiting: readonly Waiting[];
  /** Under the officer's key; undefined until it has come, and where the browser has no cryptography. */
  readonly seal: Seal | undefined;
  /** Asks the server; a browser's own word on the network is not always right. */
  readonly reaches: () => Promise<boolean>;
  /** Lays a dossier aside until there is a network. @returns whether it is safely kept */
  readonly keep: (draft: Draft, decision: Decision) => Promise<boolean>;
  /** Brings one back into the form, with its scans; nothing of it is sent meanwhile. */
  readonly takeBack: (waiting: Waiting) => Promise<void>;
  /** The officer has seen what became of it. */
  readonly seen: (waiting: Waiting) => Promise<void>;
}

export const OutboxContext = createContext<Outbox | undefined>(undefined);
export const useOutbox = (): Outbox | undefined => useContext(OutboxContext);

const scansOf = (draft: Draft): string => `draft:${draft.scans ?? draft.key}`;

/** The officer's key, asked for until it is there; it is nowhere but in this page. */
export const useSeal = (): Seal | undefined => {
  const { api } = useDesk();
  const [seal, setSeal] = useState<Seal>();
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const ask = async () => {
      const answer = await api.get<IntakeKey>("/intake-key");
      if (answer.kind === "ok") setSeal(await sealWith(answer.value.key));
      else if (answer.kind === "offline" || answer.kind === "fault") timer = setTimeout(() => void ask(), RETRY_MS);
    };
    void ask();
    return () => clearTimeout(timer);
  }, [api]);
  return seal;
};

interface Asked {
  readonly seal: Seal | undefined;
  readonly onTakenBack: () => void;
  /** A dossier that waited exists by now; what has to be told of it is noted before it is shown as sent. */
  readonly onSubmitted: (draft: Draft, code: string) => Promise<void>;
}

/** Dossiers taken in without a network: kept sealed, and sent in their order once there is one. */
export const useOutboxOf = ({ seal, onTakenBack, onSubmitted }: Asked): Outbox => {
  const { api, officer, role } = useDesk();
  const store = useMemo(() => seal && outboxStore(officer, seal), [seal, officer]);
  const [waiting, setWaiting] = useState<readonly Waiting[]>([]);
  const [isOnline, setOnline] = useState(navigator.onLine);

  const reaches = async (): Promise<boolean> => {
    const isReached = (await api.get("/me")).kind !== "offline";
    setOnline(isReached);
    return isReached;
  };
  const look = async (of: OutboxStore): Promise<readonly Waiting[]> => {
    const all = await of.all();
    setWaiting(all);
    return all;
  };
  /** @returns whether the server was reached, and whether something is left for another time */
  const send = async (of: OutboxStore): Promise<{ isReached: boolean; isLeft: boolean }> => {
    let isReached = navigator.onLine || (await reaches());
    let isLeft = false;
    const all = await look(of);
    for (const one of isReached ? all.filter(isToSend) : []) {
      const next = await sendWaiting(api, of, one).catch(() => undefined);
      if (next !== undefined) {
        if (next.code !== undefined) await onSubmitted(next.draft, next.code);
        await of.change(next);
        await look(of);
        continue;
      }
      isLeft = true;
      // One that the server stumbles over does not hold up those behind it.
      isReached = await reaches();
      if (!isReached) break;
    }
    return { isReached, isLeft };
  };
  const sends = useRounds(
    async (isCurrent) => {
      if (store === undefined) return undefined;
      // What could not be noted as sent is sent again under its key.
      const { isReached, isLeft } = await send(store).catch(() => ({ isReached: navigator.onLine, isLeft: true }));
      if (isCurrent()) setOnline(isReached);
      return isLeft || !isReached ? RETRY_MS : undefined;
    },
    [store, api],
  );
  useEffect(() => {
    const lost = () => {
      setOnline(false);
      sends.now();
    };
    const back = () => {
      setOnline(true);
      sends.now();
    };
    addEventListener("online", back);
    addEventListener("offline", lost);
    sends.now();
    return () => {
      removeEventListener("online", back);
      removeEventListener("offline", lost);
    };
  }, [sends]);

  return useMemo(
    () => ({
      isOnline,
      heardAt: lastToldAt(),
      waiting,
      seal,
      reaches,
      keep: async (draft, decision) => {
        if (store === undefined || seal === undefined) return false;
        try {
          const files = await keptFiles(seal, officer, scansOf(draft));
          const blobs = new Map(files.map(({ key, blob }) => [key, blob]));
          const named = files.map(({ key, component, body, blob }) => ({ key, component, body, mediaType: blob.type }));
          const content = { key: draft.key, at: serverNow(), commune: role.scope, draft, decision, files: named };
          await store.add(content, blobs);
          // Only now: cut before this, the dossier is here and in the form, under one key.
          for (const { key } of files) await forgetFile(key);
          await look(store);
          sends.after(RETRY_MS);
          return true;
        } catch {
          return false;
        }
      },
      takeBack: async (one) => {
        if (store === undefined || seal === undefined || sends.isRunning()) return;
        for (const file of one.files) {
          const blob = await store.file(one, file);
          const { key, component, body } = file;
          if (blob !== undefined)
            await keepFile(seal, { key, officer, scope: scansOf(one.draft), component, body, blob, at: Date.now() });
        }
        keptDraft(officer).write(one.draft);
        await store.remove(one.key);
        await look(store);
        onTakenBack();
      },
      seen: async ({ key }) => {
        if (store === undefined) return;
        await store.remove(key);
        await look(store);
      },
    }),
    [isOnline, waiting, store, sends, seal, api, officer, role],
  );
};
