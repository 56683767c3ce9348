import * as en from "../../text/agencies-en.ts";
import * as vi from "../../text/agencies-vi.ts";
import { useDesk } from "../desk.ts";

export const useAgencyWords = () => ({ vi, en })[useDesk().language];
