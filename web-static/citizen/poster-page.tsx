import type { Commune } from "../../shared/domain/agency/province.ts";
import { givesNumbers, takesAppointments } from "../site/commune-card.ts";
import type { PageContext } from "../site/site-input.ts";
import { procedure as enProcedure } from "../text/guide-en.ts";
import { procedure as viProcedure } from "../text/guide-vi.ts";
import { href } from "../text/language.ts";
import { sheets as en } from "../text/sheets-en.ts";
import { sheets as vi } from "../text/sheets-vi.ts";
import { PhoneLink } from "./phone-link.tsx";
import { ScanHere, SheetPage } from "./sheet-page.tsx";

/** What hangs on a centre's door: its codes, the hours and the phone, for whoever comes when it is closed. */
export const PosterPage = ({ context, commune }: { context: PageContext; commune: Commune }) => {
  const { language, publicUrl } = context;
  const text = { vi, en }[language];
  const words = { vi: viProcedure, en: enProcedure }[language];
  const address = (path: string) => publicUrl + href(language, path);
  const other = language === "vi" ? "en" : "vi";
  return (
    <SheetPage
      context={context}
      title={text.posterTitle(commune.name[language])}
      description={`${commune.name[language]}: ${text.scanProcedures}`}
      back={`/xa-phuong/${commune.slug}/`}
    >
      <article class="sheet">
        <h1>{commune.name[language]}</h1>
        <p class="second" lang={other}>
          {commune.name[other]}
        </p>
        <div class="codes">
          {givesNumbers(commune) && (
            <ScanHere
              url={address(`/lay-so/${commune.slug}/`)}
              label={text.code(text.scanNumber)}
              vi={vi.scanNumber}
              en={en.scanNumber}
            />
          )}
          {takesAppointments(commune, context.serviceLines) && (
            <ScanHere
              url={address(`/dat-lich/${commune.slug}/`)}
              label={text.code(text.scanBooking)}
              vi={vi.scanBooking}
              en={en.scanBooking}
            />
          )}
          <ScanHere
            url={address("/thu-tuc/")}
            label={text.code(text.scanProcedures)}
            vi={vi.scanProcedures}
            en={en.scanProcedures}
          />
        </div>
        <dl>
          <dt>{words.hours}</dt>
          <dd>{commune.hours[language]}</dd>
          <dt>{words.phone}</dt>
          <dd>
            <PhoneLink phone={commune.phone} />
          </dd>
          <dt>{words.address}</dt>
          <dd lang="vi">{commune.address}</dd>
        </dl>
      </article>
    </SheetPage>
  );
};
