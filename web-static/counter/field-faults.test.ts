import { describe, expect, test } from "vitest";
import { faultAt, otherFaults } from "./field-faults.ts";

const base = {
  type: "about:blank",
  title: "x",
  status: 400,
  code: "BODY_NOT_VALID",
  detail: "Sai.",
  detailEn: "Wrong.",
};

describe("a refusal is shown at the field that it is about", () => {
  test.each(["owner.phone", "/owner/phone", "$.owner.phone"])("named as %s", (field) => {
    expect(faultAt({ ...base, field }, "owner.phone", "vi")).toBe("Sai.");
    expect(faultAt({ ...base, field }, "owner.phone", "en")).toBe("Wrong.");
    expect(faultAt({ ...base, field }, "owner.name", "vi")).toBeUndefined();
  });

  test("each of several faults at its own", () => {
    const problem = {
      ...base,
      errors: [
        { field: "reason", detail: "Thiếu lý do.", detailEn: "No reason." },
        { field: "components.0.id", detail: "Không có giấy tờ này.", detailEn: "No such paper." },
      ],
    };
    expect(faultAt(problem, "reason", "vi")).toBe("Thiếu lý do.");
    expect(faultAt(problem, "reason", "en")).toBe("No reason.");
    expect(faultAt(problem, "components", "vi")).toBe("Không có giấy tờ này.");
    expect(otherFaults(problem, ["reason", "components"])).toBe(false);
    expect(otherFaults(problem, ["reason"])).toBe(true);
  });
});

test("a refusal about no field is shown for the whole form", () => {
  expect(otherFaults(base, ["reason"])).toBe(true);
});
