import * as en from "../../text/operations-en.ts";
import * as vi from "../../text/operations-vi.ts";
import { useDesk } from "../desk.ts";

export const useOperationsWords = () => ({ vi, en })[useDesk().language];
