import type { Commune } from "../../shared/domain/agency/province.ts";
import { Crumbs, SitePage } from "../site/page-shell.tsx";
import type { PageContext } from "../site/site-input.ts";
import * as en from "../text/en.ts";
import { commune as enCommune } from "../text/guide-en.ts";
import { commune as viCommune } from "../text/guide-vi.ts";
import { href } from "../text/language.ts";
import * as vi from "../text/vi.ts";
import { takeNumber as enNumber } from "../text/waiting-en.ts";
import { takeNumber as viNumber } from "../text/waiting-vi.ts";
import { ChooseCommune } from "./choose-commune.tsx";
import { PhoneLink } from "./phone-link.tsx";

export const TakeNumberPage = ({ context, commune }: { context: PageContext; commune: Commune }) => {
  const { language } = context;
  const text = { vi, en }[language];
  const number = { vi: viNumber, en: enNumber }[language];
  const title = number.title(commune.name[language]);
  return (
    <SitePage context={context} head={{ title, description: number.intro, scripts: ["take-number"] }}>
      <Crumbs context={context} trail={[{ path: "/lay-so/", name: text.site.tickets }]} />
      <div class="wrap narrow-page">
        <h1>{title}</h1>
        <p class="quiet">{commune.hours[language]}</p>
        <div id="take-number" data-commune={commune.code} data-slug={commune.slug}>
          <noscript>
            <p class="notice warn">{text.site.noScript}</p>
          </noscript>
        </div>
        <p class="section">
          <a href={href(language, `/dat-lich/${commune.slug}/`)}>{number.bookInstead}</a>
        </p>
        <p>
          {number.callCentre} <PhoneLink phone={commune.phone} />
        </p>
      </div>
    </SitePage>
  );
};

/** Numbers are a commune's own, so the way to one goes through the commune. */
export const TakeNumberIndexPage = ({ context }: { context: PageContext }) => {
  const text = { vi: viCommune, en: enCommune }[context.language];
  const number = { vi: viNumber, en: enNumber }[context.language];
  return (
    <SitePage
      context={context}
      head={{
        title: number.titleIndex,
        description: number.intro,
        scripts: ["commune-choice"],
      }}
    >
      <Crumbs context={context} trail={[]} />
      <div class="wrap narrow-page">
        <h1>{number.titleIndex}</h1>
        <p>{number.intro}</p>
        <h2>{text.choose}</h2>
        <p class="quiet">{text.chooseMore}</p>
        <ChooseCommune context={context} to="tickets" />
      </div>
    </SitePage>
  );
};
