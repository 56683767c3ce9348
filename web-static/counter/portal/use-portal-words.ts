import * as en from "../../text/portal-en.ts";
import * as vi from "../../text/portal-vi.ts";
import { useDesk } from "../desk.ts";

export const usePortalWords = () => ({ vi, en })[useDesk().language];
