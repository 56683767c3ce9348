import { afterAll, afterEach, beforeAll, expect } from "vitest";
import { type BrowserStage, openBrowserStage, type Sms, screens } from "../../support/browser-stage.ts";
import { officerAt, patience } from "../../support/officer-desk.ts";
import type { Visitor } from "../../support/visitor.ts";

/** Everybody who takes part in the stories of one system; a story finds them where the one before left them. */
export interface Cast {
  readonly stage: BrowserStage;
  /** A citizen's, 360 px wide. */
  readonly phone: Visitor;
  /** Of Tân Giang ward, like the specialist. */
  readonly receptionist: Visitor;
  readonly specialist: Visitor;
  /** Waits until the phone with this number has got a message. */
  readonly smsTo: (to: string, text: RegExp) => Promise<void>;
  /** Status of the dossier that the phone's tracking page shows, asked for anew. */
  readonly tracked: () => Promise<string | null>;
}

export const father = { name: "Nông Văn Tâm", phone: "0912 345 678", to: "+84912345678" };

/** Starts the system at a moment in Vietnam and signs the officers in; nobody may come upon a fault in any story. */
export const castAt = (at: string): Cast => {
  let people: Pick<Cast, "stage" | "phone" | "receptionist" | "specialist">;
  const cast: Cast = {
    get stage() {
      return people.stage;
    },
    get phone() {
      return people.phone;
    },
    get receptionist() {
      return people.receptionist;
    },
    get specialist() {
      return people.specialist;
    },
    smsTo: async (to, text) => {
      const received = async () => (await people.stage.local<Sms[]>(`/sms?to=${to}`)).map((sms) => sms.text).join("\n");
      await expect.poll(received, patience).toMatch(text);
    },
    tracked: async () => {
      await people.phone.page.reload();
      return people.phone.page.getByTestId("dossier-status").getAttribute("data-status");
    },
  };
  beforeAll(async () => {
    const stage = await openBrowserStage();
    await stage.local("/clock", { at });
    const phone = await stage.visitor(screens.phone);
    const receptionist = await officerAt(stage, "lan.tangiang");
    people = { stage, phone, receptionist, specialist: await officerAt(stage, "hoa.tangiang") };
  });
  afterAll(() => people?.stage.close());
  afterEach(() => {
    for (const visitor of [people.phone, people.receptionist, people.specialist])
      expect(visitor.complaints()).toEqual([]);
  });
  return cast;
};
