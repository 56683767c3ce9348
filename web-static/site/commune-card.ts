import type { Commune } from "../../shared/domain/agency/province.ts";
import type { Localized } from "../../shared/domain/localized.ts";
import type { ServiceLine } from "../../shared/domain/ticket/service-line.ts";

/** What a citizen's card of one commune shows; served as /communes/<slug>.json, fetched when somebody chooses it. */
export interface CommuneCard {
  readonly slug: string;
  readonly name: Localized;
  readonly address: string;
  readonly hours: Localized;
  readonly phone: string;
  /** False where people queue on foot. */
  readonly numbers: boolean;
  readonly offices: readonly { key: string; name: Localized; officer: string; phone: string }[];
}

/** Whether the place gives numbers at all. */
export const givesNumbers = ({ counters }: Pick<Commune, "counters">): boolean => counters.length > 0;

/** Whether a time can be booked at the place: at least one line of its counters is served by appointment. */
export const takesAppointments = ({ counters }: Pick<Commune, "counters">, lines: readonly ServiceLine[]): boolean =>
  lines.some(({ id, appointments }) => appointments !== undefined && counters.some((one) => one.lines.includes(id)));

/** Named one by one: a commune's file also holds what is not published, such as its lead's own phone. */
export const communeCard = ({ slug, name, address, hours, phone, offices, counters }: Commune): CommuneCard => ({
  slug,
  name,
  address,
  hours,
  phone,
  numbers: givesNumbers({ counters }),
  offices: offices.map((office) => ({
    key: office.key,
    name: office.name,
    officer: office.officer,
    phone: office.phone,
  })),
});
