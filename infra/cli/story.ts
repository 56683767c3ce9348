import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as z from "zod";
import type { LocalDate } from "../../shared/domain/calendar/time.ts";
import { startHost } from "../local/host.ts";
import { messageOf } from "../local/host-fault.ts";
import { freePort } from "../local/services/free-port.ts";
import { complain } from "./complain.ts";
import { provinceNamed } from "./province-named.ts";
import { ClockView, findHost, hostAt } from "./running-host.ts";
import { playAllowance } from "./story/allowance-scene.ts";
import { openBill } from "./story/bill.ts";
import { playBirth } from "./story/birth-scene.ts";
import { commune, family } from "./story/cast.ts";
import { dayName, openSaturday } from "./story/days.ts";
import { showHistory } from "./story/ending.ts";
import { type Sms, watchPhones } from "./story/phones.ts";
import { openStage, StoryFault, wrap } from "./story/stage.ts";
import { openSystem } from "./story/system.ts";
import { playTickets } from "./story/ticket-scene.ts";

export interface StoryOptions {
  /** Address of a running local host without a trailing slash. */
  readonly url: string;
  /** Takes the story line by line. */
  readonly say: (line: string) => void;
  readonly colours?: boolean;
  /** Stops the story; the clock is put back all the same. */
  readonly signal?: AbortSignal;
}

export interface StoryOutcome {
  readonly saturday: LocalDate;
  /** Codes of the two dossiers. */
  readonly birth: string;
  readonly allowance: string;
  /** Every SMS that the family got, in the order of arrival. */
  readonly sms: readonly Sms[];
}

/** SMS of the whole story: one for the number, three for the birth, four for the allowance. */
const SMS_EXPECTED = 8;

/**
 * Plays the family's two weeks against a running local host and checks each sentence. The host's clock is moved
 * meanwhile and put back at the end. @throws StoryFault with the sentence that did not hold
 */
export const playStory = async ({
  url,
  say,
  colours = false,
  signal = new AbortController().signal,
}: StoryOptions): Promise<StoryOutcome> => {
  const host = hostAt(url);
  const { offsetSeconds } = await host.get("/local/clock", ClockView);
  const { province } = await host.get("/config.json", z.object({ province: z.string() }));
  const priceVnd = provinceNamed(province).sms.priceVndPerSegment;
  const stage = openStage(say, colours);
  const system = openSystem(url, signal);
  try {
    const phones = await watchPhones({ system, stage, priceVnd }, [family.father, family.grandmother]);
    const saturday = await openSaturday(system);
    const play = { system, stage, phones, saturday };
    const bill = await openBill(system);

    stage.scene(`1. Lấy số · ${dayName(saturday)}, 07:30`);
    await playTickets(play);
    await bill.mark("Lấy số");
    stage.scene("2. Khai sinh · cùng buổi sáng");
    const birth = await playBirth(play);
    await bill.mark("Khai sinh");
    stage.scene("3. Trợ cấp xã hội hằng tháng · hai tuần sau đó");
    const allowance = await playAllowance(play);
    await bill.mark("Trợ cấp");

    await showHistory(play, birth);
    await showHistory(play, allowance);
    stage.scene("Chi phí của câu chuyện");
    const sms = await phones.received();
    bill.show(stage, sms, priceVnd);
    stage.check(
      `Gia đình nhận đúng ${SMS_EXPECTED} tin nhắn, mỗi việc một tin, mỗi tin một đoạn.`,
      sms.length === SMS_EXPECTED && sms.every(({ segments, repeats }) => segments === 1 && repeats === 0),
      sms.map(({ text }) => text),
    );
    return { saturday, birth, allowance, sms };
  } finally {
    const back = new Date(Date.now() + offsetSeconds * 1000).toISOString();
    await host.post("/local/clock", offsetSeconds === 0 ? { reset: true } : { at: back }, ClockView).catch(() => {});
  }
};

interface Place {
  readonly url: string;
  close(): Promise<void>;
}

/** A host of the story's own, with the meter on, in a folder that is removed at the end. */
const ownHost = async (): Promise<Place> => {
  const folder = await mkdtemp(join(tmpdir(), "motcua-story-"));
  const remove = () => rm(folder, { recursive: true, force: true });
  try {
    const host = await startHost({ port: await freePort(), dataDir: join(folder, "data"), meter: true });
    return { url: host.url, close: () => host.stop().finally(remove) };
  } catch (error) {
    await remove();
    throw error;
  }
};

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const announce = (text: string): void => wrap(text, 78).forEach(say);

const placeOfPlay = async (): Promise<Place | undefined> => {
  const running = await findHost();
  if (running === "starting") {
    complain([
      "Hệ thống cục bộ đang khởi động; hãy chờ giây lát rồi chạy lại.",
      "The local system is still starting; try again in a moment.",
    ]);
    return undefined;
  }
  if (running !== undefined) {
    announce(`Diễn trên hệ thống đang chạy ở ${running.url}; đồng hồ của nó được dời đi rồi trả lại khi xong.`);
    announce("Hồ sơ khác đang mở ở đó có thể bị báo sắp đến hạn hoặc quá hạn trong lúc đồng hồ bị dời.");
    return { url: running.url, close: async () => {} };
  }
  announce("Chưa có hệ thống nào chạy: tự khởi động một hệ thống riêng, xong sẽ xóa (starting one of its own).");
  return ownHost();
};

const main = async (): Promise<void> => {
  const started = performance.now();
  say(`Câu chuyện một gia đình ở ${commune.name}, tỉnh Cao Bằng`);
  say("A family's story at Tân Giang ward, played through the whole system");
  const stopping = new AbortController();
  process.once("SIGINT", () => stopping.abort(new StoryFault("Đã dừng theo yêu cầu (stopped).")));
  const place = await placeOfPlay();
  if (place === undefined) return;
  try {
    const colours = process.stdout.isTTY && !process.env.NO_COLOR && process.env.TERM !== "dumb";
    await playStory({ url: place.url, say, colours, signal: stopping.signal });
    say(`\nHết chuyện, sau ${Math.round((performance.now() - started) / 1000)} giây (the end).`);
  } catch (error) {
    process.exitCode = 1;
    if (!(error instanceof StoryFault)) throw error;
    if (!stopping.signal.aborted)
      process.stderr.write("\n✗ Câu chuyện dừng lại vì câu này không đúng (this sentence did not hold):\n");
    process.stderr.write(`  ${error.message}\n`);
  } finally {
    await place.close();
  }
};

if (import.meta.main) {
  // Lambda runs in UTC; a host of the story's own runs its functions in this process.
  process.env.TZ = "UTC";
  await main().catch((error: unknown) => {
    process.stderr.write(`${messageOf(error)}\n`);
    process.exitCode = 1;
  });
  process.exit();
}
