import { kept } from "../../browser/kept.ts";
import type { CommuneInfo } from "../desk.ts";

/** The commune whose machine this device is, so that it gives numbers before anybody can sign it in. Gone when it is left. */
export const keptKiosk = () => kept<CommuneInfo>(() => localStorage, "motcua.kiosk");
