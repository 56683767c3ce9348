import type { PageContext } from "../site/site-input.ts";
import * as en from "../text/en.ts";
import { href } from "../text/language.ts";
import * as vi from "../text/vi.ts";
import { PhoneLink } from "./phone-link.tsx";

/** Each commune with its address, hours and phone, linked to its own page and to its waiting room. */
export const CommuneCards = ({ context, to }: { context: PageContext; to: "commune" | "tickets" }) => {
  const { language, province } = context;
  const text = { vi, en }[language];
  return (
    <ul class="communes">
      {province.communes.map((commune) => (
        <li class="card" key={commune.code}>
          <h3>
            <a href={href(language, `/${to === "commune" ? "xa-phuong" : "lay-so"}/${commune.slug}/`)}>
              {commune.name[language]}
            </a>
          </h3>
          <p>{commune.address}</p>
          <p class="quiet">{commune.hours[language]}</p>
          <p class="row">
            <PhoneLink phone={commune.phone} label={text.site.call} />
            {to === "commune" && <a href={href(language, `/lay-so/${commune.slug}/`)}>{text.home.take}</a>}
          </p>
        </li>
      ))}
    </ul>
  );
};
