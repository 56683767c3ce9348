import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import type { Language } from "../../shared/domain/localized.ts";
import { DoorMark } from "../site/icons.tsx";
import { frame as en } from "../text/console-en.ts";
import { frame as vi } from "../text/console-vi.ts";
import * as siteEn from "../text/en.ts";
import { href } from "../text/language.ts";
import * as siteVi from "../text/vi.ts";
import type { OfficerRole } from "./desk.ts";
import { FindBox } from "./find-box.tsx";
import { KeyBadge } from "./key-badge.tsx";
import { links } from "./route.ts";
import { readsDossiers, type Screen, screensOf } from "./screens.ts";
import { SurgeBanner } from "./surge-banner.tsx";

interface Props {
  readonly language: Language;
  readonly officer: string;
  readonly roles: readonly OfficerRole[];
  readonly role: OfficerRole;
  readonly screen: Screen | undefined;
  /** What the officer looked for last. */
  readonly asked: string;
  readonly onAsk: (asked: string) => void;
  readonly onRole: (index: number) => void;
  readonly onLogout: () => void;
  readonly children: ComponentChildren;
}

const roleName = ({ role, scopeName, behalf }: OfficerRole, language: Language): string => {
  const text = { vi, en }[language];
  const names: Readonly<Record<string, string>> = text.roles;
  const own = `${names[role] ?? role} – ${scopeName[language]}`;
  return behalf === undefined ? own : `${own} (${text.onBehalf(behalf)})`;
};

const RoleSwitch = ({ language, roles, role, onRole }: Pick<Props, "language" | "roles" | "role" | "onRole">) => {
  const text = { vi, en }[language];
  if (roles.length === 1) return <span>{roleName(role, language)}</span>;
  return (
    <>
      <label class="only-heard" for="role">
        {text.role}
      </label>
      <select id="role" value={roles.indexOf(role)} onChange={(event) => onRole(Number(event.currentTarget.value))}>
        {roles.map((one, index) => (
          <option key={`${one.role}:${one.scope}:${one.behalf ?? ""}`} value={index}>
            {roleName(one, language)}
          </option>
        ))}
      </select>
    </>
  );
};

/** A new dossier from wherever the clerk is: the next person stands at the counter. */
const useNewKeys = (may: boolean) =>
  useEffect(() => {
    if (!may) return;
    const listen = (event: KeyboardEvent) => {
      // By the key's place: with Option a Mac writes another letter.
      if (event.code !== "KeyN" || !event.altKey || event.ctrlKey || event.metaKey || event.repeat) return;
      event.preventDefault();
      location.hash = links.fresh;
    };
    addEventListener("keydown", listen);
    return () => removeEventListener("keydown", listen);
  }, [may]);

/** On a phone the navigation is one row that is pushed aside: where the officer is must be in sight. */
const useCurrentInSight = (screen: Screen | undefined) => {
  const nav = useRef<HTMLElement>(null);
  useEffect(() => {
    const row = nav.current;
    const current = screen && row?.querySelector<HTMLElement>('[aria-current="page"]');
    if (row && current) row.scrollLeft = current.offsetLeft - (row.clientWidth - current.offsetWidth) / 2;
  }, [screen]);
  return nav;
};

/** Head with the officer and the role in which he works, navigation by role, and the screen. */
export const ConsoleFrame = (props: Props) => {
  const { language, officer, role, screen, asked, onAsk, onLogout, children } = props;
  const text = { vi, en }[language];
  const site = { vi: siteVi, en: siteEn }[language].site;
  useNewKeys(screensOf(role.role).includes("fresh"));
  const nav = useCurrentInSight(screen);
  const other = language === "vi" ? "en" : "vi";
  return (
    <>
      <button type="button" class="skip" onClick={() => document.getElementById("main")?.focus()}>
        {site.skip}
      </button>
      <header class="site-head no-print">
        <div class="wrap wide">
          <a class="brand" href={href(language, "/can-bo/")}>
            <DoorMark size={30} />
            <span>{text.title}</span>
          </a>
          {readsDossiers(role.role) && <FindBox asked={asked} onAsk={onAsk} key={role.role + role.scope} />}
          <div class="who">
            <RoleSwitch {...props} />
            <span class="who-name" data-testid="officer">
              {officer}
            </span>
            <a href={href(other, "/can-bo/") + location.hash} lang={other} hreflang={other}>
              {site.otherLanguage}
            </a>
            <button type="button" class="button ghost" onClick={onLogout}>
              {text.logout}
            </button>
          </div>
        </div>
        <nav ref={nav} class="wrap wide console-nav" aria-label={text.nav}>
          {screensOf(role.role, role.scope).map((one) => (
            <a
              key={one}
              href={links[one]}
              aria-current={one === screen ? "page" : undefined}
              aria-keyshortcuts={one === "fresh" ? "Alt+N" : undefined}
            >
              {text[one]}
              {one === "fresh" && (
                <span class="wide-only keys">
                  <KeyBadge letter="Alt N" />
                </span>
              )}
            </a>
          ))}
        </nav>
      </header>
      <main id="main" class="wrap wide work" tabIndex={-1}>
        {role.role === "commune-lead" && screen !== "help" && <SurgeBanner commune={role.scope} key={role.scope} />}
        {children}
      </main>
    </>
  );
};
