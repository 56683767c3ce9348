import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import type { CatalogueContext } from "../../../shared/contracts/catalogue-api.ts";
import type { Language } from "../../../shared/domain/localized.ts";
import { useDesk } from "../desk.ts";
import { useWords } from "./form-context.ts";
import type { Content } from "./paths.ts";
import { type DrawPage, pageDrawer } from "./preview-page.tsx";
import { shownProcedure } from "./shown-procedure.ts";
import { SwitchButtons } from "./switch-buttons.tsx";

const WIDTHS = { phone: 380, desktop: 1100 } as const;
type Width = keyof typeof WIDTHS;
const LANGUAGES = [
  ["vi", "Tiếng Việt"],
  ["en", "English"],
] as const;
/** While somebody types, the page follows in short steps. */
const FOLLOW_MS = 200;

interface Props {
  readonly content: Content;
  readonly context: CatalogueContext;
}

/** The draft as it was a moment ago. */
const useLater = (content: Content): Content => {
  const [later, setLater] = useState(content);
  useEffect(() => {
    const timer = setTimeout(() => setLater(content), FOLLOW_MS);
    return () => clearTimeout(timer);
  }, [content]);
  return later;
};

/** What can be shown now, or else what could be shown last. */
const useShown = (content: Content) => {
  const last = useRef<ReturnType<typeof shownProcedure>>(undefined);
  const now = useMemo(() => shownProcedure(content), [content]);
  if (now !== undefined) last.current = now;
  return { shown: now ?? last.current, isStale: now === undefined };
};

/** How much smaller a page of this width must be to fit. */
const useScale = (width: number) => {
  const box = useRef<HTMLDivElement>(null);
  const [scale, setScale] = useState(1);
  useLayoutEffect(() => {
    if (box.current === null) return;
    const watch = new ResizeObserver(([entry]) => setScale(Math.min(1, (entry?.contentRect.width ?? width) / width)));
    watch.observe(box.current);
    return () => watch.disconnect();
  }, [width]);
  return [box, scale] as const;
};

/** In a preview a link leads nowhere. */
const stayHere = (event: MouseEvent) => {
  const isLink = event.composedPath().some((one) => "nodeName" in one && one.nodeName === "A");
  if (isLink) event.preventDefault();
};

export const Preview = ({ content, context }: Props) => {
  const desk = useDesk();
  const text = useWords().preview;
  const [language, setLanguage] = useState<Language>(desk.language);
  const [width, setWidth] = useState<Width>("phone");
  const [draw, setDraw] = useState<{ readonly page: DrawPage }>();
  const { shown, isStale } = useShown(useLater(content));
  const frame = useRef<HTMLIFrameElement>(null);
  const [box, scale] = useScale(WIDTHS[width]);
  const begin = () => {
    const page = frame.current?.contentDocument;
    if (!page) return;
    page.documentElement.remove();
    page.addEventListener("click", stayHere);
    setDraw({ page: pageDrawer(page) });
  };
  useEffect(() => {
    if (shown !== undefined) draw?.page({ context, procedure: shown.procedure, language });
  }, [draw, shown, language, context]);
  const size = { width: `${WIDTHS[width]}px`, height: `${100 / scale}%`, transform: `scale(${scale})` };
  return (
    <section class="preview" aria-label={text.title}>
      <div class="row preview-tools">
        <SwitchButtons label={text.language} options={LANGUAGES} chosen={language} onChange={setLanguage} />
        <SwitchButtons
          label={text.width}
          options={[
            ["phone", text.phone],
            ["desktop", text.desktop],
          ]}
          chosen={width}
          onChange={setWidth}
        />
        <button type="button" class="button second small-button" onClick={() => frame.current?.contentWindow?.print()}>
          {text.print}
        </button>
      </div>
      <p class="small quiet preview-note" role="status">
        {shown === undefined ? text.cannot : isStale ? text.stale : shown.hasGaps ? text.gaps : ""}
      </p>
      <div class="preview-box" ref={box}>
        <iframe
          hidden={shown === undefined}
          ref={frame}
          title={text.title}
          srcdoc="<!doctype html><title>.</title>"
          sandbox="allow-same-origin allow-modals"
          onLoad={begin}
          style={size}
        />
      </div>
    </section>
  );
};
