import { AgencyAnswerEvent, AgencyFileEvent, AgencyFileView, AnswerTaken } from "./agency-answer.ts";
import type { Method, Operation } from "./operation.ts";

/** What agencies' software posts, signed and without a sign-in; docs/agency.md tells it from the beginning. */
export const answerOperations: Readonly<Record<string, Partial<Record<Method, Operation>>>> = {
  "/api/agency/events": {
    post: {
      summary: "An agency's answer as a CloudEvent, signed in the headers webhook-id, -timestamp and -signature",
      tag: "agencies",
      public: true,
      body: AgencyAnswerEvent,
      answer: AnswerTaken,
    },
  },
  "/api/agency/files": {
    post: {
      summary: "A form for a file of an outcome that is too large to come with the answer; signed alike",
      tag: "agencies",
      public: true,
      body: AgencyFileEvent,
      answer: AgencyFileView,
      status: 201,
    },
  },
};
