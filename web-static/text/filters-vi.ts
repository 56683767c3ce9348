/** Narrowing the list of procedures down, in Vietnamese. */
export const filters = {
  title: "Lọc danh sách",
  facets: { field: "Lĩnh vực", office: "Cơ quan giải quyết", level: "Nộp trực tuyến" },
  all: "Tất cả",
  found: (count: number) => `Có ${count} thủ tục`,
  left: (count: number) => `${count} thủ tục`,
  clear: "Bỏ lọc",
  nothing: "Không có thủ tục nào đúng mọi điều kiện đã chọn. Hãy bỏ bớt một điều kiện, tìm bằng tên ở trên, hoặc:",
  askCommune: "Chọn xã, phường của bạn để gọi điện hỏi",
  call: (commune: string) => `Gọi một cửa ${commune}:`,
};
