import type { DossierView } from "../../shared/contracts/dossier-api.ts";
import { dayText, momentText } from "../browser/clock-text.ts";
import { phoneText } from "../citizen/phone-link.tsx";
import { dong } from "../site/legal-text.ts";
import { QrCode } from "../site/qr-svg.tsx";
import { slip as text } from "../text/console-vi.ts";
import { procedure as words } from "../text/guide-vi.ts";
import { payment as money } from "../text/payment-vi.ts";
import { type CommuneInfo, useDesk } from "./desk.ts";

interface Props {
  readonly view: DossierView;
  /** The centre that took the dossier in. */
  readonly commune: CommuneInfo | undefined;
}

/** "Phường Tân Giang" → "Tân Giang", as the place before a date is written. */
const placeOf = (communeName: string) => communeName.replace(/^(Phường|Xã|Đặc khu) /, "");

/** Head of an administrative document. Law: Decree 30/2020/ND-CP, annex I. */
const Head = ({ view }: Props) => {
  const [day, month, year] = dayText(view.receivedAt ?? view.submittedAt).split("/");
  return (
    <header>
      <p>
        {text.authority} {view.communeName.vi.toLocaleUpperCase("vi")}
        <strong class="slip-ruled">{text.centre}</strong>
      </p>
      <p>
        <strong>{text.nation}</strong>
        <strong class="slip-ruled slip-motto">{text.motto}</strong>
        <em>
          {placeOf(view.communeName.vi)}, ngày {day} tháng {month} năm {year}
        </em>
      </p>
    </header>
  );
};

const Codes = ({ view }: Props) => (
  <div class="slip-codes">
    <QrCode text={view.trackingUrl} label={text.qr} />
    <p>
      {text.code}: <strong>{view.code}</strong>
      <br />
      {text.secret}: <strong>{view.trackingSecret}</strong>
      <br />
      {text.lookUp(view.trackingUrl.split("#")[0] ?? "")}
    </p>
  </div>
);

/** "Phải nộp 16.000 đ – Đã nộp"; what is not known yet is said by the counter. */
const moneyText = ({ known, dueVnd, state }: NonNullable<DossierView["money"]>) =>
  known ? `${dong(dueVnd, "vi")} – ${money.states[state]}` : money.notKnown;

const Facts = ({ view, commune }: Props) => {
  const { owner } = view;
  const submitter = view.submitter ?? owner;
  const due = view.dueAt && `${momentText(view.dueAt, "vi")} ${view.provisional ? text.provisional : ""}`.trim();
  const rows: readonly (readonly [string, string | undefined])[] = [
    [text.submitter, submitter.name],
    [text.idNumber, submitter.idNumber],
    [text.phone, submitter.phone && phoneText(submitter.phone)],
    [text.address, submitter.address],
    [text.owner, view.submitter && owner.name],
    [text.content, view.procedureName.vi],
    [text.receivedAt, view.receivedAt && momentText(view.receivedAt, "vi")],
    [text.dueAt, due],
    [money.title, view.money && moneyText(view.money)],
    [text.receiveWhere, commune?.address ?? view.communeName.vi],
    [text.centrePhone, commune && phoneText(commune.phone)],
  ];
  return (
    <dl class="slip-facts">
      {rows.map(([name, value]) =>
        value === undefined || value === "" ? null : (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ),
      )}
    </dl>
  );
};

const Papers = ({ view }: Props) => (
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

/** What to expect and to bring, and the signatures; these never stand on a page of their own. */
const Closing = ({ view }: Props) => {
  const phone = view.owner.phone ?? view.submitter?.phone;
  return (
    <div class="slip-closing">
      <p class="slip-note">
        {phone === undefined ? text.notTold : text.told(phoneText(phone))} {text.bring}{" "}
        {view.provisional && text.provisionalNote}
      </p>
      <footer>
        {[text.signSubmitter, text.signReceiver].map((name) => (
          <p key={name}>
            <strong>{name}</strong>
            <br />
            <em>{text.signHint}</em>
          </p>
        ))}
      </footer>
    </div>
  );
};

/** Form 01 (receipt and appointment) on A5, with the QR code that opens the dossier on the citizen's phone. */
export const ReceiptSlip = ({ view }: { view: DossierView }) => {
  const { communes } = useDesk();
  const props = { view, commune: communes.find(({ code }) => code === view.commune) };
  return (
    <article class="slip" lang="vi" data-testid="receipt-slip">
      <Head {...props} />
      <h2>{text.title}</h2>
      <Codes {...props} />
      <Facts {...props} />
      <Papers {...props} />
      <Closing {...props} />
    </article>
  );
};
