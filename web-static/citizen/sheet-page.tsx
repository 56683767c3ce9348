import type { ComponentChildren } from "preact";
import { PRINTED } from "../../shared/print/qr-path.ts";
import { BarePage } from "../site/page-shell.tsx";
import { QrCode } from "../site/qr-svg.tsx";
import type { PageContext } from "../site/site-input.ts";
import { href } from "../text/language.ts";
import { sheets as en } from "../text/sheets-en.ts";
import { sheets as vi } from "../text/sheets-vi.ts";

interface Props {
  readonly context: PageContext;
  readonly title: string;
  readonly description: string;
  /** Page that the sheet belongs to. */
  readonly back: string;
  readonly children: ComponentChildren;
}

/** Paper on the screen: what is printed, and above it two ways that are not. */
export const SheetPage = ({ context, title, description, back, children }: Props) => {
  const text = { vi, en }[context.language];
  return (
    <BarePage context={context} head={{ title, description, style: "sheet", scripts: ["print-button"] }}>
      <nav class="no-print tools" aria-label={title}>
        <a href={href(context.language, back)}>{text.back}</a>
        <button type="button" class="button" id="print" hidden>
          {text.print}
        </button>
      </nav>
      <main>{children}</main>
    </BarePage>
  );
};

/** The address as one types it: without "https://", and without the stroke at its end, which nobody types. */
export const typedAddress = (url: string): string => url.replace(/^https?:\/\//, "").replace(/\/$/, "");

/** A code as large as its place, its sentence in both languages, and the address for whoever cannot scan. */
export const ScanHere = (props: { url: string; label: string; vi: string; en: string }) => (
  <figure class="scan">
    <QrCode text={props.url} label={props.label} ecc={PRINTED} />
    <figcaption>
      <strong lang="vi">{props.vi}</strong>
      <span lang="en">{props.en}</span>
      <span class="address">{typedAddress(props.url)}</span>
    </figcaption>
  </figure>
);
