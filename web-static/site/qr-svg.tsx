import { type Ecc, qrPath } from "../../shared/print/qr-path.ts";

export const qrSvg = (text: string, ecc?: Ecc): string => {
  const { path, size } = qrPath(text, ecc);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${size}v${size}H0z"/><path d="${path}"/></svg>\n`;
};

/** The same code inside a page. */
export const QrCode = ({ text, label, ecc = "M" }: { text: string; label: string; ecc?: Ecc }) => {
  const { path, size } = qrPath(text, ecc);
  return (
    <svg class="qr" viewBox={`0 0 ${size} ${size}`} shape-rendering="crispEdges" role="img" aria-label={label}>
      <path fill="#fff" d={`M0 0h${size}v${size}H0z`} />
      <path fill="#000" d={path} />
    </svg>
  );
};
