import { describe, test } from "vitest";
import { accepted, birth, given, ready } from "../../../tests/support/dossier.ts";

const posted = {
  ...birth,
  procedure: {
    ...birth.procedure,
    outcome: { ...birth.procedure.outcome, delivery: ["counter" as const, "post" as const, "electronic" as const] },
  },
};
const atCounter = {
  ...posted,
  procedure: { ...posted.procedure, outcome: { ...posted.procedure.outcome, delivery: ["counter" as const] } },
};
const decided = given(posted, ...ready(posted));

describe("F10 – the outcome", () => {
  test("is handed over to its owner", () => {
    decided.when({ type: "ReturnOutcome", to: "owner" }).yields("OutcomeReturned");
  });
  test("goes to a proxy who is named and shows by what he is authorised", () => {
    const proxy = { type: "ReturnOutcome", to: "proxy", proxyName: "Lý Văn Ba" } as const;
    decided.when(proxy).refused("AUTHORISATION_MISSING");
    decided.when({ ...proxy, authorisation: "Giấy ủy quyền ngày 20/11/2026" }).yields("OutcomeReturned");
    decided.when({ type: "ReturnOutcome", to: "proxy" }).refused("PROXY_NAME_MISSING");
    decided.when({ type: "ReturnOutcome", to: "owner", proxyName: "Lý Văn Ba" }).refused("PROXY_NOT_CHOSEN");
  });
  test("goes by post with the number of the postal item", () => {
    const post = { type: "ReturnOutcome", to: "owner", way: "post" } as const;
    decided.when(post).refused("PARCEL_MISSING");
    decided.when({ ...post, parcel: "EE123456789VN" }).yields("OutcomeReturned");
  });
  test("goes electronically where the procedure offers it, and not elsewhere", () => {
    const electronic = { type: "ReturnOutcome", to: "owner", way: "electronic" } as const;
    decided.when(electronic).yields("OutcomeReturned");
    given(atCounter, ...ready(atCounter))
      .when(electronic)
      .refused("DELIVERY_NOT_OFFERED");
  });
  test("is returned when there is one, and once", () => {
    given(posted, ...accepted(posted))
      .when({ type: "ReturnOutcome", to: "owner" })
      .refused("DOSSIER_NOT_READY");
    const returned = decided.when({ type: "ReturnOutcome", to: "owner" });
    given(posted, ...returned.events)
      .when({ type: "ReturnOutcome", to: "owner" })
      .refused("DOSSIER_ENDED");
  });
});
