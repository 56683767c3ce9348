import { TrackingView } from "../../../shared/contracts/tracking-api.ts";
import { formatShort, toLocal } from "../../../shared/domain/calendar/time.ts";
import { commune, family, officers } from "./cast.ts";
import { countedDue } from "./counted.ts";
import { dossierActs } from "./dossier-acts.ts";
import type { Play } from "./play.ts";

const LIMIT = { unit: "same-day", cutoff: "15:00" } as const;

/** The same Saturday: the birth is registered, and the certificate returned before the counters close. */
export const playBirth = async ({ system, stage, phones, saturday }: Play): Promise<string> => {
  const { submit, act, answer, arrived } = dossierActs({ system });
  const { lan, hoa } = officers;
  const { father } = family;

  stage.tell(`Chị ${lan.name} nhận tờ khai và giấy chứng sinh của cháu ${family.baby.name}.`);
  const submitted = await submit({
    commune: commune.code,
    procedure: "1.001193",
    channel: "counter",
    owner: father,
    components: [{ id: "declaration" }, { id: "birth-notice" }],
  });
  const { code } = submitted;
  const dated = new RegExp(`^H14\\.101-${saturday.slice(2).replaceAll("-", "")}-\\d{4}$`);
  stage.check(`Hồ sơ đăng ký khai sinh mang mã ${code}.`, dated.test(code), submitted);
  const received = await act(lan, code, "receive");
  const { receivedAt = "", dueAt: due = "" } = received;
  stage.check(
    `Giấy hẹn ghi ${formatShort(due)}: thứ Bảy không tính là ngày làm việc, nhưng làm được thì trả ngay.`,
    received.status === "processing" && due === countedDue(receivedAt, LIMIT),
    received,
  );
  await phones.expect(father, "Tin nhắn xác nhận đã tiếp nhận tới máy anh Bình.", ["Da tiep nhan", code]);

  const sentence = "Hồ sơ tự chuyển đến bộ phận Tư pháp – Hộ tịch, không ai phải mang đi.";
  const handoff = await arrived(hoa, `commune=${commune.code}&office=justice`, { code, sentence });
  stage.check(sentence, handoff.startsWith(code), handoff);
  await answer(hoa, handoff, "accept");
  await system.setClock(`${saturday}T09:05`);
  const decided = await answer(hoa, handoff, "record-outcome", { decision: "approved", documentNumber: "115/2026" });
  stage.check(`Chị ${hoa.name} ghi sổ hộ tịch, giấy khai sinh số 115/2026 đã ký.`, decided.status === "ready", decided);
  await phones.expect(father, "Tin nhắn báo có kết quả.", ["da co ket qua", code]);

  const secret = submitted.trackingSecret;
  const tracked = await system.call({ path: "/api/tracking", body: { code, secret }, answer: TrackingView });
  stage.check(`Anh Bình tra cứu trên điện thoại: “${tracked.statusName.vi}”.`, tracked.status === "ready", tracked);
  await system.setClock(`${saturday}T09:20`);
  const returned = await act(lan, code, "return-outcome", { to: "owner" });
  const at = returned.history.at(-1)?.at ?? "";
  stage.check(
    `Anh nhận giấy khai sinh lúc ${formatShort(at)}, ngay trong buổi sáng thứ Bảy.`,
    returned.status === "returned" && toLocal(at).date === saturday,
    returned,
  );
  await phones.expect(father, "Tin nhắn xác nhận đã trả, để không ai lấy thay mà anh không biết.", [
    "Da tra ket qua",
    code,
  ]);
  return code;
};
