import type { Language } from "../../shared/domain/localized.ts";
import type { CommuneCard } from "../site/commune-card.ts";
import { procedure as en } from "../text/guide-en.ts";
import { procedure as vi } from "../text/guide-vi.ts";
import { PhoneLink } from "./phone-link.tsx";

interface Props {
  readonly centre: Pick<CommuneCard, "address" | "hours" | "phone">;
  readonly language: Language;
}

/** Where a centre is, when it is open and how to reach it: rows of a list of pairs. */
export const CentreFacts = ({ centre, language }: Props) => {
  const text = { vi, en }[language];
  return (
    <>
      <dt>{text.address}</dt>
      <dd lang="vi">{centre.address}</dd>
      <dt>{text.hours}</dt>
      <dd>{centre.hours[language]}</dd>
      <dt>{text.phone}</dt>
      <dd>
        <PhoneLink phone={centre.phone} />
      </dd>
    </>
  );
};
