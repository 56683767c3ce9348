/** What people say for a term that stands in the official names of procedures. */
export interface EverydayWords {
  /** As it stands in the Vietnamese name, in small letters; one of these. */
  readonly of: readonly string[];
  readonly say: readonly string[];
}

/** Given to every procedure whose name holds the term, beside the words that its own definition has. */
export const everydayWords: readonly EverydayWords[] = [
  {
    of: ["đăng ký khai sinh", "đăng ký lại khai sinh"],
    say: ["giấy khai sinh", "làm giấy tờ cho con", "giấy tờ cho bé", "sinh con", "birth certificate"],
  },
  {
    of: ["đăng ký khai tử", "đăng ký lại khai tử"],
    say: ["giấy chứng tử", "giấy báo tử", "người chết", "death certificate"],
  },
  { of: ["kết hôn"], say: ["cưới", "lấy vợ", "lấy chồng", "giấy hôn thú", "giấy kết hôn", "marriage certificate"] },
  { of: ["tình trạng hôn nhân"], say: ["giấy độc thân", "độc thân", "chưa vợ", "chưa chồng"] },
  { of: ["nhận cha, mẹ, con"], say: ["nhận con", "nhận cha", "con ngoài giá thú"] },
  { of: ["con nuôi"], say: ["nhận con nuôi", "xin con nuôi", "adoption"] },
  { of: ["giám hộ"], say: ["người giám hộ", "trông nom trẻ mồ côi"] },
  { of: ["cải chính"], say: ["đổi tên", "đổi họ", "sửa giấy khai sinh", "sai ngày sinh", "change of name"] },
  { of: ["trích lục"], say: ["bản sao khai sinh", "mất giấy khai sinh", "xin lại giấy khai sinh"] },
  { of: ["chứng thực bản sao"], say: ["sao y", "công chứng", "photo công chứng", "certified copy"] },
  { of: ["chứng thực chữ ký"], say: ["xác nhận chữ ký", "sơ yếu lý lịch", "giấy ủy quyền"] },
  { of: ["chứng thực hợp đồng"], say: ["công chứng mua bán", "hợp đồng mua bán", "mua bán xe", "sang tên"] },
  { of: ["di chúc"], say: ["lập di chúc", "viết di chúc", "will"] },
  { of: ["di sản"], say: ["thừa kế", "chia thừa kế", "inheritance"] },
  { of: ["thường trú"], say: ["hộ khẩu", "nhập hộ khẩu", "nhập khẩu", "sổ hộ khẩu", "chuyển khẩu"] },
  { of: ["tạm trú"], say: ["ở trọ", "thuê trọ", "thuê nhà", "kt3"] },
  { of: ["tạm vắng"], say: ["đi vắng", "đi làm xa"] },
  { of: ["lưu trú"], say: ["khách ngủ lại", "người thân đến ở", "báo khách"] },
  { of: ["thông tin về cư trú"], say: ["giấy ct07", "xác nhận nơi ở", "xác nhận cư trú"] },
  {
    of: ["quyền sử dụng đất"],
    say: ["sổ đỏ", "sổ hồng", "bìa đỏ", "làm sổ đỏ", "giấy tờ đất", "sang tên sổ đỏ", "land certificate"],
  },
  { of: ["tách thửa"], say: ["chia đất", "tách sổ", "tách đất"] },
  { of: ["mục đích sử dụng đất"], say: ["lên thổ cư", "chuyển đất vườn", "đất ở"] },
  { of: ["tranh chấp đất đai"], say: ["kiện đất", "lấn đất", "hòa giải đất"] },
  { of: ["giấy phép xây dựng"], say: ["xây nhà", "làm nhà", "cất nhà", "xin phép xây nhà", "building permit"] },
  { of: ["sửa chữa, cải tạo"], say: ["sửa nhà", "cơi nới nhà"] },
  {
    of: ["hộ kinh doanh"],
    say: ["mở quán", "mở cửa hàng", "mở tiệm", "buôn bán", "giấy phép kinh doanh", "open a shop"],
  },
  { of: ["bán lẻ rượu"], say: ["bán rượu", "giấy phép rượu"] },
  { of: ["khuyết tật"], say: ["tàn tật", "giấy khuyết tật", "disabled"] },
  { of: ["trợ cấp xã hội"], say: ["tiền trợ cấp", "tiền người già", "trợ cấp người già"] },
  { of: ["mai táng"], say: ["tiền mai táng", "tiền đám ma", "funeral"] },
  { of: ["hộ nghèo"], say: ["sổ hộ nghèo", "gia đình nghèo", "poor household"] },
  { of: ["người có công"], say: ["thương binh", "gia đình liệt sĩ", "tiền chính sách"] },
  { of: ["liệt sĩ"], say: ["gia đình liệt sĩ", "thăm mộ", "thờ cúng liệt sĩ"] },
  { of: ["bảo hiểm y tế"], say: ["thẻ bảo hiểm", "thẻ bhyt", "bhyt", "health insurance"] },
  { of: ["mầm non"], say: ["nhà trẻ", "gửi trẻ", "mở lớp giữ trẻ", "kindergarten"] },
  { of: ["khiếu nại"], say: ["đơn khiếu nại", "khiếu kiện", "complaint"] },
  { of: ["tố cáo"], say: ["đơn tố cáo"] },
  { of: ["khen thưởng"], say: ["giấy khen", "bằng khen"] },
];
