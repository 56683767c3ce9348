import * as z from "zod";
import { Choice } from "../domain/message/choice.ts";
import { ChannelName } from "../domain/message/preference.ts";
import { TrackingRequest } from "./tracking-api.ts";

/** How the person of a dossier is told, and what he can choose. It holds nothing by which he could be known. */
export const PreferenceView = z
  .object({
    choice: Choice,
    offered: z.array(ChannelName).describe("Ways that the province has"),
  })
  .meta({ id: "PreferenceView" });
export type PreferenceView = z.infer<typeof PreferenceView>;

export const TrackingPreferenceRequest = TrackingRequest.extend({
  choice: Choice.optional().describe("Only looked at when absent"),
}).meta({ id: "TrackingPreferenceRequest", description: "By code and secret, in the body" });

export const OfficerPreferenceRequest = z
  .strictObject({ choice: Choice.optional().describe("Only looked at when absent") })
  .meta({ id: "OfficerPreferenceRequest", description: "What the person says at the counter" });
