import { type Procedure, ProcedureDefinition } from "../../shared/domain/procedure/definition.ts";

const same = { unit: "same-day" };

const birth = ProcedureDefinition.parse({
  id: "1.001193",
  effectiveFrom: "2025-07-01",
  name: { vi: "Đăng ký khai sinh", en: "Birth registration" },
  summary: {
    vi: "Ghi tên con vào sổ hộ tịch và nhận giấy khai sinh.",
    en: "Enter a child in the civil register and receive the birth certificate.",
  },
  field: { vi: "Hộ tịch", en: "Civil status" },
  department: "justice",
  keywords: ["giấy khai sinh", "làm khai sinh cho con", "em bé mới sinh", "newborn"],
  online: { level: "full" },
  cases: [
    {
      id: "with-birth-notice",
      name: { vi: "Có giấy chứng sinh", en: "With a birth notice" },
      timeLimit: same,
      components: [
        {
          id: "declaration",
          name: { vi: "Tờ khai đăng ký khai sinh", en: "Declaration of birth" },
          form: "original",
          sampleForm: "Mẫu tờ khai đăng ký khai sinh",
        },
        {
          id: "birth-notice",
          name: { vi: "Giấy chứng sinh", en: "Birth notice of the hospital" },
          form: "original",
          withoutPaper: {
            vi: "Cơ sở y tế đã gửi giấy chứng sinh điện tử",
            en: "The hospital has sent the electronic notice",
          },
        },
        {
          id: "authorisation",
          name: { vi: "Văn bản ủy quyền", en: "Authorisation" },
          form: "certified",
          required: false,
          note: {
            vi: "Khi nhờ người không phải cha, mẹ, ông, bà đi thay",
            en: "When somebody else than a close relative comes",
          },
        },
        {
          id: "identity",
          name: { vi: "Thẻ căn cước hoặc hộ chiếu", en: "Identity card or passport" },
          form: "original",
          required: false,
          shown: true,
        },
      ],
      fees: [],
    },
    {
      id: "without-birth-notice",
      name: { vi: "Không có giấy chứng sinh", en: "Without a birth notice" },
      timeLimit: { unit: "working-days", count: 5 },
      timeLimitNote: { vi: "Khi phải xác minh", en: "When facts must be verified" },
      components: [
        { id: "declaration", name: { vi: "Tờ khai đăng ký khai sinh", en: "Declaration of birth" }, form: "original" },
        { id: "witness", name: { vi: "Văn bản của người làm chứng", en: "Statement of a witness" }, form: "original" },
      ],
      fees: [],
    },
  ],
  steps: [
    {
      id: "check",
      name: { vi: "Kiểm tra và ghi sổ hộ tịch", en: "Check and enter in the register" },
      owner: "justice",
      acceptWithinHours: 1,
      workHours: 3,
    },
    {
      id: "sign",
      name: { vi: "Ký giấy khai sinh", en: "Sign the certificate" },
      owner: "justice",
      acceptWithinHours: 0.5,
      workHours: 1,
      decides: true,
    },
  ],
  outcome: { name: { vi: "Giấy khai sinh", en: "Birth certificate" }, code: "KQ.G15.000031" },
  law: [{ title: "Luật Hộ tịch 2014" }, { title: "Nghị định 123/2015/NĐ-CP", note: "hướng dẫn thi hành" }],
  review: "Ghi chú nội bộ chưa kiểm chứng",
});

const disability = ProcedureDefinition.parse({
  id: "1.001699",
  effectiveFrom: "2025-07-01",
  name: { vi: "Xác định, xác định lại mức độ khuyết tật", en: "Assessment of disability" },
  summary: {
    vi: "Hội đồng xác định mức độ khuyết tật và cấp giấy xác nhận để hưởng chính sách.",
    en: "A council assesses the degree of disability and issues a certificate.",
  },
  field: { vi: "Bảo trợ xã hội", en: "Social protection" },
  department: "culture-social",
  keywords: ["giấy khuyết tật", "tàn tật", "disabled"],
  online: {
    level: "partial",
    reason: { vi: "Hội đồng phải gặp trực tiếp người khuyết tật.", en: "The council must meet the person." },
  },
  cases: [
    {
      id: "first",
      name: { vi: "Xác định lần đầu", en: "First assessment" },
      timeLimit: { unit: "working-days", count: 25 },
      components: [
        { id: "request", name: { vi: "Đơn đề nghị", en: "Request" }, form: "original" },
        { id: "medical", name: { vi: "Giấy tờ y tế liên quan", en: "Medical papers" }, form: "copy", count: 2 },
      ],
      fees: [
        {
          name: { vi: "Lệ phí cấp giấy xác nhận", en: "Levy for the certificate" },
          kind: "levy",
          amountVnd: 8000,
          unit: { vi: "bản", en: "copy" },
          basis: "Thông tư mẫu, điều 3",
        },
      ],
    },
  ],
  steps: [
    {
      id: "council",
      name: { vi: "Hội đồng họp và kết luận", en: "The council meets" },
      owner: "culture-social",
      acceptWithinHours: 4,
      workHours: 80,
    },
    {
      id: "examine",
      name: { vi: "Giám định y khoa khi có ý kiến khác nhau", en: "Medical examination in dispute" },
      owner: "department-of-health",
      acceptWithinHours: 8,
      workHours: 60,
      decides: true,
    },
  ],
  outcome: { name: { vi: "Giấy xác nhận khuyết tật", en: "Certificate of disability" } },
  law: [{ title: "Luật Người khuyết tật 2010" }],
});

export const sampleProcedures: Procedure[] = [
  { ...birth, version: "v-birth" },
  { ...disability, version: "v-disability" },
];
