import { kept } from "../../browser/kept.ts";
import type { CommuneInfo } from "../desk.ts";

/** The commune at whose counter this computer calls, so that it goes on before anybody can sign in. Gone with the sign-out. */
export const keptCounter = () => kept<CommuneInfo>(() => localStorage, "motcua.calling");
