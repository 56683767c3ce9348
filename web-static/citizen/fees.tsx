import type { Language } from "../../shared/domain/localized.ts";
import type { Fee, ProcedureDefinition } from "../../shared/domain/procedure/definition.ts";
import { conditionText } from "../../shared/text/condition-text.ts";
import { feeText } from "../site/legal-text.ts";
import { procedure as en } from "../text/guide-en.ts";
import { procedure as vi } from "../text/guide-vi.ts";

interface Props {
  readonly procedure: Pick<ProcedureDefinition, "cases" | "questions">;
  readonly fees: readonly Fee[];
  readonly language: Language;
}

const FeeItem = ({ fee, procedure, language }: Omit<Props, "fees"> & { fee: Fee }) => {
  const text = { vi, en }[language];
  return (
    <li>
      {fee.name[language]}
      {fee.channel !== "any" && `, ${text.channels[fee.channel]}`}: <strong>{feeText(fee, language)}</strong>
      {fee.payAt === "outcome" && `, ${text.payAtOutcome}`}
      {fee.when && (
        <div class="small">
          {text.onlyIf} {conditionText(fee.when, procedure, language)}
        </div>
      )}
      {fee.note && <div class="quiet small">{fee.note[language]}</div>}
      {fee.exempt?.map(({ who, basis }) => (
        <div class="quiet small" key={who.vi}>
          {text.exempt}: {who[language]} (<span lang="vi">{basis}</span>)
        </div>
      ))}
      <div class="quiet small">
        {text.basis}: <span lang="vi">{fee.basis}</span>
      </div>
    </li>
  );
};

export const Fees = ({ procedure, fees, language }: Props) =>
  fees.length === 0 ? (
    { vi, en }[language].free
  ) : (
    <ul class="plain-list fees">
      {fees.map((fee) => (
        <FeeItem key={`${fee.name.vi}${fee.channel}`} fee={fee} procedure={procedure} language={language} />
      ))}
    </ul>
  );
