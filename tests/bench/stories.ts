import type { OfficerName } from "./officers.ts";

/** One request of an officer. `on` names the address: the new dossier, the dossier, or its present hand-over. */
export interface StoryStep {
  readonly name: string;
  readonly by: OfficerName;
  readonly on: "dossiers" | "dossier" | "handoff";
  readonly command?: string;
  readonly body?: object;
}

export interface Story {
  readonly name: string;
  readonly steps: readonly StoryStep[];
}

const paper = (id: string) => ({ id, form: "original", count: 1 });

const owner = {
  name: "Nông Thị Thu Hương",
  phone: "0912345678",
  idNumber: "004195001234",
  address: "Số 12, tổ 5, phường Tân Giang, tỉnh Cao Bằng",
};
const submitter = { name: "Hoàng Văn Đức", phone: "0987654321", idNumber: "004093004321", address: owner.address };

const submit = (procedure: string, components: readonly string[]): StoryStep => ({
  name: "submit",
  by: "receptionist",
  on: "dossiers",
  body: { commune: "01288", procedure, channel: "counter", owner, submitter, components: components.map(paper) },
});
const receive: StoryStep = { name: "receive", by: "receptionist", on: "dossier", command: "receive", body: {} };
const accept = (by: OfficerName, name = "accept"): StoryStep => ({
  name,
  by,
  on: "handoff",
  command: "accept",
  body: {},
});
const approve = (by: OfficerName, documentNumber: string): StoryStep => ({
  name: "outcome, ready",
  by,
  on: "handoff",
  command: "record-outcome",
  body: { decision: "approved", documentNumber },
});
const giveBack: StoryStep = {
  name: "return to the owner",
  by: "receptionist",
  on: "dossier",
  command: "return-outcome",
  body: { to: "owner" },
};
const provide = (component: string): StoryStep => ({
  name: "supplement provided",
  by: "receptionist",
  on: "dossier",
  command: "provide-supplement",
  body: { components: [paper(component)] },
});

/** The shortest life: 6 transitions after the submission, 3 SMS (received, ready, returned). */
export const birth: Story = {
  name: "birth",
  steps: [
    submit("1.001193", ["declaration", "birth-notice"]),
    receive,
    accept("justice"),
    approve("justice", "145/2026"),
    giveBack,
  ],
};

/** The budget's life: 8 transitions (2 for the missing paper, and the 6 of a birth), 4 SMS (one asks for the paper). */
export const birthWithSupplement: Story = {
  name: "birth with a supplement",
  steps: [
    submit("1.001193", ["declaration"]),
    {
      name: "supplement requested",
      by: "receptionist",
      on: "dossier",
      command: "request-supplement",
      body: { components: ["birth-notice"], reason: "Thiếu giấy chứng sinh bản chính của cơ sở y tế nơi cháu sinh ra" },
    },
    provide("birth-notice"),
    ...birth.steps.slice(1),
  ],
};

/** Two offices, the second of which sends it back once: 12 transitions, 4 SMS. */
export const allowanceWithSupplement: Story = {
  name: "allowance with a supplement",
  steps: [
    submit("1.001776", ["declaration"]),
    receive,
    accept("social"),
    { name: "step completed", by: "social", on: "handoff", command: "complete-step", body: {} },
    accept("health", "accept 2"),
    {
      name: "supplement requested",
      by: "health",
      on: "handoff",
      command: "request-supplement",
      body: {
        components: ["disability-certificate"],
        reason: "Cần bản sao giấy xác nhận mức độ khuyết tật còn hiệu lực để tính hệ số trợ cấp",
      },
    },
    provide("disability-certificate"),
    approve("health", "1288/QĐ-SYT"),
    giveBack,
  ],
};
