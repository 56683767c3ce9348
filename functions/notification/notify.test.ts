import { beforeEach, describe, expect, test } from "vitest";
import { type Envelope, envelope } from "../../shared/contracts/event.ts";
import { measureSms } from "../../shared/domain/message/sms.ts";
import { allowanceForm, birthForm, type DossierWorld, dossierWorld } from "../../tests/support/dossier-world.ts";
import { smsWorld } from "../../tests/support/sms-world.ts";

let world: DossierWorld;
beforeEach(async () => {
  world = await dossierWorld("2026-11-17T02:00:00Z");
});

const received = "motcua.dossier.received.v1";
/** The receipt of a fresh dossier, as its message. */
const receipt = async (form: unknown = birthForm): Promise<Envelope> => {
  const code = await world.atOffice(form);
  const found = world.facts.find(({ envelope: one }) => one.subject === code && one.type === received);
  if (found === undefined) throw new Error("no receipt");
  return found.envelope;
};

describe("what people are told", () => {
  test("the receipt tells the owner the code, the time of return and where to look", async () => {
    const event = await receipt();
    const { sent, deliver } = await smsWorld(world);
    expect(await deliver([event])).toBe(0);
    expect(sent).toEqual([
      {
        ...{ to: "+84912345678", eventId: event.id },
        text: `MOTCUA: Da tiep nhan ho so ${event.subject}. Hen tra 17:00 17/11/2026. Xem https://motcua.example/tc#${event.subject}`,
      },
    ]);
  });

  test("a family that chose English is told in English, and marks are kept where the province keeps them", async () => {
    const english = await smsWorld(world);
    await english.deliver([await receipt({ ...birthForm, language: "en" })]);
    expect(english.sent[0]?.text).toMatch(/^MOTCUA: Dossier .* received\..* See https:\/\/motcua\.example\/en\/tc#H14/);
    const marked = await smsWorld(world, { stripMarks: false });
    await marked.deliver([await receipt()]);
    expect(marked.sent[0]?.text).toContain("Đã tiếp nhận hồ sơ");
  });

  test("who left no phone is not told, unless someone else handed it in and left his", async () => {
    const { sent, deliver } = await smsWorld(world);
    const owner = { name: "Nông Thị Mai" };
    await deliver([await receipt({ ...birthForm, owner })]);
    expect(sent).toEqual([]);
    await deliver([await receipt({ ...birthForm, owner, submitter: { name: "An", phone: "0987654321" } })]);
    expect(sent.map(({ to }) => to)).toEqual(["+84987654321"]);
  });

  test("receipt, supplement, outcome and return are told once each, in one segment", async () => {
    const { sent, deliver } = await smsWorld(world);
    const tellAll = async () => expect(await deliver(world.facts.map((fact) => fact.envelope))).toBe(0);
    const { code } = await world.submit({ ...birthForm, components: [{ id: "declaration" }] });
    await world.command(code, "request-supplement", {
      components: ["birth-notice"],
      reason: "Chưa có giấy chứng sinh",
    });
    await world.carry(code);
    await tellAll();
    await world.command(code, "provide-supplement", { components: [{ id: "birth-notice" }] });
    await world.command(code, "receive");
    await world.carry(code);
    await tellAll();
    await world.answer(`${code}~1`, "accept");
    await world.answer(`${code}~1`, "record-outcome", { decision: "approved", documentNumber: "45/2026" });
    await world.carry(code);
    await tellAll();
    await world.command(code, "return-outcome");
    await world.carry(code);
    await tellAll();
    expect(sent.map(({ text }) => text.replace(code, "…").slice(0, 40))).toEqual([
      "MOTCUA: Ho so … can bo sung giay to. Xem",
      "MOTCUA: Da tiep nhan ho so …. Hen tra 17",
      "MOTCUA: Ho so … da co ket qua. Moi Ong/B",
      "MOTCUA: Da tra ket qua ho so … luc 09:00",
    ]);
    for (const { text } of sent) expect(measureSms(text)).toMatchObject({ encoding: "GSM-7", segments: 1 });
  });

  test("each event once, however fast the counter and the offices are; after a delay only what is still true", async () => {
    const { code } = await world.submit({ ...birthForm, components: [{ id: "declaration" }] });
    await world.command(code, "request-supplement", {
      components: ["birth-notice"],
      reason: "Chưa có giấy chứng sinh",
    });
    await world.command(code, "provide-supplement", { components: [{ id: "birth-notice" }] });
    await world.command(code, "receive");
    await world.carry(code);
    await world.answer(`${code}~1`, "accept");
    await world.answer(`${code}~1`, "record-outcome", { decision: "approved", documentNumber: "45/2026" });
    await world.command(code, "return-outcome");
    await world.carry(code);
    const deliverAll = async () => {
      const { sent, deliver } = await smsWorld(world);
      expect(await deliver(world.facts.map((fact) => fact.envelope))).toBe(0);
      return sent.map(({ text }) => text.replace(code, "…").slice(0, 31)).toSorted();
    };
    const returned = "MOTCUA: Da tra ket qua ho so … ";
    expect(await deliverAll()).toEqual([
      "MOTCUA: Da tiep nhan ho so …. H",
      returned,
      "MOTCUA: Ho so … can bo sung gia",
      "MOTCUA: Ho so … da co ket qua. ",
    ]);
    world.clock.at = "2026-11-17T02:15:01Z";
    expect(await deliverAll()).toEqual([returned]);
  });

  test("an escalation goes to the lead and names the office and since when, in Vietnamese whatever the citizen chose", async () => {
    const code = await world.atOffice({ ...birthForm, language: "en" });
    const event = envelope({
      ...{ id: `${code}:9`, type: "motcua.handoff.escalated.v1", source: "/motcua/cao-bang/01288", subject: code },
      time: "2026-11-17T03:00:00Z",
      data: {
        ...{ event: "HandoffEscalated", commune: "01288", procedure: "1.001193", procedureVersion: "x" },
        ...{ case: "standard", status: "processing", version: 9 },
        handoff: {
          ...{ id: `${code}~1`, number: 1, step: "register", agency: "H14.101", office: "justice" },
          acceptBy: "2026-11-17T02:30:00Z",
        },
      },
    });
    const { sent, deliver } = await smsWorld(world);
    expect(await deliver([event])).toBe(0);
    expect(sent).toMatchObject([
      { to: "+84912000101", text: expect.stringMatching(/chuyen Bo phan Tu phap.* tu 09:00 17\/11\/2026/) },
    ]);
    await world.answer(`${code}~1`, "return", { reason: "Nhầm" });
    world.clock.at = "2026-11-17T03:20:00Z";
    expect(await deliver([{ ...event, id: `${code}:10` }])).toBe(0);
    expect(sent).toHaveLength(1);
  });
});

describe("once per event and person", () => {
  test("however often the message is delivered", async () => {
    const event = await receipt();
    const { sent, deliver } = await smsWorld(world);
    for (let time = 0; time < 4; time++) expect(await deliver([event])).toBe(0);
    expect(sent).toHaveLength(1);
  });

  test("however many deliveries run at once; those that lost come again and find it done", async () => {
    const event = await receipt();
    const { sent, deliver } = await smsWorld(world);
    const failed = await Promise.all(Array.from({ length: 8 }, () => deliver([event, event])));
    expect(failed.reduce((sum, one) => sum + one)).toBeLessThan(16);
    expect(await deliver([event])).toBe(0);
    expect(sent).toHaveLength(1);
  });

  test("two different receipts are two messages", async () => {
    const { sent, deliver } = await smsWorld(world);
    await deliver([await receipt(), await receipt(allowanceForm)]);
    expect(new Set(sent.map(({ eventId }) => eventId)).size).toBe(2);
  });

  test("after a crash between carrier and ledger the carrier has it again under the same id, then never more", async () => {
    const event = await receipt();
    const { ledger, sent, deliver } = await smsWorld(world);
    const { finish } = ledger;
    ledger.finish = () => Promise.reject(new Error("the function was killed"));
    expect(await deliver([event])).toBe(1);
    ledger.finish = finish;
    expect(await deliver([event])).toBe(1);
    world.clock.at = "2026-11-17T02:01:00Z";
    expect(await deliver([event])).toBe(0);
    expect(await deliver([event])).toBe(0);
    expect(sent.map(({ eventId, to }) => [eventId, to])).toEqual(Array(2).fill([event.id, "+84912345678"]));
  });

  test("a carrier that does not take it loses nothing: the message waits and is sent when the carrier is back", async () => {
    const event = await receipt();
    const carrier = { isDown: true };
    const taken: string[] = [];
    const { deliver, wake } = await smsWorld(world, {
      carry: async ({ eventId }) => {
        if (carrier.isDown) throw new Error("the carrier is down");
        return `carrier-${taken.push(eventId)}`;
      },
    });
    expect(await deliver([event])).toBe(0);
    carrier.isDown = false;
    // A copy from the queue does not overtake the wait.
    expect(await deliver([event])).toBe(0);
    expect(await wake()).toBe(0);
    world.clock.at = "2026-11-17T02:01:00Z";
    expect(await wake()).toBe(1);
    expect(await wake()).toBe(0);
    expect(await deliver([event])).toBe(0);
    expect(taken).toEqual([event.id]);
  });

  test("a carrier that is down for long costs the month no more than the message", async () => {
    const event = await receipt();
    const carrier = { isDown: true };
    const taken: string[] = [];
    const { deliver, wake } = await smsWorld(world, {
      monthlyCapVnd: 1600,
      carry: async ({ eventId }) => {
        if (carrier.isDown) throw new Error("the carrier is down");
        return `carrier-${taken.push(eventId)}`;
      },
    });
    expect(await deliver([event])).toBe(0);
    for (const minute of ["01", "03", "07", "15"]) {
      world.clock.at = `2026-11-17T02:${minute}:00Z`;
      expect(await wake()).toBe(1);
    }
    carrier.isDown = false;
    const other = await receipt();
    world.clock.at = "2026-11-17T02:30:00Z";
    expect(await wake()).toBe(1);
    expect(await deliver([other])).toBe(0);
    expect(taken.toSorted()).toEqual([event.id, other.id].toSorted());
  });
});

describe("the month's cap", () => {
  test("over it nothing is sent, the ledger says so, and nobody is told later either", async () => {
    const events = [await receipt(), await receipt(), await receipt()];
    const { sent, deliver } = await smsWorld(world, { monthlyCapVnd: 1600 });
    expect(await deliver(events)).toBe(0);
    expect(sent).toHaveLength(2);
    expect(await deliver(events)).toBe(0);
    expect(sent).toHaveLength(2);
  });

  test("a new month begins with its whole budget, by Vietnam's date", async () => {
    const event = await receipt();
    const next = await receipt();
    const { sent, deliver } = await smsWorld(world, { monthlyCapVnd: 800 });
    await deliver([event]);
    world.clock.at = "2026-11-30T17:00:00Z";
    await deliver([next]);
    expect(sent).toHaveLength(2);
  });
});

test("a message that is no event, or about a dossier that nobody knows, fails alone", async () => {
  const event = await receipt();
  const { sent, deliver } = await smsWorld(world);
  const bad = ["{", {}, { ...event, type: "motcua.moon.rises.v1" }, { ...event, subject: "H14.101-261117-9999" }];
  expect(await deliver([...bad, event])).toBe(4);
  expect(sent).toHaveLength(1);
});
