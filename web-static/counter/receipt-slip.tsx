import type { DossierView } from "../../shared/contracts/dossier-api.ts";
import { momentText } from "../browser/clock-text.ts";
import { phoneText } from "../citizen/phone-link.tsx";
import { QrCode } from "../site/qr-svg.tsx";
import { slip as text } from "../text/console-vi.ts";
import { procedure as words } from "../text/vi.ts";
import { useDesk } from "./desk.ts";
import { LoadState } from "./load-state.tsx";
import { links } from "./route.ts";
import { useLoad } from "./use-load.ts";

const Papers = ({ view }: { view: DossierView }) => (
  <table class="slip-papers">
    <caption>{text.papers}</caption>
    <thead>
      <tr>
        <th scope="col">{text.paper}</th>
        <th scope="col">{text.form}</th>
        <th scope="col">{text.count}</th>
      </tr>
    </thead>
    <tbody>
      {view.components.map((paper) => (
        <tr key={paper.id}>
          <td>{paper.name.vi}</td>
          <td>{words.forms[paper.form]}</td>
          <td>{paper.count}</td>
        </tr>
      ))}
    </tbody>
  </table>
);

const Facts = ({ view }: { view: DossierView }) => {
  const { owner } = view;
  const submitter = view.submitter ?? owner;
  const rows: readonly (readonly [string, string | undefined])[] = [
    [text.submitter, submitter.name],
    [text.owner, owner.name],
    [text.idNumber, submitter.idNumber],
    [text.phone, submitter.phone && phoneText(submitter.phone)],
    [text.address, submitter.address],
    [text.content, view.procedureName.vi],
    [text.receivedAt, view.receivedAt && momentText(view.receivedAt, "vi")],
    [text.dueAt, view.dueAt && momentText(view.dueAt, "vi")],
    [text.receiveWhere, `${text.centre}, ${view.communeName.vi}`],
  ];
  return (
    <dl class="slip-facts">
      {rows.map(([name, value]) =>
        value === undefined ? null : (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ),
      )}
    </dl>
  );
};

/** Form 01 (receipt and appointment) on A5, with the QR code that opens the dossier on the citizen's phone. */
const Slip = ({ view }: { view: DossierView }) => (
  <article class="slip" lang="vi" data-testid="receipt-slip">
    <header>
      <p>
        <strong>{view.communeName.vi}</strong>
        <br />
        {text.centre}
      </p>
      <p>
        <strong>{text.nation}</strong>
        <br />
        {text.motto}
      </p>
    </header>
    <h1>{text.title}</h1>
    <div class="slip-codes">
      <QrCode text={view.trackingUrl} label={text.lookUp} />
      <p>
        {text.code}: <strong>{view.code}</strong>
        <br />
        {text.secret}: <strong>{view.trackingSecret}</strong>
        <br />
        {text.lookUp} {view.trackingUrl.split("#")[0]}
      </p>
    </div>
    <Facts view={view} />
    <Papers view={view} />
    <p class="slip-note">{text.note}</p>
    <footer>
      {[text.signSubmitter, text.signReceiver].map((name) => (
        <p key={name}>
          <strong>{name}</strong>
          <br />
          <em>{text.signHint}</em>
        </p>
      ))}
    </footer>
  </article>
);

export const ReceiptScreen = ({ code }: { code: string }) => {
  const { answer, reload } = useLoad<DossierView>(`/dossiers/${encodeURIComponent(code)}`);
  const { language } = useDesk();
  if (answer?.kind !== "ok") return <LoadState answer={answer} onAgain={reload} />;
  const view = answer.value;
  return (
    <section>
      <div class="row no-print" lang={language === "vi" ? undefined : "vi"}>
        <button type="button" class="button" onClick={() => print()}>
          {text.print}
        </button>
        <a class="button second" href={links.dossier(code)}>
          {text.open}
        </a>
        <a class="button second" href={links.fresh}>
          {text.next}
        </a>
      </div>
      {view.receivedAt === undefined ? <p class="notice warn">{text.notReceived}</p> : <Slip view={view} />}
    </section>
  );
};
