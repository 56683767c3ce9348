import type { Localized } from "../../shared/domain/localized.ts";
import { useDesk } from "./desk.ts";
import { links } from "./route.ts";

interface Props {
  readonly item: { readonly code: string; readonly procedureName: Localized; readonly ownerName: string };
  readonly onOpen: (code: string) => void;
}

/** Which dossier a row of a list is about: its code as the way to it, its procedure and its owner. */
export const DossierCells = ({ item, onOpen }: Props) => {
  const { language } = useDesk();
  return (
    <>
      <th scope="row" class="at-code">
        <a href={links.dossier(item.code)} data-open={item.code} onClick={() => onOpen(item.code)}>
          {item.code}
        </a>
      </th>
      <td class="at-procedure">{item.procedureName[language]}</td>
      <td class="at-owner">{item.ownerName}</td>
    </>
  );
};
