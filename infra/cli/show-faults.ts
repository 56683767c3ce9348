import { relative } from "node:path";
import type { LoadFault } from "../../shared/definitions/load-fault.ts";

const SEVERITIES = { error: "LỖI", warning: "cảnh báo" } as const;

/** Page that explains a fault with an example. */
export const pageOf = ({ code }: LoadFault): string => `docs/lints/${code}.md`;

const showFault = (fault: LoadFault): string => {
  const { line, path, severity, reason, suggestion } = fault;
  const place = [`dòng ${line}`, ...(path === "" ? [] : [path])].join(", ");
  return `  ${SEVERITIES[severity]} ở ${place}\n    ${reason}\n    → ${suggestion}\n    ${pageOf(fault)}`;
};

const count = (faults: readonly LoadFault[], severity: LoadFault["severity"]): number =>
  faults.filter((fault) => fault.severity === severity).length;

/** How many there are of each severity: "Không có lỗi, 2 cảnh báo". */
export const countFaults = (faults: readonly LoadFault[]): string => {
  const [errors, warnings] = [count(faults, "error"), count(faults, "warning")];
  const told = errors === 0 ? "Không có lỗi" : `${errors} lỗi`;
  return warnings === 0 ? told : `${told}, ${warnings} cảnh báo`;
};

/** Faults as an editor reads them: file by file, each at its line, what is wrong, how to mend it, where it is explained. */
export const showFaults = (faults: readonly LoadFault[]): string => {
  const files = [...new Set(faults.map(({ file }) => file))];
  return files
    .map((file) => {
      const inside = faults.filter((fault) => fault.file === file).sort((a, b) => a.line - b.line);
      // Most terminals open "file:line" at a click.
      return [`${relative("", file)}:${inside[0]?.line}`, ...inside.map(showFault)].join("\n");
    })
    .join("\n\n");
};
