/** Words of the panel that says why a dossier came where it is. */
export const route = {
  here: "Vì sao đến đây?",
  next: "Sẽ chuyển đi đâu?",
  looked: "Các quy tắc đã xét",
  counted: "Hạn nhận tính thế nào",
  nothing: "Không còn bước nào phải chuyển.",
  holds: { yes: "Đúng", no: "Không đúng", unknown: "Chưa rõ" },
};
