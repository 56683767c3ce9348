import { describe, expect, test } from "vitest";
import { ProcedureDefinition } from "../domain/procedure/definition.ts";
import { diffProcedures } from "../domain/procedure/diff.ts";
import { changeText } from "./change-text.ts";

const text = (vi: string, en: string) => ({ vi, en });
const written = {
  id: "1.001193",
  effectiveFrom: "2025-07-01",
  name: text("Đăng ký khai sinh", "Birth registration"),
  summary: text("Làm giấy khai sinh.", "Get a birth certificate."),
  field: text("Hộ tịch", "Civil status"),
  department: "justice",
  keywords: ["khai sinh"],
  online: { level: "full" },
  questions: [
    {
      id: "who",
      text: text("Ai đi đăng ký?", "Who comes?"),
      options: [
        { id: "parent", text: text("cha mẹ", "a parent") },
        { id: "other", text: text("người khác", "somebody else") },
      ],
    },
  ],
  cases: ["standard", "late"].map((id) => ({
    id,
    name: id === "late" ? text("Quá hạn", "Late") : text("Thông thường", "Standard"),
    timeLimit: { unit: "working-days", count: 3 },
    components: [{ id: "form", name: text("Tờ khai", "Form"), form: "original" }],
    fees: [{ name: text("Lệ phí", "Levy"), kind: "levy", amountVnd: 8000, basis: "Nghị quyết 5" }],
  })),
  steps: [
    { id: "check", name: text("Thẩm tra", "Check"), owner: "justice", acceptWithinHours: 2, workHours: 6 },
    { id: "post", name: text("Niêm yết", "Posting"), owner: "justice", acceptWithinHours: 2, workHours: 6 },
    { id: "sign", name: text("Ký", "Sign"), owner: "justice", acceptWithinHours: 1, workHours: 2, decides: true },
  ],
  outcome: { name: text("Giấy khai sinh", "Birth certificate") },
  law: [{ title: "Luật Hộ tịch 2014" }],
};
type Written = typeof written;
const offices: Record<string, { vi: string; en: string }> = {
  justice: text("Tư pháp", "Justice"),
  police: text("Công an", "Police"),
};
const office = (key: string) => offices[key] ?? text(key, key);

const told = (change: (draft: Written) => unknown, from = written) => {
  const draft = structuredClone(from);
  change(draft);
  const [before, after] = [ProcedureDefinition.parse(from), ProcedureDefinition.parse(draft)];
  return diffProcedures(before, after).map((one) => changeText(one, { before, after, office }));
};
const vi = (change: (draft: Written) => unknown, from = written) => told(change, from).map((one) => one.vi);
const en = (change: (draft: Written) => unknown) => told(change).map((one) => one.en);
const firstCase = ({ cases }: Written) => cases[0] ?? written.cases[0];

describe("a change in words", () => {
  test("names the case of a time limit, unless there is only one", () => {
    const longer = (draft: Written) => Object.assign(firstCase(draft)?.timeLimit ?? {}, { count: 5 });
    expect(vi(longer)).toEqual([
      "Thời hạn giải quyết (trường hợp “Thông thường”): từ 3 ngày làm việc thành 5 ngày làm việc",
    ]);
    expect(en(longer)).toEqual(["Time limit (case “Standard”): from 3 working days to 5 working days"]);
    expect(vi(longer, { ...written, cases: written.cases.slice(0, 1) })).toEqual([
      "Thời hạn giải quyết: từ 3 ngày làm việc thành 5 ngày làm việc",
    ]);
  });

  test("tells every unit of a time limit", () => {
    const limit = (timeLimit: object) => (draft: Written) => Object.assign(firstCase(draft) ?? {}, { timeLimit });
    expect(vi(limit({ unit: "same-day", cutoff: "15:00" }))[0]).toMatch(/thành trong ngày, nhận sau 15:00 thì/);
    expect(en(limit({ unit: "same-day", cutoff: "15:00" }))[0]).toMatch(/the next working day if received after 15:00/);
    expect(en(limit({ unit: "calendar-days", count: 1 }))[0]).toMatch(/to 1 day$/);
    expect(vi(limit({ unit: "working-hours", count: 4 }))[0]).toMatch(/thành 4 giờ làm việc$/);
  });

  test("tells a paper that is asked for from now on, and when", () => {
    const add = (draft: Written) =>
      firstCase(draft)?.components.push({
        ...{ id: "authorisation", name: text("Văn bản ủy quyền", "Authorisation"), form: "certified" },
        ...{ count: 2, when: { answer: "who", is: "other" } },
      });
    expect(vi(add)).toEqual([
      "Thêm giấy tờ (trường hợp “Thông thường”): “Văn bản ủy quyền” (bản sao có chứng thực, 2 bản, khi Ai đi đăng ký: người khác)",
    ]);
    expect(en(add)).toEqual([
      "Added paper (case “Standard”): “Authorisation” (certified copy, 2 copies, when Who comes: somebody else)",
    ]);
  });

  test("tells a step that is dropped, moved, or done by somebody else", () => {
    expect(vi(({ steps }) => steps.splice(1, 1))).toEqual(["Bỏ bước: “Niêm yết” (Tư pháp, 6 giờ làm việc)"]);
    expect(en(({ steps }) => steps.splice(1, 1))).toEqual(["Removed step: “Posting” (Justice, 6 working hours)"]);
    expect(vi(({ steps }) => steps.unshift(...steps.splice(2, 1)))).toEqual(["Bước “Ký”: chuyển lên đầu"]);
    expect(en(({ steps }) => steps.unshift(...steps.splice(2, 1)))).toEqual(["Step “Sign”: moved to the beginning"]);
    expect(vi(({ steps }) => steps.unshift(...steps.splice(1, 1)))).toEqual([
      "Bước “Thẩm tra”: chuyển đến sau “Niêm yết”",
    ]);
    expect(en(({ steps }) => steps.unshift(...steps.splice(1, 1)))).toEqual(["Step “Check”: moved behind “Posting”"]);
    const police = ({ steps }: Written) => Object.assign(steps[0] ?? {}, { owner: "police" });
    expect(vi(police)).toEqual(["Bước “Thẩm tra” chuyển từ Tư pháp sang Công an"]);
    expect(en(police)).toEqual(["The step “Check” goes from Justice to Police"]);
  });

  test("writes an amount of money in full", () => {
    const dearer = (draft: Written) => Object.assign(firstCase(draft)?.fees[0] ?? {}, { amountVnd: 1_010_000 });
    expect(vi(dearer)).toEqual([
      "Khoản thu “Lệ phí”, mức thu (trường hợp “Thông thường”): từ 8.000 đồng thành 1.010.000 đồng",
    ]);
    expect(en(dearer)).toEqual(["Fee “Levy”, amount (case “Standard”): from 8,000 VND to 1,010,000 VND"]);
  });

  test("tells what was not stated before, and what is no longer stated", () => {
    const ends = { ...written, effectiveTo: "2027-02-28" };
    expect(vi((draft) => Object.assign(draft, { effectiveTo: "2027-02-28" }))).toEqual([
      "Ngày cuối cùng còn hiệu lực: 28/02/2027 (trước đây không ghi)",
    ]);
    expect(en((draft) => Object.assign(draft, { effectiveTo: "2027-02-28" }))).toEqual([
      "Last day in force: 28/02/2027 (not stated before)",
    ]);
    const without = (draft: Written) => Object.assign(draft, { effectiveTo: undefined });
    expect(vi(without, ends)).toEqual(["Ngày cuối cùng còn hiệu lực: không còn ghi 28/02/2027"]);
    expect(told(without, ends)[0]?.en).toBe("Last day in force: no longer stated, was 28/02/2027");
  });

  test("shows the words of the language in which they differ", () => {
    const english = ({ name }: Written) => Object.assign(name, { en: "Birth" });
    expect(vi(english)).toEqual(["Tên thủ tục (bản tiếng Anh): từ “Birth registration” thành “Birth”"]);
    expect(en(english)).toEqual(["Name of the procedure: from “Birth registration” to “Birth”"]);
    expect(en(({ name }) => Object.assign(name, { vi: "Khai sinh" }))).toEqual([
      "Name of the procedure (Vietnamese text): from “Đăng ký khai sinh” to “Khai sinh”",
    ]);
  });

  test("says so when only the writing is another", () => {
    const from = (when: object) => ({
      ...written,
      steps: written.steps.map((step, at) => (at === 0 ? { ...step, when } : step)),
    });
    const inList = ({ steps }: Written) => Object.assign(steps[0] ?? {}, { when: { case: ["late"] } });
    expect(vi(inList, from({ case: "late" }))).toEqual([
      "Bước “Thẩm tra”, khi nào thực hiện: cách ghi thay đổi, nội dung không đổi",
    ]);
    expect(told(inList, from({ case: "late" }))[0]?.en).toBe(
      "Step “Check”, when it is taken: written differently, the same content",
    );
  });

  test("names cases, steps, offices and lists by their own words, and a gap by its key", () => {
    const changes = vi(({ steps, ...draft }) => {
      Object.assign(steps[0] ?? {}, { cases: ["late", "gone"], consults: { office: "tax", replyWithinHours: 1 } });
      Object.assign(steps[2] ?? {}, { backTo: { step: "check", atMost: 1 }, decides: false });
      draft.keywords.pop();
    });
    expect(changes).toEqual([
      "Bước “Thẩm tra”, lấy ý kiến: tax, 1 giờ làm việc (trước đây không ghi)",
      "Bước “Thẩm tra”, các trường hợp: “Quá hạn”, “gone” (trước đây không ghi)",
      "Bước “Ký”, quyết định kết quả: từ có thành không",
      "Bước “Ký”, chuyển lại: “Thẩm tra”, 1 lần (trước đây không ghi)",
      "Từ khóa tìm kiếm: từ “khai sinh” thành danh sách trống",
    ]);
  });

  test("uses the singular in English", () => {
    const once = ({ steps }: Written) =>
      Object.assign(steps[2] ?? {}, { backTo: { step: "check", atMost: 1 }, workHours: 1 });
    expect(en(once)).toEqual([
      "Step “Sign”, time to work: from 2 working hours to 1 working hour",
      "Step “Sign”, sending back: “Check”, 1 time (not stated before)",
    ]);
    const no = ({ steps }: Written) => Object.assign(steps[2] ?? {}, { decides: false });
    expect(en(no)).toEqual(["Step “Sign”, decides the outcome: from yes to no"]);
  });
});
