import type * as z from "zod";
import * as collective from "./collective-api.ts";
import type { Method, Operation } from "./operation.ts";

const tag = "lists";
const ofCommune = { commune: "5-digit unit code" };
const onList = (name: string, summary: string, body: z.ZodType) => ({
  [`/api/collective/{id}/${name}`]: { post: { summary, tag, body, answer: collective.ListView } },
});
const byLink = (name: string, summary: string, body: z.ZodType) => ({
  [`/api/list-uploads/${name}`]: { post: { summary, tag, public: true as const, body, answer: collective.LinkView } },
});

/** Lists of people that a commune confirms, and the registers against which it does. */
export const collectiveOperations: Readonly<Record<string, Partial<Record<Method, Operation>>>> = {
  "/api/collective": {
    get: { summary: "The newest lists of a commune", tag, query: ofCommune, answer: collective.ListOfLists },
    post: {
      summary: "Await a list, from the counter or by a link",
      tag,
      body: collective.OpenListRequest,
      answer: collective.OpenedList,
      status: 201,
    },
  },
  "/api/collective/{id}": { get: { summary: "How far a list is", tag, answer: collective.ListView } },
  "/api/collective/{id}/results": {
    get: {
      summary: "What came of its rows, some parts at a time",
      tag,
      query: { part: "First part, 1 when absent" },
      answer: collective.ListResults,
    },
  },
  ...onList("part", "Send some rows of the list", collective.SendPartRequest),
  ...onList("seal", "Say that the list is whole", collective.SealListRequest),
  ...onList("start", "Match it for the dossier that was received for it", collective.StartListRequest),
  ...onList("answer", "Decide an unclear row", collective.AnswerRowRequest),
  ...onList("issue", "Issue the certificate", collective.IssueRequest),
  ...byLink("look", "What a link is for", collective.ListLinkRequest),
  ...byLink("part", "Send some rows of the list by a link", collective.SendPartByLinkRequest),
  ...byLink("seal", "Say that the list sent by a link is whole", collective.SealByLinkRequest),
  "/api/registers": {
    get: { summary: "What a commune's registers hold", tag, query: ofCommune, answer: collective.RegisterList },
  },
  "/api/registers/{kind}/import": {
    post: {
      summary: "Send a part of a register",
      tag,
      body: collective.ImportRegisterRequest,
      answer: collective.RegisterView,
    },
  },
};
