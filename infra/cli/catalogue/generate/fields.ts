import type { Localized } from "../../../../shared/domain/localized.ts";

interface Subject extends Localized {
  readonly department: string;
}

/** Subjects of a commune's catalogue and the office or agency that answers for them. */
const SUBJECTS: readonly Subject[] = [
  { vi: "Hộ tịch", en: "Civil status", department: "justice" },
  { vi: "Chứng thực", en: "Certification", department: "justice" },
  { vi: "Nuôi con nuôi", en: "Adoption", department: "justice" },
  { vi: "Hòa giải ở cơ sở", en: "Local mediation", department: "justice" },
  { vi: "Phổ biến pháp luật", en: "Legal education", department: "justice" },
  { vi: "Bồi thường nhà nước", en: "State compensation", department: "justice" },
  { vi: "Cư trú", en: "Residence", department: "police" },
  { vi: "Căn cước", en: "Identity cards", department: "police" },
  { vi: "Đất đai", en: "Land", department: "economy" },
  { vi: "Xây dựng", en: "Construction", department: "economy" },
  { vi: "Hộ kinh doanh", en: "Household businesses", department: "economy" },
  { vi: "Nông nghiệp", en: "Agriculture", department: "economy" },
  { vi: "Thủy lợi", en: "Irrigation", department: "economy" },
  { vi: "Môi trường", en: "Environment", department: "economy" },
  { vi: "Giao thông", en: "Transport", department: "economy" },
  { vi: "Hợp tác xã", en: "Cooperatives", department: "economy" },
  { vi: "Bảo trợ xã hội", en: "Social protection", department: "culture-social" },
  { vi: "Người có công", en: "Merit benefits", department: "culture-social" },
  { vi: "Giảm nghèo", en: "Poverty reduction", department: "culture-social" },
  { vi: "Trẻ em", en: "Children", department: "culture-social" },
  { vi: "Văn hóa cơ sở", en: "Local culture", department: "culture-social" },
  { vi: "Thể dục, thể thao", en: "Sports", department: "culture-social" },
  { vi: "Giáo dục", en: "Education", department: "culture-social" },
  { vi: "Thi đua, khen thưởng", en: "Commendation", department: "culture-social" },
  { vi: "Tôn giáo", en: "Religion", department: "culture-social" },
];

const SCOPES = [
  { vi: "cá nhân", en: "individuals" },
  { vi: "tổ chức", en: "organisations" },
  { vi: "liên thông", en: "linked" },
] as const;

/** As many fields as a commune has in practice: 75. */
export const fields: readonly Subject[] = SCOPES.flatMap((scope) =>
  SUBJECTS.map(({ vi, en, department }) => ({ vi: `${vi} – ${scope.vi}`, en: `${en} – ${scope.en}`, department })),
);
