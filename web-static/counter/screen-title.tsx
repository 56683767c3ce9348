import type { ComponentChildren } from "preact";
import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import { frame as en } from "../text/console-en.ts";
import { frame as vi } from "../text/console-vi.ts";
import { useDesk } from "./desk.ts";

interface Props {
  readonly title: string;
  /** What stands in the heading, when it is more than the title. */
  readonly children?: ComponentChildren;
  readonly class?: string;
  /** False when something else on the screen takes the focus, as the row from which the officer comes back. */
  readonly takesFocus?: boolean;
}

/** The heading of a screen: names the browser's tab, and a new screen begins at its top with the focus here. */
export const ScreenTitle = ({ title, children, class: look, takesFocus = true }: Props) => {
  const { language } = useDesk();
  const text = { vi, en }[language];
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} – ${text.title}`;
  }, [title, text.title]);
  useLayoutEffect(() => {
    if (!takesFocus) return;
    scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <h1 ref={heading} tabIndex={-1} class={look}>
      {children ?? title}
    </h1>
  );
};
