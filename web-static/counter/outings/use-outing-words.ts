import { outings as en } from "../../text/outings-en.ts";
import { outings as vi } from "../../text/outings-vi.ts";
import { useDesk } from "../desk.ts";

export const useOutingWords = () => ({ vi, en })[useDesk().language];
