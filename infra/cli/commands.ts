import type { Localized } from "../../shared/domain/localized.ts";
import type { CommandName } from "./usage.ts";

interface Command {
  readonly help: Localized;
  /** Loads what the command needs only when it is called: counting a deadline must not wait for the page builder. */
  readonly run: (args: string[]) => Promise<void>;
}

/** What an operator can ask for, in the order of the help. */
export const commands: Readonly<Record<CommandName, Command>> = {
  due: {
    help: {
      vi: "Tính ngày hẹn trả theo lịch làm việc, từng ngày một",
      en: "Count a legal deadline, day by day",
    },
    run: async (args) => (await import("./due.ts")).due(args),
  },
  sms: {
    help: { vi: "Đo một tin nhắn SMS: bảng mã, độ dài, số tin", en: "Measure an SMS: encoding, units, segments" },
    run: async (args) => (await import("./sms.ts")).sms(args),
  },
  check: {
    help: {
      vi: "Kiểm tra thủ tục, lịch, mẫu tin; lỗi kèm tệp và dòng",
      en: "Check the definitions; faults with file and line",
    },
    run: async (args) => (await import("./check.ts")).check(args),
  },
  simulate: {
    help: {
      vi: "Mô phỏng một năm của một thủ tục: chờ ở đâu, trễ bao nhiêu",
      en: "Simulate a year of a procedure: where it waits, how much is late",
    },
    run: async (args) => (await import("./simulate.ts")).simulateCommand(args),
  },
  queue: {
    help: {
      vi: "Mô phỏng một ngày ở các quầy: mở thêm quầy thì chờ bao lâu",
      en: "Play a day at the counters: how long people wait with more of them",
    },
    run: async (args) => (await import("./queue/queue.ts")).queue(args),
  },
  explain: {
    help: {
      vi: "Vì sao một hồ sơ đến nơi đó, hoặc sẽ đi đâu, bằng lời",
      en: "Why a dossier came to an office, or where one would go",
    },
    run: async (args) => (await import("./routes/explain.ts")).explain(args),
  },
  "dry-run": {
    help: {
      vi: "Thử bảng chuyển hồ sơ mới với hồ sơ của tháng qua",
      en: "Try changed routes on the dossiers of the last month",
    },
    run: async (args) => (await import("./routes/dry-run.ts")).dryRun(args),
  },
  catalogue: {
    help: {
      vi: "Nhập danh mục từ hệ thống khác, xuất, tạo bộ thử tải, in mã QR",
      en: "Import, export or generate procedures, or print their QR codes",
    },
    run: async (args) => (await import("./catalogue/catalogue.ts")).catalogue(args),
  },
  publish: {
    help: {
      vi: "Công bố thủ tục và trang web, trên máy này hoặc AWS",
      en: "Put definitions and pages in force, here or on AWS",
    },
    run: async (args) => (await import("./publish-command.ts")).publishCommand(args),
  },
  schemas: {
    help: {
      vi: "Ghi lại lược đồ JSON cho trình soạn thảo",
      en: "Write the JSON Schemas that editors use",
    },
    run: async (args) => (await import("./schemas.ts")).schemas(args),
  },
  openapi: {
    help: {
      vi: "Ghi lại mô tả API (docs/api/openapi.json)",
      en: "Write the description of the API anew",
    },
    run: async (args) => (await import("./openapi.ts")).openapi(args),
  },
  asyncapi: {
    help: {
      vi: "Ghi lại lược đồ thông điệp với cơ quan (docs/api/asyncapi.json)",
      en: "Write the schemas of messages with agencies anew",
    },
    run: async (args) => (await import("./asyncapi/asyncapi.ts")).asyncapi(args),
  },
  agency: {
    help: {
      vi: "Thử phần mềm của cơ quan có nhận sự kiện đúng không",
      en: "Try whether an agency's software takes events rightly",
    },
    run: async (args) => (await import("./agency/agency.ts")).agency(args),
  },
  token: {
    help: {
      vi: "In thẻ truy cập của một vai trò, chỉ ở máy này",
      en: "Print an access token, on the local host only",
    },
    run: async (args) => (await import("./token.ts")).token(args),
  },
  clock: {
    help: {
      vi: "Xem, dời hoặc trả lại đồng hồ của máy này",
      en: "Show, move or reset the local host's clock",
    },
    run: async (args) => (await import("./clock.ts")).clock(args),
  },
  officer: {
    help: {
      vi: "Thêm một cán bộ vào Cognito với đúng vai trò",
      en: "Add an officer with a role to Cognito",
    },
    run: async (args) => (await import("./officer.ts")).officer(args),
  },
  redrive: {
    help: {
      vi: "Đưa tin nhắn lỗi trở lại hàng đợi của chúng",
      en: "Move dead letters back to the queue they came from",
    },
    run: async (args) => (await import("./redrive.ts")).redrive(args),
  },
  portal: {
    help: {
      vi: "Đối soát với Cổng quốc gia; chạy Cổng thử nghiệm",
      en: "Compare with the national portal; run its stand-in",
    },
    run: async (args) => (await import("./portal.ts")).portal(args),
  },
  trace: {
    help: {
      vi: "Xem đường đi của một hồ sơ hoặc một sự việc, từ quầy đến tin nhắn",
      en: "Show the way of a dossier or a fact, from the counter to the SMS",
    },
    run: async (args) => (await import("./trace.ts")).trace(args),
  },
  republish: {
    help: {
      vi: "Phát lại các sự việc của một hồ sơ, hoặc của một khoảng thời gian",
      en: "Publish facts again from the history: of a dossier, or of a time",
    },
    run: async (args) => (await import("./republish.ts")).republish(args),
  },
};

export const isCommand = (name: string): name is CommandName => Object.hasOwn(commands, name);

/** Every command with a line of Vietnamese and one of English. */
export const helpText = (): string => {
  const lines = Object.entries(commands).flatMap(([name, { help }]) => [
    `  ${name.padEnd(9)} ${help.vi}`,
    `  ${"".padEnd(9)} ${help.en}`,
  ]);
  return [
    "Cách dùng: npm run --silent motcua -- <lệnh> …   (<lệnh> --help: cách viết)",
    "Usage:     npm run --silent motcua -- <command> …   (<command> --help: how it is written)",
    "",
    ...lines,
    "",
    "npm run story: câu chuyện một gia đình đi qua cả hệ thống (a family's story through the whole system)",
  ].join("\n");
};
