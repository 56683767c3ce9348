import type { ComponentChildren } from "preact";
import * as en from "../text/en.ts";
import { href } from "../text/language.ts";
import * as vi from "../text/vi.ts";
import { dataBlock } from "./data-block.ts";
import { DoorMark } from "./icons.tsx";
import { CHANGES_PATH } from "./recent-changes.ts";
import { shortTitle } from "./short-title.ts";
import type { ScriptName, StyleName } from "./site-assets.ts";
import type { PageContext } from "./site-input.ts";

export interface PageHead {
  readonly title: string;
  /** Stands behind a title that is too long to be shown whole. */
  readonly titleMark?: string;
  readonly description?: string;
  readonly style?: StyleName;
  readonly scripts?: readonly ScriptName[];
  /** Pages that hold one person's matter, and pages for staff, stay out of search engines. */
  readonly hidden?: boolean;
  readonly installable?: boolean;
  /** Assets that its script wants later: fetched when the page is there, and saved with it. */
  readonly later?: readonly string[];
  /** Names the feeds of changes, which a browser or a feed reader then offers. */
  readonly feed?: boolean;
  /** The page's subject for machines, as JSON-LD. */
  readonly subject?: object;
}

/** What a messenger shows of a link that somebody sends. @see https://ogp.me/ */
const Preview = ({ context, head }: { context: PageContext; head: PageHead }) => {
  const { language, path, province, publicUrl } = context;
  const text = { vi, en }[language].site;
  const facts = {
    type: "website",
    title: head.title,
    description: head.description ?? text.centre(province.name[language]),
    url: publicUrl + href(language, path),
    site_name: text.name,
    locale: { vi: "vi_VN", en: "en_GB" }[language],
  };
  return (
    <>
      {Object.entries(facts).map(([name, content]) => (
        <meta key={name} property={`og:${name}`} content={content} />
      ))}
    </>
  );
};

const Head = ({ context, head }: { context: PageContext; head: PageHead }) => {
  const { assets, language, path, publicUrl } = context;
  const style = head.style ?? "site";
  const scripts = (head.scripts ?? []).flatMap((name) => assets.scripts[name] ?? []);
  const chunks = [...new Set(scripts.flatMap((script) => script.imports))];
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{shortTitle(head.title, head.titleMark)}</title>
      {head.description && <meta name="description" content={head.description} />}
      <meta name="referrer" content="same-origin" />
      <meta name="theme-color" content="#8f0e15" />
      {head.hidden && <meta name="robots" content="noindex" />}
      {assets.preloadFonts[style].map((font) => (
        <link key={font} rel="preload" href={font} as="font" type="font/woff2" crossorigin="anonymous" />
      ))}
      <link rel="stylesheet" href={assets.styles[style]} />
      {head.installable && <link rel="manifest" href="/manifest.webmanifest" />}
      <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
      {!head.hidden && (
        <>
          <link rel="canonical" href={`${publicUrl}${href(language, path)}`} />
          <link rel="alternate" hreflang="vi" href={`${publicUrl}${href("vi", path)}`} />
          <link rel="alternate" hreflang="en" href={`${publicUrl}${href("en", path)}`} />
          <Preview context={context} head={head} />
        </>
      )}
      {head.feed && (
        <>
          <link rel="alternate" type="application/atom+xml" href={`${href(language, CHANGES_PATH)}feed.xml`} />
          <link rel="alternate" type="application/feed+json" href={`${href(language, CHANGES_PATH)}feed.json`} />
        </>
      )}
      {head.subject && <script type="application/ld+json" dangerouslySetInnerHTML={dataBlock(head.subject)} />}
      {chunks.map((chunk) => (
        <link key={chunk} rel="modulepreload" href={chunk} />
      ))}
      {(head.later ?? []).map((asset) => (
        <link key={asset} rel="prefetch" href={asset} />
      ))}
      {scripts.map(({ file }) => (
        <script key={file} type="module" src={file} />
      ))}
    </head>
  );
};

/** A document without the site's head and foot: board and console bring their own. */
export const BarePage = (props: { context: PageContext; head: PageHead; children: ComponentChildren }) => (
  <html lang={props.context.language}>
    <Head context={props.context} head={props.head} />
    <body>{props.children}</body>
  </html>
);

const SiteHead = ({ context }: { context: PageContext }) => {
  const { language, path, province } = context;
  const text = { vi, en }[language].site;
  const other = language === "vi" ? "en" : "vi";
  const links = [
    { path: "/thu-tuc/", name: text.procedures },
    { path: "/tra-cuu/", name: text.tracking },
    { path: "/lay-so/", name: text.tickets },
  ];
  return (
    <header class="site-head">
      <div class="wrap">
        <a class="brand" href={href(language, "/")}>
          <DoorMark />
          <span>
            {text.name}
            <small>{text.centre(province.name[language])}</small>
          </span>
        </a>
        <nav class="site-nav" aria-label={text.nav}>
          {links.map((link) => (
            <a key={link.path} href={href(language, link.path)} aria-current={link.path === path ? "page" : undefined}>
              {link.name}
            </a>
          ))}
          <a href={href(other, path)} lang={other} hreflang={other}>
            {text.otherLanguage}
          </a>
        </nav>
      </div>
    </header>
  );
};

/** A citizen's page: skip link, head with navigation, main content, foot. */
export const SitePage = (props: { context: PageContext; head: PageHead; children: ComponentChildren }) => {
  const { context, head, children } = props;
  const text = { vi, en }[context.language].site;
  return (
    <BarePage context={context} head={{ ...head, scripts: [...(head.scripts ?? []), "offline"] }}>
      <a class="skip" href="#main">
        {text.skip}
      </a>
      <SiteHead context={context} />
      <main id="main" tabIndex={-1}>
        {children}
      </main>
      <footer class="site-foot">
        <div class="wrap row">
          <p>{text.footer}</p>
          <a href={href(context.language, "/can-bo/")}>{text.officers}</a>
        </div>
      </footer>
    </BarePage>
  );
};

/** Where the page lies, from the home page down. */
export const Crumbs = ({
  context,
  trail,
}: {
  context: PageContext;
  trail: readonly { path: string; name: string }[];
}) => {
  const text = { vi, en }[context.language].site;
  return (
    <nav class="wrap crumbs" aria-label={text.breadcrumb}>
      <a href={href(context.language, "/")}>{text.home}</a>
      {trail.map(({ path, name }) => (
        <span key={path}>
          {" › "}
          <a href={href(context.language, path)}>{name}</a>
        </span>
      ))}
    </nav>
  );
};
