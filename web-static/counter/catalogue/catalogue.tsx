import * as z from "zod";
import { CatalogueScreen } from "./catalogue-screen.tsx";
import { EditorScreen } from "./editor-screen.tsx";

/** The pages' content policy forbids making code from texts, which zod else tries. */
z.config({ jitless: true });

/** The editors' part of the console. Fetched when an editor comes, so that counters need not load it. */
export const Catalogue = ({ code, tab }: { code: string | undefined; tab: string | undefined }) =>
  code === undefined ? <CatalogueScreen /> : <EditorScreen key={code} code={code} tab={tab} />;
