import type { RouteView } from "../../shared/contracts/route-api.ts";
import type { StaffView } from "../../shared/contracts/staff-api.ts";

/** Why a dossier came where it is: one rule that did not hold, one that did. */
export const cannedRoute: RouteView = {
  here: true,
  office: { vi: "Phòng Kinh tế, Phường Tân Giang", en: "Economy, Tan Giang Ward" },
  why: [
    {
      vi: "Bước “Thẩm định” theo quy tắc “Đăng ký hộ kinh doanh nộp trực tuyến được nhận sớm hơn” do Phòng Kinh tế, Phường Tân Giang làm.",
      en: "By the rule “Household businesses filed online are accepted sooner” the step “Appraisal” is done by Economy.",
    },
  ],
  rules: [
    {
      name: { vi: "Giấy phép xây dựng có lệ phí lớn", en: "Building permits with a large fee" },
      holds: "no",
      tests: [
        {
          text: {
            vi: "Số tiền phải nộp: 75.000; quy tắc cần từ 500.000 đồng",
            en: "To be paid: 75.000; wanted: 500.000",
          },
          holds: "no",
        },
        {
          text: { vi: "Con nhận về: chưa rõ; quy tắc cần ngoài hôn nhân", en: "Question: not known yet; wanted: no" },
          holds: "unknown",
        },
      ],
    },
    {
      name: {
        vi: "Đăng ký hộ kinh doanh nộp trực tuyến được nhận sớm hơn",
        en: "Household businesses filed online are accepted sooner",
      },
      holds: "yes",
      tests: [
        {
          text: {
            vi: "Cách nộp: nộp trực tuyến; quy tắc cần nộp trực tuyến",
            en: "Way of filing: online; wanted: online",
          },
          holds: "yes",
        },
      ],
    },
  ],
  acceptBy: "2026-11-18T03:00:00Z",
  counted: [
    {
      vi: "Phải nhận trong 2 giờ làm việc, tính từ 16:00 17/11/2026: hạn 08:30 18/11/2026.",
      en: "To be accepted within 2 working hours from 16:00 17/11/2026: by 08:30 18/11/2026.",
    },
    { vi: "17/11/2026: tính 1 giờ", en: "17/11/2026: tính 1 giờ" },
    { vi: "18/11/2026: tính 1 giờ", en: "18/11/2026: tính 1 giờ" },
  ],
};

let staff: StaffView = {
  version: 1,
  mayEdit: true,
  offices: [
    {
      office: "justice",
      name: { vi: "Bộ phận Tư pháp – Hộ tịch, Phường Tân Giang", en: "Justice and Civil Status, Tan Giang Ward" },
      officers: [
        { officer: "hoa.tangiang", share: 2, absences: [] },
        {
          officer: "minh.tangiang",
          share: 1,
          procedures: ["1.001193"],
          absences: [{ from: "2020-01-01", to: "2099-12-31" }],
        },
      ],
      open: { "hoa.tangiang": 7, "minh.tangiang": 3 },
    },
    { office: "economy", name: { vi: "Phòng Kinh tế", en: "Economy" }, officers: [], open: {} },
  ],
};

/** @param isAgency of an agency, whose officers may only look */
export const staffNow = (isAgency: boolean): StaffView => (isAgency ? { ...staff, mayEdit: false } : staff);

export const saveStaff = (body: Record<string, unknown>): StaffView => {
  const officers = body.officers as StaffView["offices"][number]["officers"];
  const offices = staff.offices.map((one) => (one.office === body.office ? { ...one, officers } : one));
  staff = { ...staff, version: staff.version + 1, offices };
  return staff;
};
