import type { Commune } from "../../../shared/domain/agency/province.ts";
import { Crumbs, SitePage } from "../../site/page-shell.tsx";
import type { PageContext } from "../../site/site-input.ts";
import { appointment as enAppointment } from "../../text/appointment-en.ts";
import { appointment as viAppointment } from "../../text/appointment-vi.ts";
import * as en from "../../text/en.ts";
import * as vi from "../../text/vi.ts";
import { PhoneLink } from "../phone-link.tsx";

/** Where a time is booked, and the holder's appointment afterwards. */
export const BookPage = ({ context, commune }: { context: PageContext; commune: Commune }) => {
  const { language } = context;
  const text = { vi: viAppointment, en: enAppointment }[language];
  const title = text.title(commune.name[language]);
  const trail = [{ path: `/xa-phuong/${commune.slug}/`, name: commune.name[language] }];
  return (
    <SitePage context={context} head={{ title, description: text.intro, scripts: ["book-appointment"] }}>
      <Crumbs context={context} trail={trail} />
      <div class="wrap narrow-page">
        <h1>{title}</h1>
        <p>{text.intro}</p>
        <div id="book-appointment" data-commune={commune.code} data-slug={commune.slug}>
          <noscript>
            <p class="notice warn">{{ vi, en }[language].site.noScript}</p>
          </noscript>
        </div>
        <p class="section">
          {text.callCentre} <PhoneLink phone={commune.phone} />
        </p>
      </div>
    </SitePage>
  );
};
