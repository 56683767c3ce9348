import { SitePage } from "../site/page-shell.tsx";
import type { PageContext } from "../site/site-input.ts";
import * as en from "../text/en.ts";
import { href } from "../text/language.ts";
import * as vi from "../text/vi.ts";

/** One page for every address that does not exist, in both languages, because nobody knows which was meant. */
export const NotFoundPage = ({ context }: { context: PageContext }) => (
  <SitePage context={context} head={{ title: vi.notFound.title, hidden: true }}>
    <div class="wrap section stack">
      <h1>{vi.notFound.title}</h1>
      <p>{vi.notFound.text}</p>
      <p>
        <a class="button" href="/">
          {vi.notFound.back}
        </a>
      </p>
      <div lang="en">
        <p>
          {en.notFound.title}. {en.notFound.text} <a href={href("en", "/")}>{en.notFound.back}</a>
        </p>
      </div>
    </div>
  </SitePage>
);
