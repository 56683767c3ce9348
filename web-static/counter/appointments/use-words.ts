import { appointmentDesk as en } from "../../text/appointment-desk-en.ts";
import { appointmentDesk as vi } from "../../text/appointment-desk-vi.ts";
import { useDesk } from "../desk.ts";

export const useWords = (): typeof vi => ({ vi, en })[useDesk().language];
