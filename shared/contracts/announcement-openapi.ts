import * as announcement from "./announcement-api.ts";
import type { Method, Operation } from "./operation.ts";

const tag = "announcements";
const act = (name: string, summary: string) => ({
  [`/api/announcements/{commune}/{id}/${name}`]: {
    post: { summary, tag, versioned: true as const, answer: announcement.AnnouncementView },
  },
});

/** What people ask their commune to be told, and what it tells them. */
export const announcementOperations: Readonly<Record<string, Partial<Record<Method, Operation>>>> = {
  "/api/announcements/subscribe": {
    post: {
      summary: "Ask for announcements; the number gets a code",
      ...{ tag, public: true },
      body: announcement.SubscribeRequest,
      answer: announcement.SubscribeAnswer,
    },
  },
  "/api/announcements/confirm": {
    post: {
      summary: "The code that the number got",
      ...{ tag, public: true },
      body: announcement.ConfirmSubscriptionRequest,
      answer: announcement.Done,
    },
  },
  "/api/announcements/stop": {
    post: {
      summary: "Stop them, by the token of the link in a message",
      ...{ tag, public: true },
      body: announcement.StopRequest,
      answer: announcement.Done,
    },
  },
  "/api/announcements": {
    get: {
      summary: "Announcements of a commune, who would get one, and what is left of the month",
      tag,
      query: { commune: "code of the commune" },
      answer: announcement.AnnouncementList,
    },
  },
  "/api/announcements/{commune}/subscribers": {
    post: {
      summary: "Somebody at the counter asks for announcements; his number gets a code",
      tag,
      body: announcement.SubscribeHereRequest,
      answer: announcement.SubscribeAnswer,
    },
  },
  "/api/announcements/{commune}/subscribers/code": {
    post: {
      summary: "The code that he reads from his telephone",
      tag,
      body: announcement.ConfirmHereRequest,
      answer: announcement.Done,
    },
  },
  "/api/announcements/{commune}/subscribers/stop": {
    post: {
      summary: "He wants no more of them",
      tag,
      body: announcement.StopHereRequest,
      answer: announcement.Done,
    },
  },
  "/api/announcements/{commune}/draft": {
    post: {
      summary: "Save an announcement that is not sent yet",
      tag,
      body: announcement.SaveAnnouncementRequest,
      answer: announcement.AnnouncementView,
    },
  },
  ...act("send", "Send it; to many people it waits for a second person"),
  ...act("confirm", "The second person agrees"),
  ...act("withdraw", "Back to a draft before anybody agreed"),
  ...act("pause", "Stop sending what is not sent yet"),
  ...act("resume", "Go on"),
};
