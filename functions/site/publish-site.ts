import { canonicalJson } from "../../shared/definitions/version.ts";
import { toLocal } from "../../shared/domain/calendar/time.ts";
import type { Clock } from "../../shared/runtime/clock.ts";
import { inTurns } from "../../shared/runtime/turnstile.ts";
import type { CatalogueStore } from "../../shared/store/catalogue-store.ts";
import type { DefinitionReader } from "../../shared/store/definition-reader.ts";
import type { SiteBucket, SiteManifest } from "../../shared/store/site-bucket.ts";
import type { SiteFacts } from "../../shared/store/site-settings.ts";
import type { PlannedFile } from "../../web-static/site/site-file.ts";
import type { SiteInput } from "../../web-static/site/site-input.ts";
import { changeNotices } from "./change-notices.ts";
import { contentHash, fingerprints } from "./fingerprints.ts";
import { SiteSettings } from "./settings.ts";

export interface SiteDeps {
  readonly definitions: Pick<
    DefinitionReader,
    "refresh" | "procedure" | "procedureList" | "province" | "serviceLines" | "replyTemplates"
  >;
  readonly catalogue: Pick<CatalogueStore, "changes">;
  readonly facts: SiteFacts;
  readonly bucket: SiteBucket;
  /** The site's files, lists first. */
  readonly plan: (input: SiteInput) => readonly PlannedFile[];
  readonly now: Clock;
}

export interface SitePublished {
  readonly revision: number;
  /** Pages made anew because something that they are made of changed. */
  readonly rendered: number;
  /** Of these, pages that became different. */
  readonly written: number;
  readonly unchanged: number;
  readonly removed: number;
}

/** Objects of the bucket that are written or removed at the same time. */
const OBJECTS_AT_ONCE = 16;
/** How often the site is brought up to what was published while it was being written. */
const ROUNDS = 5;

interface State {
  /** What pages are made of, and nothing else: the number of a publication alone changes no page. */
  readonly input: SiteInput;
  readonly revision: number;
  readonly build: string;
  readonly settings: string;
}

const readState = async ({ definitions, catalogue, facts, now }: SiteDeps): Promise<State | undefined> => {
  const [revision, settings] = await Promise.all([definitions.refresh(), facts.settings()]);
  if (revision === undefined || settings === undefined) return undefined;
  const { build, ...rest } = SiteSettings.parse(settings);
  const [procedures, province, serviceLines, replies, changes] = await Promise.all([
    definitions.procedureList(toLocal(now()).date),
    definitions.province(),
    definitions.serviceLines(),
    definitions.replyTemplates(),
    changeNotices({ definitions, catalogue }),
  ]);
  const input: SiteInput = { ...rest, procedures, province, serviceLines, replies, changes };
  return { input, revision, build, settings: canonicalJson(settings) };
};

/**
 * Brings the bucket to this state and writes only what changed; the list of what lies there goes last, so that a run that died
 * is done again.
 * @param own paths that this run has written before: another may have written them since, whatever the list says
 */
const bring = async ({ bucket, plan }: SiteDeps, state: State, own: Set<string>): Promise<SitePublished> => {
  const fingerprint = fingerprints(state.build);
  const before = await bucket.manifest();
  const after: SiteManifest = {};
  const files = plan(state.input);
  let [rendered, written] = [0, 0];
  // Lists stand first in the plan: they come last, so that what they lead to is there before them.
  await inTurns(OBJECTS_AT_ONCE, files.toReversed(), async (file) => {
    const [of, old] = [fingerprint(file), before[file.path]];
    if (old?.of === of && !own.has(file.path)) {
      after[file.path] = old;
      return;
    }
    const page = file.render();
    const hash = contentHash(page);
    rendered++;
    if (old?.hash !== hash || own.has(file.path)) {
      await bucket.put(page);
      own.add(file.path);
      written++;
    }
    after[file.path] = { of, hash };
  });
  const gone = Object.keys(before).filter((path) => after[path] === undefined);
  await inTurns(OBJECTS_AT_ONCE, gone, (path) => bucket.remove(path));
  if (rendered + gone.length > 0) await bucket.keepManifest(after);
  return {
    revision: state.revision,
    rendered,
    written,
    unchanged: files.length - written,
    removed: gone.length,
  };
};

const sum = (one: SitePublished, more: SitePublished): SitePublished => ({
  ...more,
  rendered: one.rendered + more.rendered,
  written: one.written + more.written,
  removed: one.removed + more.removed,
});

const isSame = (one: State, other: State | undefined): boolean =>
  one.revision === other?.revision && one.settings === other.settings;

/**
 * Brings the public pages to what is in force now. May run twice at once and be killed anywhere: the site goes on serving
 * what lies there, each page whole, and the next run does the rest.
 * @returns undefined when nothing was ever published
 */
export const publishSite = async (deps: SiteDeps): Promise<SitePublished | undefined> => {
  let state = await readState(deps);
  if (state === undefined) return undefined;
  const own = new Set<string>();
  let done = await bring(deps, state, own);
  for (let round = 1; round < ROUNDS; round++) {
    const now = await readState(deps);
    if (now === undefined || isSame(state, now)) break;
    state = now;
    done = sum(done, await bring(deps, state, own));
  }
  return done;
};
