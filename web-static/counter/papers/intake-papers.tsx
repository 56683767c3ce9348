import { useCallback, useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import type { PaperList, PaperView } from "../../../shared/contracts/paper-api.ts";
import { generalKindOf } from "../../../shared/domain/paper/general-kind.ts";
import type { ProcedureCase } from "../../../shared/domain/procedure/definition.ts";
import { useDesk } from "../desk.ts";
import type { Draft } from "../draft.ts";
import { listedPapers } from "../draft-answers.ts";
import type { GivenPaper } from "../given-paper.ts";
import { latestOnly } from "../latest-only.ts";
import { PapersChecklist } from "../papers-checklist.tsx";
import { idNumberOf } from "../typed-entries.ts";
import { ConsentBox } from "./consent-box.tsx";
import { openPaper } from "./open-paper.ts";
import { ScanRow } from "./scan-row.tsx";
import { useUploads } from "./use-uploads.ts";

interface Props {
  readonly theCase: ProcedureCase;
  readonly draft: Draft;
  readonly onChange: (change: (draft: Draft) => Draft) => void;
}

/** A file is checked within seconds; until then it is asked for again so often. */
const LOOK_MS = 3_000;
const ID_NUMBER = /^\d{9}(\d{3})?$/;

/** The checklist's scans and the owner's store for the case; asked again when they change, and while a check is going on. */
const useOffers = (theCase: ProcedureCase, draft: Draft) => {
  const { api, role } = useDesk();
  const [list, setList] = useState<PaperList>();
  const idNumber = idNumberOf(draft.owner.idNumber);
  const ownerIdNumber = ID_NUMBER.test(idNumber) ? idNumber : undefined;
  const ids = draft.papers.flatMap(({ paper, reused }) => (paper === undefined || reused ? [] : [paper]));
  const body = {
    ...{ commune: role.scope, ownerIdNumber, procedure: draft.procedure?.code, case: theCase.id },
    ...{ answers: draft.answers, papers: ids },
  };
  const asked = JSON.stringify(body);
  const wanted = ownerIdNumber !== undefined || ids.length > 0;
  const turns = useRef(latestOnly()).current;
  const look = useCallback(async () => {
    const isLast = turns.begin();
    const answer = await api.post<PaperList>("/papers/offers", { body: JSON.parse(asked) });
    if (isLast() && answer.kind === "ok") setList(answer.value);
  }, [api, asked, turns]);
  // Another person's store is never shown, not even for a moment.
  useLayoutEffect(() => setList(undefined), [ownerIdNumber]);
  useEffect(() => {
    if (wanted) void look();
    else setList(undefined);
  }, [look, wanted]);
  const isChecking = list?.items.some(({ state }) => state === "waiting") ?? false;
  useEffect(() => {
    if (!isChecking) return;
    const timer = setTimeout(() => void look(), LOOK_MS);
    return () => clearTimeout(timer);
  }, [isChecking, list, look]);
  return { list, look, ownerIdNumber };
};

/** The papers of a new dossier beside their scans, and what the owner's store has for them. */
export const IntakePapers = ({ theCase, draft, onChange }: Props) => {
  const { api, role, language } = useDesk();
  const where = { commune: role.scope };
  const { list, look, ownerIdNumber } = useOffers(theCase, draft);
  const change = (id: string, paper: (before: GivenPaper) => GivenPaper) =>
    onChange((now) => ({ ...now, papers: now.papers.map((one) => (one.id === id ? paper(one) : one)) }));
  const kept = (component: string, { id }: PaperView) =>
    change(component, ({ reused: _, ...before }) => ({ ...before, given: true, paper: id }));
  const { uploads, send } = useUploads(`draft:${draft.scans ?? draft.key}`, where, kept);
  const withoutScan = ({ paper: _, reused: __, ...rest }: GivenPaper): GivenPaper => rest;

  const beneath = ({ id, name, form }: ProcedureCase["components"][number]) => {
    const given = draft.papers.find((one) => one.id === id);
    const offer = list?.offers.find(({ component }) => component === id);
    const known = [...(list?.items ?? []), ...(list?.offers.flatMap(({ paper }) => paper ?? []) ?? [])];
    return (
      <ScanRow
        name={name[language]}
        papers={known.filter(
          (paper, at) => paper.id === given?.paper && known.findIndex((one) => one.id === paper.id) === at,
        )}
        upload={uploads.get(id)}
        offered={offer?.paper}
        expired={offer?.expired !== undefined}
        onFile={(file) => send(file, { component: id, kind: generalKindOf(id) ?? id, form: given?.form ?? form })}
        onReuse={(paper) => change(id, (before) => ({ ...before, given: true, paper: paper.id, reused: true }))}
        onOpen={(paper) => void openPaper(api, paper, where)}
        onChanged={({ state }) => (state === "removed" ? change(id, withoutScan) : void look())}
        isReused={given?.reused === true}
        onTakeBack={() => change(id, withoutScan)}
      />
    );
  };
  return (
    <>
      <PapersChecklist
        listed={listedPapers(theCase, draft.answers)}
        papers={draft.papers}
        onChange={(papers) => onChange((now) => ({ ...now, papers }))}
        beneath={beneath}
      />
      <ConsentBox
        consent={list?.consent}
        whose={ownerIdNumber === undefined ? undefined : { ...where, ownerIdNumber }}
        ready={list?.hasStore === true}
        onSaid={() => void look()}
      />
    </>
  );
};
