import { links } from "../route.ts";
import { useWords } from "./form-context.ts";

export const TABS = ["edit", "changes", "try-out", "simulation", "history"] as const;
export type EditorTab = (typeof TABS)[number];

/** How each tab is called in the address. */
const ADDRESSES: Readonly<Record<string, EditorTab>> = {
  "thay-doi": "changes",
  "chay-thu": "try-out",
  "mo-phong": "simulation",
  "lich-su": "history",
};

export const tabOf = (address: string | undefined): EditorTab => ADDRESSES[address ?? ""] ?? "edit";

const addressOf = (tab: EditorTab): string | undefined =>
  Object.entries(ADDRESSES).find(([, name]) => name === tab)?.[0];

export const EditorTabs = ({ code, tab }: { code: string; tab: EditorTab }) => {
  const { editor } = useWords();
  return (
    <nav class="tabs" aria-label={editor.tabsName}>
      {TABS.map((one) => (
        <a key={one} href={links.procedure(code, addressOf(one))} aria-current={one === tab ? "page" : undefined}>
          {editor.tabs[one]}
        </a>
      ))}
    </nav>
  );
};
