import { randomUUID } from "node:crypto";
import { BoardView, CounterView, LineList, TicketView } from "../../../shared/contracts/ticket-api.ts";
import { commune, counter, family, line, officers } from "./cast.ts";
import type { Play } from "./play.ts";

const NEIGHBOURS = 5;

/** Saturday, 7:30: the family takes two numbers, and the counter calls until the father's turn has come. */
export const playTickets = async ({ system, stage, phones, saturday }: Play): Promise<void> => {
  const take = (more: object = {}, key: string = randomUUID()) =>
    system.call({ path: "/api/tickets", body: { commune: commune.code, line, ...more }, answer: TicketView, key });
  const callNext = () =>
    system.call({
      path: `/api/counters/${counter}/call-next`,
      body: {},
      as: officers.lan,
      answer: CounterView,
    });

  stage.tell(`Cửa vừa mở. ${NEIGHBOURS} người đã đến trước và lấy số ở máy.`);
  for (let person = 0; person < NEIGHBOURS; person++) await take();

  stage.tell(`Anh ${family.father.name} có con mới sinh, quét mã QR lấy số và để lại số điện thoại.`);
  const request = randomUUID();
  const own = await take({ phone: family.father.phone }, request);
  stage.check(`Anh Bình có số ${own.number}, trước anh còn ${NEIGHBOURS} người.`, own.ahead === NEIGHBOURS, own);
  const again = await take({ phone: family.father.phone }, request);
  stage.check(
    "Mạng chập chờn, anh bấm lại: vẫn là số ấy, không mất lượt, không thành hai.",
    again.id === own.id,
    again,
  );

  const elder = await take({ priority: "elderly" });
  stage.check(
    `Bà ${family.grandmother.name}, 80 tuổi, lấy số ${elder.number} diện ưu tiên: không ai phải đợi trước bà.`,
    elder.ahead === 0,
    elder,
  );
  const { lines } = await system.call({ path: `/api/lines/${commune.code}`, answer: LineList });
  const order = lines.find(({ id }) => id === line)?.next ?? [];
  stage.tell(`Thứ tự gọi: ${order.join(", ")}.`);

  const first = await callNext();
  stage.check(
    `Quầy 1 gọi bà Én (${first.ticket?.number}) trước. Lý do cán bộ thấy: ${first.because?.vi}`,
    first.ticket?.id === elder.id,
    first,
  );
  stage.tell("Bà hỏi về trợ cấp xã hội hằng tháng. Chị Lan hướng dẫn giấy tờ, hẹn bà sáng thứ Hai.");

  for (const number of order.slice(1, 3)) {
    const next = await callNext();
    stage.check(`Quầy 1 gọi ${number}.`, next.ticket?.number === number, next);
  }
  await phones.expect(family.father, "Còn 3 người là tới lượt: điện thoại anh Bình báo.", [own.number, "còn 3 người"]);

  await system.setClock(`${saturday}T08:10`);
  for (const number of order.slice(3, 6)) {
    const next = await callNext();
    stage.check(`Quầy 1 gọi ${number}.`, next.ticket?.number === number, next);
  }
  const turn = await callNext();
  stage.check(`Đến lượt anh Bình: quầy 1 gọi ${own.number}.`, turn.ticket?.id === own.id, turn);
  const board = await system.call({ path: `/api/board/${commune.code}`, answer: BoardView });
  const shown = board.calls.find((call) => call.counter === counter);
  stage.check(`Bảng điện tử hiện ${own.number} ở ${shown?.counterName.vi}.`, shown?.number === own.number, board.calls);
};
