import type { SlipDocument, SlipPart } from "../../shared/domain/slip/document.ts";
import { QrCode } from "../site/qr-svg.tsx";

type PartOf<Kind extends SlipPart["kind"]> = Extract<SlipPart, { kind: Kind }>;

/** Head of an administrative document. Law: Decree 30/2020/ND-CP, annex I. */
const Head = ({ head }: Pick<SlipDocument, "head">) => (
  <header>
    <p>
      {head.authority}
      <strong class="slip-ruled">{head.centre}</strong>
      {head.number}
    </p>
    <p>
      <strong>{head.nation}</strong>
      <strong class="slip-ruled slip-motto">{head.motto}</strong>
      <em>{head.placeAndDate}</em>
    </p>
  </header>
);

const Codes = ({ qr, label, lines }: PartOf<"codes">) => (
  <div class="slip-codes">
    <QrCode text={qr} label={label} />
    <p>
      {lines.map((line) => (
        <span key={line}>
          {line}
          <br />
        </span>
      ))}
    </p>
  </div>
);

const Fields = ({ fields }: PartOf<"fields">) => (
  <dl class="slip-facts">
    {fields.map(({ label, value }) => (
      <div key={label}>
        <dt>{label}</dt>
        <dd>{value}</dd>
      </div>
    ))}
  </dl>
);

const sharesOf = (columns: PartOf<"table">["columns"]): number => columns.reduce((sum, { share }) => sum + share, 0);

/** Columns are as wide as in the PDF, so that long names of papers break and nothing stands beside the sheet. */
const Table = ({ caption, columns, rows }: PartOf<"table">) => (
  <table class="slip-papers">
    {caption !== undefined && <caption>{caption}</caption>}
    <colgroup>
      {columns.map(({ heading, share }) => (
        <col key={heading} style={{ width: `${(100 * share) / sharesOf(columns)}%` }} />
      ))}
    </colgroup>
    <thead>
      <tr>
        {columns.map(({ heading }) => (
          <th scope="col" key={heading}>
            {heading}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {rows.map((row) => (
        <tr key={row.join("|")}>
          {row.map((cell, at) => (
            <td key={columns[at]?.heading}>{cell}</td>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
);

const Signatures = ({ people }: PartOf<"signatures">) => (
  <footer>
    {people.map(({ title, hint, name }) => (
      <p key={title}>
        <strong>{title}</strong>
        <br />
        <em>{hint}</em>
        {name !== undefined && <strong class="slip-name">{name}</strong>}
      </p>
    ))}
  </footer>
);

const Part = ({ part }: { part: SlipPart }) => {
  switch (part.kind) {
    case "sentence":
      return <p class={`slip-${part.style}`}>{part.text}</p>;
    case "fields":
      return <Fields {...part} />;
    case "table":
      return <Table {...part} />;
    case "codes":
      return <Codes {...part} />;
    case "signatures":
      return <Signatures {...part} />;
  }
};

/** A filled form as the printer gets it; what stands on it was decided where the PDF is made of it too. */
export const SlipPaper = ({ slip }: { slip: SlipDocument }) => {
  // Signatures never stand on a page of their own: the sentences right before them go with them.
  const closing = slip.parts.findLastIndex(({ kind }) => kind !== "sentence" && kind !== "signatures") + 1;
  const parts = (from: number, to?: number) =>
    slip.parts.slice(from, to).map((part) => <Part part={part} key={JSON.stringify(part)} />);
  return (
    <article
      class={`slip slip-${slip.paper}${slip.landscape ? " slip-wide" : ""}`}
      lang="vi"
      data-testid={`${slip.form}-slip`}
    >
      <Head head={slip.head} />
      <h2>{slip.title}</h2>
      {slip.subtitle !== undefined && <p class="slip-subtitle">{slip.subtitle}</p>}
      {parts(0, closing)}
      <div class="slip-closing">{parts(closing)}</div>
    </article>
  );
};
