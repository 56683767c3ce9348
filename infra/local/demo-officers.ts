/** People who can sign in to the local host. Names are invented; rights are groups "<role>:<scope>" as in Cognito. */
export interface DemoOfficer {
  readonly username: string;
  readonly name: string;
  /** What the officer does, for the login page. */
  readonly title: string;
  readonly groups: readonly string[];
}

/** One password for all: they exist on this computer only. */
export const demoPassword = "motcua";

export const demoOfficers: readonly DemoOfficer[] = [
  {
    username: "lan.tangiang",
    name: "Nông Thị Lan",
    title: "Tiếp nhận hồ sơ và gọi số, phường Tân Giang",
    groups: ["receptionist:01288", "queue-operator:01288"],
  },
  {
    username: "hoa.tangiang",
    name: "Lý Thị Hoa",
    title: "Chuyên viên Tư pháp – Hộ tịch, phường Tân Giang",
    groups: ["specialist:01288"],
  },
  {
    username: "dung.tangiang",
    name: "Bế Tiến Dũng",
    title: "Người ký duyệt, phường Tân Giang",
    groups: ["approver:01288"],
  },
  {
    username: "tuan.tangiang",
    name: "Hoàng Anh Tuấn",
    title: "Điều hành quầy và bảng gọi số, phường Tân Giang",
    groups: ["queue-operator:01288"],
  },
  {
    username: "kiot.tangiang",
    name: "Máy lấy số",
    title: "Máy lấy số ở phòng chờ, phường Tân Giang",
    groups: ["kiosk:01288"],
  },
  {
    username: "nguyet.tangiang",
    name: "Hoàng Thị Minh Nguyệt",
    title: "Lãnh đạo phường Tân Giang",
    groups: ["commune-lead:01288"],
  },
  {
    username: "bich.phuchoa",
    name: "Hà Thị Bích",
    title: "Tiếp nhận hồ sơ, xã Phục Hòa",
    groups: ["receptionist:01648"],
  },
  {
    username: "son.phuchoa",
    name: "Mã Văn Sơn",
    title: "Điều hành quầy, xã Phục Hòa",
    groups: ["queue-operator:01648"],
  },
  {
    username: "huong.syt",
    name: "Đàm Thu Hương",
    title: "Chuyên viên Sở Y tế",
    groups: ["specialist:H14.12"],
  },
  {
    username: "quang.syt",
    name: "Lục Minh Quang",
    title: "Người ký duyệt Sở Y tế",
    groups: ["approver:H14.12"],
  },
  {
    username: "hung.congan",
    name: "Triệu Mạnh Hùng",
    title: "Cán bộ Công an cấp xã",
    groups: ["specialist:H14.15"],
  },
  {
    username: "mai.caobang",
    name: "Vương Thanh Mai",
    title: "Biên tập thủ tục của tỉnh Cao Bằng",
    groups: ["province-editor:cao-bang"],
  },
  {
    username: "khanh.kiemtra",
    name: "Đinh Quốc Khánh",
    title: "Kiểm tra, giám sát tỉnh Cao Bằng",
    groups: ["auditor:cao-bang"],
  },
  {
    username: "phuc.vanhanh",
    name: "Hoàng Gia Phúc",
    title: "Vận hành hệ thống tỉnh Cao Bằng",
    groups: ["system-operator:cao-bang"],
  },
];
