import { createHash, randomUUID } from "node:crypto";
import { paperApi } from "../../functions/papers/api.ts";
import { consumePaperMessage } from "../../functions/papers/consume.ts";
import { AddedPaper, OpenedPaper, PaperList, PaperView } from "../../shared/contracts/paper-api.ts";
import { personName } from "../../shared/runtime/person-name.ts";
import { s3PaperFiles } from "../../shared/store/paper-files.ts";
import { paperStore } from "../../shared/store/paper-store.ts";
import { type Asking, birthForm, dossierWorld, receptionist } from "./dossier-world.ts";
import { localTables } from "./dynamodb-local.ts";
import { officerEvent } from "./officer-event.ts";
import { queueRecord } from "./queue-record.ts";
import { localBucket } from "./s3-local.ts";

export const owner = birthForm.owner.idNumber;

/** A small JPEG, as far as its first bytes tell. */
export const jpeg = (content = "one page"): Uint8Array =>
  Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, ...Buffer.from(content)]);

/** What the browser says about a file before it sends it. */
export const announcement = (bytes: Uint8Array, more: object = {}) => ({
  commune: "01288",
  ownerIdNumber: owner,
  kind: "marriage-certificate",
  form: "original",
  mediaType: "image/jpeg",
  size: bytes.length,
  sha256: createHash("sha256").update(bytes).digest("base64"),
  thumbnail: Buffer.from(jpeg("thumbnail")).toString("base64"),
  ...more,
});

/** The paper API on a real table and a real bucket beside the dossier API; verdicts come when the test says so. */
export const paperWorld = async (at: string) => {
  const [world, { client, table }, { s3, bucket, stop }] = await Promise.all([
    dossierWorld(at),
    localTables("paper"),
    localBucket("papers"),
  ]);
  const { dossiers, definitions, audit, clock } = world;
  const deps = {
    ...{ dossiers, definitions, audit },
    papers: paperStore(client, table.paper),
    files: s3PaperFiles(s3, bucket),
    personName: personName("a secret of this stack"),
    now: () => clock.at,
    newId: randomUUID,
  };
  const app = paperApi(deps);
  const ask = (
    method: "GET" | "POST",
    path: string,
    { as = receptionist, officer = "lan.tangiang", ...rest }: Asking,
  ) =>
    app.request(
      path,
      {
        method,
        headers: rest.key === undefined ? {} : { "idempotency-key": rest.key },
        ...(rest.body === undefined ? {} : { body: JSON.stringify(rest.body) }),
      },
      {
        event: officerEvent({ as, officer }),
      },
    );
  const post = (path: string, asking: Asking = {}) => ask("POST", path, asking);
  const get = (path: string, asking: Asking = {}) => ask("GET", path, asking);
  const json = async (response: Response): Promise<unknown> => {
    if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
    return response.json();
  };

  const announce = async (body: object, asking: Asking = {}) =>
    AddedPaper.parse(await json(await post("/api/papers", { body, ...asking })));
  /** Posts the file as a browser does: the form's fields, the file last. */
  const send = async ({ upload }: AddedPaper, bytes: Uint8Array): Promise<number> => {
    const form = new FormData();
    for (const [name, value] of Object.entries(upload?.fields ?? {})) form.append(name, value);
    form.append("file", new Blob([Uint8Array.from(bytes)]), "scan");
    return (await fetch(upload?.url ?? "", { method: "POST", body: form })).status;
  };
  const complete = async (id: string) => PaperView.parse(await json(await post(`/api/papers/${id}/complete`)));
  const consume = consumePaperMessage(deps);
  const verdict = (id: string, scanResultStatus: string, threats?: { name: string }[]) =>
    consume(
      queueRecord({
        "detail-type": "GuardDuty Malware Protection Object Scan Result",
        source: "aws.guardduty",
        detail: {
          s3ObjectDetails: { bucketName: bucket, objectKey: id },
          scanResultDetails: { scanResultStatus, threats: threats ?? null },
        },
      }),
    );
  /** A paper that was sent whole and found clean. */
  const scanned = async (more: object = {}, bytes = jpeg()) => {
    const added = await announce(announcement(bytes, more));
    await send(added, bytes);
    await complete(added.paper.id);
    await verdict(added.paper.id, "NO_THREATS_FOUND");
    return added.paper.id;
  };
  const list = async (code: string, asking: Asking = {}) =>
    PaperList.parse(await json(await get(`/api/papers?dossier=${code}`, asking)));
  const offers = async (more: object = {}, asking: Asking = {}) => {
    const body = { commune: "01288", ownerIdNumber: owner, procedure: "1.001193", case: "standard", ...more };
    return PaperList.parse(await json(await post("/api/papers/offers", { body, ...asking })));
  };
  const consent = async (given: boolean) =>
    json(await post("/api/papers/consent", { body: { commune: "01288", ownerIdNumber: owner, given } }));
  const open = async (id: string, body: object = { commune: "01288" }, asking: Asking = {}) =>
    OpenedPaper.parse(await json(await post(`/api/papers/${id}/open`, { body, ...asking })));
  return {
    ...{ world, deps, clock, post, get, announce, send, complete, verdict, consume, scanned },
    ...{ list, offers, consent, open, stop, client, table: table.paper, s3 },
  };
};
export type PaperWorld = Awaited<ReturnType<typeof paperWorld>>;
