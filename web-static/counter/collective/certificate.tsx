import type { ListView } from "../../../shared/contracts/collective-api.ts";
import type { Matched, RowResult } from "../../../shared/domain/collective/result.ts";
import { totalsOf } from "../../../shared/domain/collective/totals.ts";
import { dateText, dayText } from "../../browser/clock-text.ts";
import { HeadRow } from "../../browser/head-row.tsx";
import { certificate as text, upload } from "../../text/collective-vi.ts";
import { homeCommune, useDesk } from "../desk.ts";

const isMatched = (result: RowResult): result is Matched => result.outcome === "matched";

/** The one paper of a list, to be printed, signed and sealed; always Vietnamese, black on white. */
export const Certificate = ({ list, results }: { list: ListView; results: readonly RowResult[] }) => {
  const commune = homeCommune(useDesk())?.name.vi ?? "";
  const { organisation, certificate, registerDay = "" } = list;
  const { matched, rows } = totalsOf(results);
  const [day, month, year] = dayText(certificate?.at ?? list.at).split("/");
  return (
    <article class="slip certificate" lang="vi" data-testid="certificate">
      <header>
        <p>
          {text.authority}
          <strong class="slip-ruled">{commune.toLocaleUpperCase("vi")}</strong>
          {text.number(certificate?.number ?? "")}
        </p>
        <p>
          <strong>{text.nation}</strong>
          <strong class="slip-ruled slip-motto">{text.motto}</strong>
          <em>
            {commune.replace(/^(Phường|Xã|Đặc khu) /, "")}, ngày {day} tháng {month} năm {year}
          </em>
        </p>
      </header>
      <h2>
        {text.title}
        <br />
        <small>{text.subject}</small>
      </h2>
      <p>{text.body(commune, organisation.letter ?? "", organisation.name)}</p>
      <p>{text.confirmed(matched, rows, dateText(registerDay))}</p>
      {organisation.purpose !== undefined && <p>{text.purpose(organisation.purpose)}</p>}
      <table>
        <HeadRow
          columns={[
            text.order,
            upload.fields.name,
            upload.fields.birthDate,
            upload.fields.idNumber,
            text.head,
            text.until,
          ]}
        />
        <tbody>
          {results.filter(isMatched).map(({ row, person }, at) => (
            <tr key={row.line}>
              <td>{at + 1}</td>
              <td>{person.name}</td>
              <td>{dateText(person.birthDate)}</td>
              <td>{person.idNumber}</td>
              <td>{person.head}</td>
              <td>{dateText(person.validTo)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="sign">
        <strong>{text.sign}</strong>
        <br />
        {text.signHint}
      </p>
    </article>
  );
};
