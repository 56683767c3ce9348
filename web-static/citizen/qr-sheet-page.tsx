import type { Procedure } from "../../shared/domain/procedure/definition.ts";
import type { PageContext } from "../site/site-input.ts";
import { href } from "../text/language.ts";
import { sheets as en } from "../text/sheets-en.ts";
import { sheets as vi } from "../text/sheets-vi.ts";
import { ScanHere, SheetPage, typedAddress } from "./sheet-page.tsx";

/** One procedure on one sheet, to be hung up where people ask for it. */
export const QrSheetPage = ({ context, procedure }: { context: PageContext; procedure: Procedure }) => {
  const { language, province, publicUrl } = context;
  const text = { vi, en }[language];
  const { name, id } = procedure;
  const path = `/thu-tuc/${id}/`;
  const other = language === "vi" ? "en" : "vi";
  return (
    <SheetPage
      context={context}
      title={text.qrTitle(name[language])}
      description={`${text.scan}: ${name[language]}`}
      back={path}
    >
      <article class="sheet">
        <p class="place">{province.name[language]}</p>
        <h1>{name[language]}</h1>
        <p class="second" lang={other}>
          {name[other]}
        </p>
        <p class="tag">{id}</p>
        <ScanHere url={publicUrl + href(language, path)} label={text.code(id)} vi={vi.scan} en={en.scan} />
      </article>
    </SheetPage>
  );
};

/** All procedures, six on a page, each with the code of its page. */
export const AllQrPage = ({ context }: { context: PageContext }) => {
  const { language, procedures, publicUrl } = context;
  const text = { vi, en }[language];
  return (
    <SheetPage context={context} title={text.allTitle} description={text.allMore} back="/thu-tuc/">
      <div class="no-print about">
        <h1>{text.allTitle}</h1>
        <p>{text.allMore}</p>
      </div>
      <ul class="labels">
        {procedures.map(({ id, name }) => {
          const path = href(language, `/thu-tuc/${id}/`);
          return (
            <li key={id}>
              <img src={`${path}qr.svg`} width="200" height="200" alt={text.code(id)} />
              <strong>{name[language]}</strong>
              <span>{text.scan}</span>
              <span class="address">{typedAddress(publicUrl + path)}</span>
            </li>
          );
        })}
      </ul>
    </SheetPage>
  );
};
