/** What whoever answers for the ways of dossiers reads, in Vietnamese. */

export const routes = {
  title: "Đường đi hồ sơ",
  more: "Mỗi bước của thủ tục giao cho một nơi. Bảng dưới đây cho biết hồ sơ của nơi ấy đi đâu trong thực tế: quy tắc đầu tiên đúng sẽ quyết định.",
  back: "Mọi đường đi hồ sơ",
  notFound: "Không bước nào của thủ tục nào giao cho nơi này.",
  owner: (name: string) => `Hồ sơ giao cho ${name}`,
  noTable: "Chưa có quy tắc: mọi hồ sơ đến thẳng nơi này.",
  begin: "Lập bảng quy tắc",
  beginning: (name: string) => ({ vi: `Hồ sơ của ${name}`, en: `Dossiers of ${name}` }),
  open: "Xem và sửa",
  look: "Xem",
  edited: "Sửa trên trang này",
  draft: (who: string) => `Bản nháp của ${who}`,
  procedures: (count: number) => `${count} thủ tục có bước giao cho nơi này`,
  rules: "Quy tắc, theo thứ tự",
  fallbacks: "Làm thay khi vắng hoặc tạm ngừng",
  instead: (from: string) => `Không có ${from}, hoặc đang báo tạm ngừng:`,
  used: (count: number) => `${count} bước ở lần chạy thử gần nhất`,
  offline: "Không có mạng. Hãy thử lại.",
};

export const tabs = {
  edit: "Soạn",
  "try-one": "Thử một hồ sơ",
  "dry-run": "Chạy thử",
  changes: "Sẽ thay đổi gì",
  history: "Lịch sử",
};

export const dryRun = {
  title: "Chạy thử với hồ sơ gần đây",
  more: "Hệ thống hỏi cả quy tắc đang dùng lẫn bản nháp về từng hồ sơ đã nhận trong những ngày qua, rồi so sánh. Không hồ sơ nào bị thay đổi, không ai được báo.",
  days: "Số ngày",
  ask: "Tính trước chi phí",
  price: (dossiers: string, units: string, vnd: string) =>
    `Sẽ đọc ${dossiers} hồ sơ: khoảng ${units} đơn vị đọc, ${vnd} đồng.`,
  start: "Chạy thử",
  again: "Chạy thử lại",
  stop: "Dừng",
  running: (done: string, all: string) => `Đã xét ${done} trong ${all} hồ sơ…`,
  stopped: "Đã dừng. Kết quả chưa đủ để công bố.",
  noDraft: "Chưa có bản nháp: hãy sửa bảng rồi chạy thử.",
  notSaved: "Hãy chờ bản nháp được lưu xong.",
  errors: (count: number) => `Bản nháp còn ${count} lỗi. Hãy sửa hết rồi chạy thử.`,
  stale:
    "Kết quả này là của bản trước: bản nháp hoặc đường đi đang dùng đã thay đổi, hoặc đã quá một ngày. Hãy chạy lại.",
  result: (who: string, when: string) => `Kết quả do ${who} chạy ${when}`,
  looked: "Hồ sơ đã xét",
  moved: "Sẽ đi nơi khác",
  stranded: "Không có nơi nhận",
  strandedMore: "Không công bố được bản nháp này: theo nó, những bước sau không có ai nhận.",
  same: "Không hồ sơ nào đi nơi khác.",
  ok: "Hồ sơ nào cũng có nơi nhận. Bản nháp có thể công bố.",
  from: "Từ",
  to: "Đến",
  procedure: "Thủ tục",
  step: "Bước",
  count: "Số bước",
  nobody: "Không có nơi nhận",
  moves: "Đi từ đâu đến đâu",
  usedTitle: "Mỗi quy tắc quyết định bao nhiêu bước",
  rule: "Quy tắc",
};

export const tryOne = {
  title: "Thử một hồ sơ",
  more: "Chọn một trường hợp như khi người dân nộp; nơi nhận được tính ngay, bằng đúng cách hệ thống dùng.",
  procedure: "Thủ tục",
  commune: "Nơi nộp",
  case: "Trường hợp",
  channel: "Cách nộp",
  channels: {
    counter: "Tại quầy",
    assisted: "Có người giúp",
    online: "Trực tuyến",
    mobile: "Tổ lưu động",
  },
  amount: "Số tiền phải nộp (đồng)",
  amountHint: "Để trống thì tính theo mức phí của thủ tục.",
  draft: "Theo bản nháp",
  published: "Theo bản đang dùng",
  differs: "Bản nháp đưa hồ sơ này đi nơi khác.",
  same: "Hai bản đưa hồ sơ này đến cùng một nơi.",
  step: (name: string) => `Bước “${name}”`,
  notReadable: "Bản nháp chưa đủ để thử. Hãy sửa các lỗi trước.",
  noProcedure: "Không thủ tục nào có bước giao cho nơi này.",
  nowhere: "Không có nơi nhận",
};

export const changes = {
  none: "Bản nháp không khác bản đang dùng.",
  notReadable: "Bản nháp chưa đủ để so sánh. Hãy sửa các lỗi trước.",
  kinds: {
    "rule-added": "Thêm quy tắc",
    "rule-removed": "Bỏ quy tắc",
    "rule-changed": "Sửa quy tắc",
    order: "Đổi thứ tự",
    "fallback-added": "Thêm nơi làm thay",
    "fallback-removed": "Bỏ nơi làm thay",
  },
  place: (place: number) => `ở vị trí ${place}`,
};

export const publish = {
  title: "Công bố đường đi hồ sơ",
  more: "Hồ sơ chuyển đi từ lúc này sẽ theo bảng mới. Hồ sơ đã nằm ở một nơi thì ở lại đó.",
  needsRun: "Bản nháp này cần một lần chạy thử xong, không hồ sơ nào thiếu nơi nhận, trong vòng một ngày.",
  toRun: "Đến chạy thử",
  done: "Đã công bố. Hồ sơ chuyển đi từ bây giờ theo bảng mới.",
};

export const history = {
  empty: "Chưa có lần công bố nào từ trang này. Bảng đang dùng được nạp từ tệp của hệ thống.",
  undoMore: "Bảng trở lại như trước lần công bố này. Việc hoàn tác cũng được ghi vào lịch sử.",
  undone: "Đã hoàn tác.",
};

/** What the editor's frame says otherwise than that of procedures. */
export const editor = {
  tabsName: "Việc với bảng này",
  form: "Quy tắc và nơi làm thay",
  discardSure: "Bỏ mọi thay đổi chưa công bố của bảng này?",
  noDraft: "Bản đang dùng. Khi sửa, hệ thống tự lưu thành bản nháp; hồ sơ vẫn đi như cũ cho đến khi công bố.",
};
export const condition = { nothingToAsk: "Thủ tục được chọn ở trên không có câu hỏi nào; hãy chọn thủ tục trước." };

export const form = {
  sections: { table: "Tên bảng", rules: "Quy tắc", fallbacks: "Nơi làm thay", review: "Ghi chú biên tập" },
  labels: {
    name: "Tên bảng",
    rules: "Quy tắc",
    "rules.name": "Quy tắc để làm gì",
    "rules.procedures": "Chỉ những thủ tục này",
    "rules.departments": "Chỉ thủ tục do nơi này phụ trách",
    "rules.steps": "Chỉ những bước này",
    "rules.communes": "Chỉ hồ sơ của xã, phường này",
    "rules.channels": "Chỉ hồ sơ nộp theo cách này",
    "rules.when": "Chỉ khi",
    "rules.amount": "Theo số tiền phải nộp",
    "rules.amount.fromVnd": "Từ (đồng)",
    "rules.amount.belowVnd": "Dưới (đồng)",
    "rules.to": "Chuyển đến",
    "rules.acceptWithinHours": "Phải nhận trong (giờ làm việc)",
    "rules.id": "Mã quy tắc",
    fallbacks: "Nơi làm thay",
    "fallbacks.office": "Khi nơi này không có hoặc tạm ngừng",
    "fallbacks.to": "Thì chuyển đến",
    review: "Điều chưa kiểm chứng",
  },
  hints: {
    "rules.name": "Cán bộ đọc câu này như lý do hồ sơ đến chỗ mình.",
    "rules.procedures": "Không chọn là mọi thủ tục.",
    "rules.communes": "Không chọn là mọi nơi.",
    "rules.channels": "Không chọn là mọi cách nộp.",
    "rules.acceptWithinHours": "Để trống thì theo bước của thủ tục.",
  },
  choices: {
    "rules.channels": {
      counter: "Tại quầy",
      assisted: "Có người giúp",
      online: "Trực tuyến",
      mobile: "Tổ lưu động",
    },
  },
  items: { rules: "quy tắc", fallbacks: "nơi làm thay" },
  units: {},
};
