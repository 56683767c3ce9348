import { useEffect, useState } from "preact/hooks";
import type { AgencyName } from "../site/agency-names.ts";
import * as en from "../text/console-en.ts";
import * as vi from "../text/console-vi.ts";
import type { CommandField } from "./command-fields.ts";
import { homeCommune, useDesk } from "./desk.ts";

/** The province's agencies; without them the commune's own offices can still be chosen. */
const useAgencies = (wanted: boolean): readonly AgencyName[] => {
  const [agencies, setAgencies] = useState<readonly AgencyName[]>([]);
  useEffect(() => {
    if (wanted)
      void fetch("/agencies.json")
        .then((response) => response.json())
        .then(setAgencies, () => undefined);
  }, [wanted]);
  return agencies;
};

/** Values and names that a field offers. Nothing is handed over to the counter that has it already. */
export const useOptions = ({ kind, options = [] }: CommandField): readonly (readonly [string, string])[] => {
  const desk = useDesk();
  const agencies = useAgencies(kind === "office");
  const text = { vi, en }[desk.language].fields;
  if (kind !== "office") return options.map(({ value, label }) => [value, text[label]]);
  const offices = (homeCommune(desk)?.offices ?? []).filter(({ key }) => key !== "one-stop");
  return [
    ...offices.map(({ key, name, officer }) => [key, `${name[desk.language]} (${officer})`] as const),
    ...agencies.map(({ key, name }) => [key, name[desk.language]] as const),
  ];
};
