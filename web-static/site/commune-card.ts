import type { Commune } from "../../shared/domain/agency/province.ts";
import type { Localized } from "../../shared/domain/localized.ts";

/** What a citizen's card of one commune shows; served as /communes/<slug>.json, fetched when somebody chooses it. */
export interface CommuneCard {
  readonly slug: string;
  readonly name: Localized;
  readonly address: string;
  readonly hours: Localized;
  readonly phone: string;
  readonly offices: readonly { key: string; name: Localized; officer: string; phone: string }[];
}

/** Named one by one: a commune's file also holds what is not published, such as its lead's own phone. */
export const communeCard = ({ slug, name, address, hours, phone, offices }: Commune): CommuneCard => ({
  slug,
  name,
  address,
  hours,
  phone,
  offices: offices.map((office) => ({
    key: office.key,
    name: office.name,
    officer: office.officer,
    phone: office.phone,
  })),
});
