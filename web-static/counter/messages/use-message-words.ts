import * as en from "../../text/messages-en.ts";
import * as vi from "../../text/messages-vi.ts";
import { useDesk } from "../desk.ts";

export const useMessageWords = () => ({ vi, en })[useDesk().language];
