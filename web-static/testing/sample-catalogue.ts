import type { Localized } from "../../shared/domain/localized.ts";
import type { Procedure } from "../../shared/domain/procedure/definition.ts";

/** What a search row is made of. */
export type CatalogueEntry = Pick<Procedure, "id" | "name" | "field" | "keywords" | "yearly">;

/** Fields of a commune's catalogue: Vietnamese, English, matters of it. A matter is named by what it is about. */
const FIELDS: readonly (readonly [vi: string, en: string, ...matters: string[]])[] = [
  ["Hộ tịch", "Civil status", "nhận cha, mẹ, con", "giám hộ", "nhận cha, mẹ, con có yếu tố nước ngoài"],
  ["Chứng thực", "Certification", "hợp đồng, giao dịch về tài sản là động sản", "văn bản khai nhận di sản"],
  ["Nuôi con nuôi", "Adoption", "việc nuôi con nuôi trong nước", "lại việc nuôi con nuôi"],
  [
    "Đất đai",
    "Land",
    "quyền sử dụng đất, quyền sở hữu tài sản gắn liền với đất lần đầu",
    "tách thửa hoặc hợp thửa đất",
  ],
  [
    "Bảo trợ xã hội",
    "Social protection",
    "mức độ khuyết tật và cấp giấy xác nhận",
    "hỗ trợ chi phí mai táng cho đối tượng",
  ],
  ["Người có công", "People of merit", "chế độ ưu đãi đối với thân nhân liệt sĩ", "trợ cấp một lần cho người có công"],
  [
    "Giáo dục mầm non",
    "Preschools",
    "nhóm trẻ, lớp mẫu giáo độc lập",
    "trường mầm non tư thục hoạt động giáo dục trở lại",
  ],
  ["Lưu thông hàng hóa trong nước", "Domestic trade", "cơ sở bán lẻ rượu", "cửa hàng bán lẻ sản phẩm thuốc lá"],
  ["Thủy lợi", "Irrigation", "phương án ứng phó thiên tai cho công trình vùng hạ du đập", "hỗ trợ đầu tư thủy lợi nhỏ"],
  ["Lâm nghiệp", "Forestry", "phương án khai thác gỗ rừng trồng", "nguồn gốc lâm sản và bảng kê lâm sản"],
  [
    "Đường thủy nội địa",
    "Inland waterways",
    "phương tiện thủy nội địa lần đầu",
    "bến khách ngang sông, bến đò dân sinh",
  ],
  [
    "Thi đua, khen thưởng",
    "Awards",
    "danh hiệu Gia đình văn hóa hằng năm",
    "tặng giấy khen của Chủ tịch Ủy ban nhân dân cấp xã",
  ],
  ["Tôn giáo", "Religion", "sinh hoạt tôn giáo tập trung", "tổ chức lễ hội tín ngưỡng định kỳ"],
  ["Thư viện", "Libraries", "thông báo thành lập thư viện cộng đồng", "chấm dứt hoạt động thư viện tư nhân"],
  ["Môi trường", "Environment", "tham vấn trong đánh giá tác động môi trường", "giấy phép môi trường cấp xã"],
];
const ACTS: readonly (readonly [vi: string, en: string])[] = [
  ["Đăng ký", "Registration of"],
  ["Cấp giấy phép", "Permit for"],
  ["Cấp lại, cấp đổi giấy xác nhận về", "Renewal of the certificate of"],
  ["Điều chỉnh, bổ sung hồ sơ về", "Change of a dossier about"],
  ["Chấm dứt, thu hồi theo đề nghị đối với", "Termination on request of"],
  ["Thẩm định, phê duyệt", "Assessment and approval of"],
];
const SYLLABLES =
  "an bình cấp chính công dân dịch đề điện định đoàn đơn đồng giao hành hiệu hóa hoạt hội hợp khai khu kiểm kinh lao lập luật lưu mạng mức nghề nghị ngành ngoại nhà nội nông phát phân phối phương quản quy rừng sản sự tác tài tập thành thi thiết thông thực tiêu tổ trang trình trung truyền ứng văn viên vụ xuất y yếu".split(
    " ",
  );
const ENGLISH =
  "account activity animal area body bond boundary bridge care change child club company contract craft crop culture dam data deed depot device district dwelling engine event family farm ferry field fishing forest fund garden goods ground group health house labour land line market member metal notice office order owner park plan plant project quarry record river road sale school season seed service shop site soil source state station stock store team trade train transport value vessel village water work yard".split(
    " ",
  );
const FIELDS_OF_A_COMMUNE = 75;

/** Words that seem chance and are the same each time, so that nothing compresses better than real names would. */
const someWords = (words: readonly string[], count: number, seed: number): string => {
  let state = seed * 7919 + 12_345;
  const next = () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return words[Math.floor((state / 2_147_483_648) * words.length)] ?? "";
  };
  return Array.from({ length: count }, next).join(" ");
};

const SCOPES = ["", " cấp xã", " đối với tổ chức", " đối với hộ gia đình, cá nhân", " có yếu tố nước ngoài"];

/** `count` made-up procedures in 75 fields, with names as long and as alike as those of the national catalogue. */
export const sampleCatalogue = (count: number): CatalogueEntry[] =>
  Array.from({ length: count }, (_, at) => {
    const fieldAt = at % FIELDS_OF_A_COMMUNE;
    const [vi, en, ...matters] = FIELDS[fieldAt % FIELDS.length] ?? ["", ""];
    const act = ACTS[Math.floor(at / FIELDS_OF_A_COMMUNE) % ACTS.length] ?? ["", ""];
    const matter = matters[Math.floor(at / FIELDS.length) % matters.length] ?? "";
    const part = Math.floor(fieldAt / FIELDS.length);
    const name: Localized = {
      vi: `${act[0]} ${matter}${SCOPES[part]} về ${someWords(SYLLABLES, 6, at)}`,
      en: `${act[1]} ${en.toLowerCase()} matters: ${someWords(ENGLISH, 5, at)}`,
    };
    return {
      id: `3.${String(100_000 + at * 7)}`,
      name,
      field: { vi: part === 0 ? vi : `${vi} (nhóm ${part + 1})`, en: part === 0 ? en : `${en} (${part + 1})` },
      keywords: [1, 2, 3, 4].map((seed) => someWords(SYLLABLES, 3, at * 5 + seed)),
      yearly: (at * 37) % 90,
    };
  });
