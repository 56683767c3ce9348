import { CatalogueScreen } from "./catalogue-screen.tsx";
import { EditorScreen } from "./editor-screen.tsx";

/** The editors' part of the console. Fetched when an editor comes, so that counters need not load it. */
export const Catalogue = ({ code, tab }: { code: string | undefined; tab: string | undefined }) =>
  code === undefined ? <CatalogueScreen /> : <EditorScreen key={code} code={code} tab={tab} />;
