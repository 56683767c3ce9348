import { addDays, formatShort } from "../../../shared/domain/calendar/time.ts";
import { commune, family, health, officers } from "./cast.ts";
import { countedDue, workingMinutes } from "./counted.ts";
import { dayName } from "./days.ts";
import { dossierActs } from "./dossier-acts.ts";
import type { Play } from "./play.ts";

const LIMIT = { unit: "working-days", count: 20 } as const;

const inHours = (minutes: number): string =>
  `${Math.floor(minutes / 60)} giờ${minutes % 60 === 0 ? "" : ` ${minutes % 60} phút`}`;

/** From Monday on: the grandmother's allowance goes to the provincial department, back for a paper, and comes approved. */
export const playAllowance = async (play: Play): Promise<string> => {
  const code = await handIn(play);
  const handoff = await toDepartment(play, code);
  await supplementOnce(play, { code, handoff });
  await approveAndReturn(play, { code, handoff });
  return code;
};

const day = ({ stage, saturday, system }: Play, after: number, time: string): Promise<void> => {
  const date = addDays(saturday, after);
  stage.tell(`${dayName(date)}, ${time}.`);
  return system.setClock(`${date}T${time}`);
};

const handIn = async (play: Play): Promise<string> => {
  const { stage, phones } = play;
  const { submit, act } = dossierActs(play);
  await day(play, 2, "08:00");
  stage.tell(`Bà ${family.grandmother.name} trở lại với tờ khai đề nghị trợ cấp xã hội hằng tháng.`);
  const { code } = await submit({
    commune: commune.code,
    procedure: "1.001776",
    channel: "assisted",
    owner: family.grandmother,
    submitter: family.father,
    components: [{ id: "declaration" }, { id: "identity" }],
  });
  const received = await act(officers.lan, code, "receive");
  const { receivedAt = "", dueAt: due = "" } = received;
  const counted = countedDue(receivedAt, LIMIT);
  stage.check(
    `Hồ sơ ${code}: 20 ngày làm việc, hẹn trả ${formatShort(due)}, đúng như lệnh motcua due đếm.`,
    due === counted,
    { due, counted },
  );
  await phones.expect(family.grandmother, "Tin nhắn tiếp nhận tới máy của bà.", ["Da tiep nhan", code]);
  return code;
};

const toDepartment = async (play: Play, code: string): Promise<string> => {
  const { stage } = play;
  const { answer, arrived } = dossierActs(play);
  const { trang, huong } = officers;
  const office = { code, sentence: "Hồ sơ đến Phòng Văn hóa – Xã hội của phường." };
  const first = await arrived(trang, `commune=${commune.code}&office=culture-social`, office);
  await answer(trang, first, "accept");
  stage.check(office.sentence, first.startsWith(code), first);
  await day(play, 5, "09:00");
  await answer(trang, first, "complete-step", { note: "Đã niêm yết công khai đủ 2 ngày làm việc" });
  stage.tell("Phường đã xét duyệt và niêm yết công khai đủ hai ngày làm việc.");
  const department = { code, sentence: `Hồ sơ tự chuyển lên ${health.name}.` };
  const second = await arrived(huong, `agency=${health.code}`, department);
  const accepted = await answer(huong, second, "accept");
  stage.check(
    `${department.sentence} Chị ${huong.name} tiếp nhận.`,
    accepted.holder.agency === health.code && accepted.handoff?.state === "accepted",
    accepted.holder,
  );
  return second;
};

interface Handed {
  readonly code: string;
  readonly handoff: string;
}

const supplementOnce = async (play: Play, { code, handoff }: Handed): Promise<void> => {
  const { stage, phones } = play;
  const { act, answer } = dossierActs(play);
  await day(play, 6, "10:00");
  const paused = await answer(officers.huong, handoff, "request-supplement", {
    components: ["disability-certificate"],
    reason: "Chưa có giấy xác nhận mức độ khuyết tật của bà Én.",
  });
  const { dueAt: before = "" } = paused;
  stage.check(
    `Sở yêu cầu bổ sung một lần, nêu rõ giấy tờ: ${paused.missing.map(({ name }) => name.vi).join(", ")}.`,
    paused.status === "supplement-requested" && paused.missing.length === 1,
    paused,
  );
  stage.check(
    "Thời hạn tạm dừng, không ai bị tính trễ khi chờ giấy.",
    paused.remaining === undefined,
    paused.remaining,
  );
  await phones.expect(family.grandmother, "Bà được báo ngay, kèm đường dẫn hướng dẫn.", ["can bo sung", code]);

  await day(play, 10, "08:30");
  stage.tell("Hai ngày làm việc sau, anh Bình mang giấy xác nhận lên phường thay bà.");
  const going = await act(officers.lan, code, "provide-supplement", {
    components: [{ id: "disability-certificate", form: "copy" }],
  });
  const { dueAt: after = "", history } = going;
  const pausedMinutes = workingMinutes(paused.supplement?.requestedAt ?? "", history.at(-1)?.at ?? "");
  const movedMinutes = workingMinutes(before, after);
  stage.table(
    [28, 18],
    [
      ["Hẹn trả kết quả", ""],
      ["trước khi tạm dừng", formatShort(before)],
      ["sau khi bổ sung", formatShort(after)],
    ],
  );
  stage.check(
    `Tạm dừng ${inHours(pausedMinutes)} làm việc, ngày hẹn lùi đúng bấy nhiêu.`,
    going.status === "processing" && Math.abs(pausedMinutes - movedMinutes) <= 1 && movedMinutes > 0,
    { pausedMinutes, movedMinutes },
  );
};

const approveAndReturn = async (play: Play, { code, handoff }: Handed): Promise<void> => {
  const { stage, phones } = play;
  const { act, answer } = dossierActs(play);
  await day(play, 12, "14:00");
  const outcome = { decision: "approved", documentNumber: "1204/QĐ-SYT" };
  const decided = await answer(officers.quang, handoff, "record-outcome", outcome);
  stage.check(`Ông ${officers.quang.name} ký quyết định 1204/QĐ-SYT.`, decided.status === "ready", decided);
  await phones.expect(family.grandmother, "Bà được mời đến nhận quyết định.", ["da co ket qua", code]);
  await day(play, 13, "08:15");
  const returned = await act(officers.lan, code, "return-outcome", { to: "owner" });
  stage.check(
    "Bà Én nhận quyết định tại một cửa phường, chỉ đến một nơi.",
    returned.status === "returned" && !returned.overdue,
    returned,
  );
  await phones.expect(family.grandmother, "Tin nhắn xác nhận đã trả kết quả.", ["Da tra ket qua", code]);
};
