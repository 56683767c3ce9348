import * as en from "../../text/announcements-en.ts";
import * as vi from "../../text/announcements-vi.ts";
import { useDesk } from "../desk.ts";

export const useAnnouncementWords = () => ({ vi, en })[useDesk().language];
