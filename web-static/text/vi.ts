/** What citizens read, in Vietnamese. `en.ts` has the same keys; the compiler sees to it. */

export const site = {
  name: "Một cửa",
  centre: (province: string) => `Trung tâm Phục vụ hành chính công tỉnh ${province}`,
  skip: "Đến nội dung chính",
  nav: "Mục chính",
  home: "Trang chủ",
  procedures: "Thủ tục",
  tracking: "Tra cứu hồ sơ",
  tickets: "Lấy số",
  otherLanguage: "English",
  officers: "Dành cho cán bộ",
  footer: "Thông tin trên trang này do các trung tâm phục vụ hành chính công cấp xã công bố.",
  noScript: "Trình duyệt của bạn đang tắt JavaScript. Hãy bật JavaScript, hoặc gọi điện đến trung tâm.",
  call: "Gọi",
  breadcrumb: "Vị trí trang",
};

export const home = {
  title: "Thủ tục hành chính, tra cứu hồ sơ và lấy số",
  description: (province: string) =>
    `Tìm thủ tục hành chính, xem hồ sơ đang ở đâu và lấy số thứ tự tại các xã, phường của tỉnh ${province}.`,
  heading: "Bạn cần làm thủ tục gì?",
  find: "Tra cứu thủ tục",
  findMore: "Giấy tờ cần mang, thời hạn, phí và nơi nộp",
  track: "Xem hồ sơ đến đâu",
  trackMore: "Dùng mã hồ sơ và mã tra cứu trên giấy hẹn",
  take: "Lấy số thứ tự",
  takeMore: "Lấy số trên điện thoại, không phải đứng chờ",
  byField: "Thủ tục theo lĩnh vực",
  byCommune: "Xã, phường của bạn",
  byCommuneMore: "Chọn một lần để thấy ngay địa chỉ, giờ làm việc và điện thoại của trung tâm, và để lấy số.",
  count: (count: number) => `${count} thủ tục`,
};

export const search = {
  label: "Tên thủ tục hoặc việc cần làm",
  hint: "Ví dụ: khai sinh, kết hôn, chứng thực. Gõ không dấu cũng được.",
  found: (sure: number, perhaps: number) => {
    if (sure > 0) return `Tìm thấy ${sure} thủ tục`;
    return perhaps > 0 ? `Không tìm thấy đúng thủ tục, có ${perhaps} thủ tục gần giống` : "Không tìm thấy thủ tục nào";
  },
  perhaps: "Có thể bạn cần",
  nothing: "Không tìm thấy thủ tục nào. Hãy thử từ khác ngắn hơn, hoặc:",
  lookInList: "Xem danh sách theo lĩnh vực",
  askCommune: "Chọn xã, phường của bạn để gọi điện hỏi",
  call: (commune: string) => `Gọi một cửa ${commune}:`,
  withoutScript:
    "Trình duyệt đang tắt JavaScript nên không tìm được ở đây. Hãy chọn trong danh sách theo lĩnh vực bên dưới.",
  failed: "Chưa tải được danh mục để tìm. Hãy xem danh sách theo lĩnh vực bên dưới.",
};

export const procedure = {
  listTitle: "Tất cả thủ tục",
  code: "Mã thủ tục",
  field: "Lĩnh vực",
  timeLimit: "Thời hạn giải quyết",
  fee: "Phí, lệ phí",
  online: "Nộp trực tuyến",
  responsible: "Cơ quan giải quyết",
  outcome: "Kết quả nhận được",
  papers: "Giấy tờ cần nộp",
  case: "Trường hợp",
  paper: "Giấy tờ",
  formAndCount: "Hình thức, số lượng",
  copies: (count: number, form: string, isShown: boolean) => {
    const papers = `${count} ${form.toLowerCase()}`;
    return isShown ? `Xuất trình ${papers}` : papers;
  },
  everybody: "Ai cũng cần",
  onlySome: "Chỉ khi…",
  onlyIf: "Chỉ khi:",
  withoutPaper: "Khi nào không cần bản giấy",
  alwaysPaper: "–",
  optional: "nếu có",
  sample: "Mẫu",
  forms: {
    original: "Bản chính",
    certified: "Bản sao chứng thực",
    copy: "Bản sao",
    electronic: "Bản điện tử",
  },
  free: "Không thu phí",
  feeByProvince: "Theo nghị quyết của Hội đồng nhân dân tỉnh",
  freeForMost: "Không thu phí; riêng một số trường hợp phải nộp, xem bên dưới",
  channels: { counter: "khi nộp tại quầy", online: "khi nộp trực tuyến" },
  payAtOutcome: "nộp khi nhận kết quả",
  exempt: "Không phải nộp",
  basis: "Căn cứ",
  dependsOnCase: "Tùy trường hợp, xem bên dưới",
  time: {
    workingDays: (count: number) => `${count} ngày làm việc`,
    calendarDays: (count: number) => `${count} ngày`,
    workingHours: (count: number) => `${count} giờ làm việc`,
    sameDay: (cutoff: string) => `Trong ngày; nhận sau ${cutoff} trả vào ngày làm việc tiếp theo`,
  },
  levels: { full: "Toàn trình", partial: "Một phần", none: "Chưa có" },
  steps: "Hồ sơ đi qua đâu",
  hand: "Nộp hồ sơ",
  receive: "Nhận kết quả",
  atCentre: "Tại quầy của trung tâm, nơi bạn nộp hồ sơ",
  stepTime: (accept: string, work: string) => `nhận trong ${accept}, xử lý trong ${work}`,
  where: "Nộp ở đâu",
  whereMore: "Bạn có thể nộp ở bất kỳ xã, phường nào trong tỉnh. Chọn nơi tiện nhất:",
  whereOnly: "Thủ tục này chỉ nhận hồ sơ tại:",
  address: "Địa chỉ",
  hours: "Giờ làm việc",
  phone: "Điện thoại",
  handledBy: "Bộ phận giải quyết",
  takenInBy: "Bộ phận tiếp nhận",
  officer: "Cán bộ phụ trách",
  linked: "Thủ tục liên quan",
  linkedWhen: {
    before: "Trước thủ tục này",
    together: "Cùng lúc, hoặc thay cho thủ tục này",
    after: "Sau thủ tục này",
  },
  law: "Căn cứ pháp lý",
  effective: (date: string) => `Áp dụng từ ${date}`,
  qr: "Mã QR của trang này",
  qrMore: "Quét để mở hướng dẫn trên điện thoại",
  print: "In trang này",
};

export const ownPapers = {
  title: "Bạn cần mang gì?",
  intro: "Trả lời vài câu để biết đúng giấy tờ của mình.",
  case: "Trường hợp của bạn",
  left: (count: number) => `Còn ${count} câu nữa.`,
  yours: (count: number) => `Bạn cần nộp ${count} giấy tờ`,
  handIn: "Nộp tại quầy",
  bringAlong: "Mang theo để xuất trình",
  maybe: "Chỉ khi bạn thuộc trường hợp này",
  print: "In danh sách này",
  again: "Trả lời lại",
  kept: "Câu trả lời chỉ được giữ trên máy này.",
};

export const commune = {
  offices: "Các bộ phận",
  office: "Bộ phận",
  officer: "Cán bộ phụ trách",
  phone: "Điện thoại",
  lines: "Nhóm thủ tục lấy số",
  lead: "Người phụ trách trung tâm",
  board: "Màn hình gọi số",
  noNumbers: "Nơi này không dùng số thứ tự. Bạn cứ đến quầy trong giờ làm việc.",
  choose: "Chọn xã, phường",
  chooseMore: "Số thứ tự chỉ dùng được tại nơi bạn chọn.",
  own: "Tên xã, phường của bạn",
  found: (count: number) => (count === 0 ? "Không có xã, phường nào tên như vậy." : `Tìm thấy ${count} xã, phường`),
  all: (count: number) => `Danh sách ${count} xã, phường`,
  other: "Chọn xã, phường khác",
  failed: "Chưa tải được thông tin. Hãy xem trang của",
  weekday: "Ngày làm việc",
  saturday: "Thứ Bảy",
};

export const notFound = {
  title: "Không tìm thấy trang",
  text: "Địa chỉ này không có hoặc đã đổi. Bạn có thể tìm thủ tục ở trang chủ.",
  back: "Về trang chủ",
};

export const offline = {
  title: "Không có mạng",
  text: "Trang này chưa được lưu trên máy của bạn. Danh sách thủ tục và các trang bạn đã xem vẫn mở được.",
  procedures: "Tất cả thủ tục",
  home: "Về trang chủ",
};
