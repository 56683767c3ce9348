import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import type { CatalogueEntry } from "../../shared/contracts/catalogue-api.ts";
import type { DossierView } from "../../shared/contracts/dossier-api.ts";
import { type BrowserStage, openBrowserStage, screens } from "../support/browser-stage.ts";
import { officerAt } from "../support/officer-desk.ts";
import type { Visitor } from "../support/visitor.ts";

vi.setConfig({ testTimeout: 90_000 });

const COPY = "2.000815";
const page = `/thu-tuc/${COPY}/`;
const paper = "Bản chính cần chứng thực, còn nguyên vẹn";
const editorRole = ["province-editor", "cao-bang"] as const;
const receptionist = ["receptionist", "01288"] as const;
/** How soon a publication must be everywhere. */
const soon = { timeout: 5_000, interval: 200 };

let stage: BrowserStage;
let editor: Visitor;
let citizen: Visitor;
let versionBefore: string;
let versionAfter: string;

beforeAll(async () => {
  stage = await openBrowserStage();
  await stage.local("/clock", { at: "2026-11-25T08:00" });
  [editor, citizen] = await Promise.all([
    officerAt(stage, "mai.caobang", { hash: "#/thu-tuc" }),
    stage.visitor(screens.phone),
  ]);
}, 120_000);
afterAll(() => stage?.close());
afterEach(() => {
  for (const visitor of [editor, citizen]) expect(visitor?.complaints() ?? []).toEqual([]);
});

const entryOf = () => stage.api<CatalogueEntry>(`/catalogue/${COPY}`, { as: editorRole });
const field = (name: string) => editor.page.locator(`[data-field='${name}']`);
const opened = (name: string) => field(name).locator("[data-tool=open]").first().click();
const saved = () => editor.page.getByText(/^Đã lưu lúc/).waitFor();
const publicPage = async (path = page) => (await fetch(`${stage.url}${path}`)).text();

const submit = (): Promise<DossierView> =>
  stage.api<DossierView>("/dossiers", {
    as: receptionist,
    body: {
      commune: "01288",
      procedure: COPY,
      case: "standard",
      channel: "counter",
      owner: { name: "Nông Văn Tâm", phone: "0912345678" },
      components: [{ id: "original", form: "original", count: 1 }],
    },
  });

describe("an official changes a procedure", () => {
  test("a dossier is handed in before", async () => {
    versionBefore = (await entryOf()).versions.at(-1)?.version ?? "";
    const dossier = await submit();
    expect(dossier.procedureVersion).toBe(versionBefore);
  });

  test("she finds the certified copy and renames a paper; the page beside shows it", async () => {
    const { page: desk } = editor;
    await desk.getByTestId("find-procedure").fill("chung thuc ban sao");
    await desk.getByRole("link", { name: "Chứng thực bản sao từ bản chính" }).first().click();
    await desk.getByTestId("editor").waitFor();
    await opened("cases.0");
    await opened("cases.0.components.0");
    await field("cases.0.components.0.name.vi").fill(paper);
    await saved();
    await expect.poll(() => desk.frameLocator("iframe").locator("body").innerText(), soon).toContain(paper);
    expect(await publicPage()).not.toContain(paper);
  });

  test("the check objects to a fee without an amount, beside its entry, and nothing is published", async () => {
    const { page: desk } = editor;
    await opened("cases.0.fees.0");
    await field("cases.0.fees.0.amountVnd").fill("");
    await field("cases.0.fees.0.note.vi").fill("");
    await field("cases.0.fees.0.note.en").fill("");
    await desk.getByTestId("errors").waitFor();
    const amount = field("cases.0.fees.0.amountVnd");
    const said = async () => {
      const notes = (await amount.getAttribute("aria-describedby"))?.split(" ") ?? [];
      return (await Promise.all(notes.map((id) => desk.locator(`[id='${id}']`).innerText()))).join(" ");
    };
    await expect.poll(said, soon).toContain("không ghi mức thu");
    await desk.getByRole("button", { name: "Công bố…" }).click();
    await desk
      .getByRole("dialog")
      .getByText(/Còn \d+ lỗi/)
      .waitFor();
    await desk.keyboard.press("Escape");
    expect(await editor.faults()).toEqual([]);
  });

  test("she mends it, sees what will change, says why, and publishes", async () => {
    const { page: desk } = editor;
    await field("cases.0.fees.0.amountVnd").fill("2000");
    await field("cases.0.fees.0.note.vi").fill("Tối đa không quá 200.000 đồng mỗi bản.");
    await field("cases.0.fees.0.note.en").fill("At most 200,000 VND for each copy.");
    await expect.poll(() => desk.getByTestId("errors").count(), soon).toBe(0);
    await saved();
    await desk.getByRole("button", { name: "Công bố…" }).click();
    const dialog = desk.getByRole("dialog");
    await dialog.getByTestId("changes").getByText(paper).first().waitFor();
    await dialog.getByLabel("Lý do").fill("Quyết định 45/QĐ-UBND");
    await dialog.getByRole("button", { name: "Công bố", exact: true }).click();
    await desk.getByTestId("published").waitFor();
    versionAfter = (await entryOf()).versions.at(-1)?.version ?? "";
    expect(versionAfter).not.toBe(versionBefore);
  });
});

describe("within five seconds", () => {
  test("the public page has it, where its printed code leads, with search and the list of changes", async () => {
    await expect.poll(() => publicPage(), soon).toContain(paper);
    await citizen.go("/");
    await citizen.page.getByLabel("Tên thủ tục hoặc việc cần làm").fill("sao y");
    await citizen.page.getByRole("link", { name: "Chứng thực bản sao từ bản chính" }).first().click();
    await citizen.page.getByText(paper).first().waitFor();
    expect(await publicPage("/thay-doi/")).toContain(paper);
    const feed = JSON.parse(await publicPage("/thay-doi/feed.json"));
    expect(feed.items[0]).toMatchObject({ url: `${stage.url}${page}`, content_text: expect.stringContaining(paper) });
  });

  test("a new dossier is taken in under it, and the old one keeps what it was opened under", async () => {
    const versionOfNew = async () => (await submit()).procedureVersion;
    await expect.poll(versionOfNew, soon).toBe(versionAfter);
    const { items } = await stage.api<{ items: { code: string }[] }>("/dossiers", { as: receptionist });
    const [first] = items.map(({ code }) => code).sort();
    const old = await stage.api<DossierView>(`/dossiers/${first}`, { as: receptionist });
    expect(old.procedureVersion).toBe(versionBefore);
  });
});

describe("a slip", () => {
  test("is undone as a publication of its own, and all is as before", async () => {
    const { page: desk } = editor;
    await desk.getByRole("link", { name: "Lịch sử" }).click();
    const items = desk.getByTestId("history-item");
    await items.first().getByText("Quyết định 45/QĐ-UBND").waitFor();
    await desk.getByRole("button", { name: "Hoàn tác lần công bố này" }).click();
    const dialog = desk.getByRole("dialog");
    await dialog.getByLabel("Lý do").fill("Công bố nhầm");
    await dialog.getByRole("button", { name: "Xác nhận" }).click();
    await expect.poll(() => items.count(), soon).toBe(2);
    expect((await entryOf()).versions.at(-1)?.version).toBe(versionBefore);
    await expect.poll(() => publicPage(), soon).not.toContain(paper);
    expect(await editor.faults()).toEqual([]);
  });

  test("of 50 MB in place of a definition is turned away at the door, one of 2 MB in words", async () => {
    const { access_token } = await stage.local<{ access_token: string }>("/token", {
      role: editorRole[0],
      scope: editorRole[1],
    });
    const sent = (megabytes: number) =>
      fetch(`${stage.url}/api/catalogue/${COPY}/draft`, {
        method: "POST",
        headers: { authorization: `Bearer ${access_token}`, "content-type": "image/png" },
        body: new Uint8Array(megabytes * 1024 * 1024),
      });
    expect((await sent(50)).status).toBe(413);
    const answer = await sent(2);
    expect(answer.status).toBe(413);
    expect(await answer.json()).toMatchObject({ code: "BODY_TOO_LARGE", detail: expect.stringMatching(/quá lớn/) });
  });
});
