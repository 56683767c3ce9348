import { inbox as en } from "../text/console-en.ts";
import { inbox as vi } from "../text/console-vi.ts";
import { type CommuneInfo, useDesk } from "./desk.ts";

interface Props {
  readonly commune: CommuneInfo;
  readonly office: string;
  readonly onChoose: (office: string) => void;
}

/** Which office's work is listed. */
export const OfficeChoice = ({ commune, office, onChoose }: Props) => {
  const { language } = useDesk();
  const text = { vi, en }[language];
  return (
    <div class="find">
      <label for="office">{text.office}</label>
      <select id="office" value={office} onChange={(event) => onChoose(event.currentTarget.value)}>
        <option value="">{text.allOffices}</option>
        {commune.offices.map(({ key, name }) => (
          <option key={key} value={key}>
            {name[language]}
          </option>
        ))}
      </select>
    </div>
  );
};
