import { expect, test } from "vitest";
import { DossierEvent } from "./event.ts";
import { isNotice } from "./notice.ts";

const types = DossierEvent.options.map(({ shape }) => shape.type.value);

test("that a message arrived, a reminder went out or a time is near takes nothing from what an officer saw", () => {
  expect(types.filter((type) => isNotice({ type }))).toEqual([
    "HandoffDelivered",
    "ConsultationLate",
    "ForwardReminded",
    "HandoffReminded",
    "HandoffEscalated",
    "AnswerLate",
    "DueSoonNoticed",
    "OverdueNoticed",
  ]);
});
