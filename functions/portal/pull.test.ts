import { afterAll, beforeAll, expect, test } from "vitest";
import { portalWorld } from "../../tests/support/portal-world.ts";
import { takeIn } from "./take-in.ts";

let portal: Awaited<ReturnType<typeof portalWorld>>;
beforeAll(async () => {
  portal = await portalWorld("2026-11-17T02:00:00Z");
});
afterAll(() => portal.standIn.stop());

const filedAt = (portalCode: string) => portal.standIn.records.all().filed.find((one) => one.portalCode === portalCode);
const numberOfDossiers = () => portal.world.dossiers.lastSequence("H14.101", "2026-11-17");

test("what was filed on the portal lies at the counter, with its person in the form, and is acknowledged", async () => {
  const portalCode = portal.file({ ChuHoSo: "Nông Thị Mai", DanhSachLePhi: [{ Gia: 8000, TrangThaiThanhToan: 1 }] });
  expect(await portal.pull()).toEqual({ taken: 1, aside: 0 });
  const code = await portal.codeOf(portalCode);
  const recorded = await portal.world.dossiers.load(code);
  expect(recorded?.state).toMatchObject({
    status: "submitted",
    opened: {
      ...{ channel: "online", commune: "01288", procedure: "1.000656" },
      portal: { code: portalCode, applicant: "citizen", paidVnd: 8000 },
      components: [
        { id: "declaration", form: "electronic", count: 1 },
        { id: "death-notice", form: "electronic", count: 1 },
      ],
    },
  });
  expect(await portal.world.dossiers.loadForm(recorded?.state.opened.form ?? "")).toMatchObject({
    owner: { name: "Nông Thị Mai", phone: "+84912345678" },
  });
  expect(filedAt(portalCode)).toMatchObject({ code, acknowledgements: 1 });
  const counter = await portal.world.get(`/api/dossiers/${code}`, { as: ["receptionist:01288"] });
  expect(await counter.json()).toMatchObject({
    channel: "online",
    portal: { code: portalCode },
    owner: { name: "Nông Thị Mai" },
  });
  const sought = { as: ["receptionist:01288"], body: { commune: "01288", text: "0912 345 678" } };
  const found = await portal.world.post("/api/dossiers/search", sought);
  expect(await found.json()).toMatchObject({ items: [{ code }] });
});

test("two pulls at once and a third after them make one dossier of each", async () => {
  const before = await numberOfDossiers();
  const filed = [portal.file(), portal.file(), portal.file()];
  await Promise.all([portal.pull(), portal.pull()]);
  await portal.pull();
  const codes = await Promise.all(filed.map((portalCode) => portal.codeOf(portalCode)));
  expect(new Set(codes).size).toBe(3);
  const after = await numberOfDossiers();
  const made = await portal.world.dossiers.loadMany(
    Array.from({ length: after - before }, (_, at) => `H14.101-261117-${String(before + at + 1).padStart(4, "0")}`),
  );
  expect(made.map(({ code }) => code).toSorted()).toEqual(codes.toSorted());
});

test("a crash between keeping and acknowledging makes no second dossier, and the next pull acknowledges", async () => {
  const portalCode = portal.file();
  const lost = {
    ...portal.deps,
    imports: { ...portal.deps.imports, keepTaken: () => Promise.reject(new Error("crash")) },
  };
  const entries = { portalCode, entries: undefined };
  const page = await portal.deps.portal.newDossiers(undefined);
  const handed = page.ok ? page.value.items.find((one) => one.portalCode === portalCode) : undefined;
  await expect(takeIn(lost, handed ?? entries)).rejects.toThrow("crash");
  expect(filedAt(portalCode)?.code).toBeUndefined();
  const before = await numberOfDossiers();
  await portal.pull();
  expect(await numberOfDossiers()).toBe(before);
  expect(filedAt(portalCode)?.code).toBe(await portal.codeOf(portalCode));
});

test("an acknowledgement that did not arrive is given again with the next pull", async () => {
  const portalCode = portal.file();
  const deaf = { ...portal.deps, portal: { ...portal.deps.portal, acknowledge: async () => trouble } };
  const page = await portal.deps.portal.newDossiers(undefined);
  const handed = page.ok ? page.value.items.find((one) => one.portalCode === portalCode) : undefined;
  expect(handed && (await takeIn(deaf, handed))).toBe("taken");
  expect(filedAt(portalCode)?.code).toBeUndefined();
  await portal.pull();
  expect(filedAt(portalCode)?.code).toBe(await portal.codeOf(portalCode));
});
const trouble = { ok: false, trouble: { kind: "timeout", detail: "no answer in time" } } as const;

test("what cannot be taken is set aside with each of its reasons, and holds up nothing behind it", async () => {
  const bad = portal.file({ ChuHoSo: "", LoaiDoiTuong: 7, TaiLieuNop: "none" });
  const unknown = portal.file({ MaTTHC: "9.999999" });
  const good = portal.file();
  expect(await portal.pull()).toEqual({ taken: 1, aside: 2 });
  expect(filedAt(good)?.code).toBe(await portal.codeOf(good));
  expect(filedAt(bad)?.code).toBeUndefined();
  const aside = await portal.imports.asideOf("01288");
  expect(
    aside.map(({ portalCode, faults }) => [portalCode, faults.map(({ code, field }) => `${code} ${field}`)]),
  ).toEqual([
    [bad, ["PORTAL_ENTRY_NOT_VALID applicant", "PORTAL_ENTRY_MISSING owner.name", "PORTAL_ENTRY_NOT_VALID papers"]],
    [unknown, ["PROCEDURE_UNKNOWN procedure"]],
  ]);
  expect(JSON.stringify(aside)).not.toMatch(/Mai|Nam|Ngọc|Đạt|Hạnh|0912/);
});

test("a dossier for an agency of another province, and one without a code, are kept aside too", async () => {
  portal.file({ DonViXuLy: "H99.101" });
  portal.file({ MaHoSo: 12 });
  expect(await portal.pull()).toEqual({ taken: 0, aside: 2 });
  expect((await portal.imports.asideOf("")).map(({ faults }) => faults[0]?.code)).toEqual(["PORTAL_AGENCY_UNKNOWN"]);
});

test("a portal that is down is noted, and what waits there comes with the first pull after", async () => {
  const portalCode = portal.file();
  portal.standIn.troubles.set({ mode: "fault" });
  expect(await portal.pull()).toEqual({ taken: 0, aside: 0 });
  expect((await portal.imports.pull()).last).toMatchObject({ trouble: { kind: "portal-fault" } });
  portal.standIn.troubles.set({ mode: "well" });
  expect(await portal.pull()).toMatchObject({ taken: 1 });
  expect((await portal.imports.pull()).last).toMatchObject({ taken: 1 });
  expect(await portal.codeOf(portalCode)).toMatch(/^H14\.101-261117-/);
});
