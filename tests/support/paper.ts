import type { Paper } from "../../shared/domain/paper/paper.ts";

/** A marriage certificate that was scanned, checked and found clean. */
export const marriageCertificate: Paper = {
  id: "paper-1",
  kind: "marriage-certificate",
  form: "original",
  issuer: "UBND phường Tân Giang",
  number: "12/2020",
  issuedOn: "2020-05-04",
  commune: "01288",
  scannedBy: "lan.tangiang",
  scannedAt: "2026-11-23T02:00:00Z",
  mediaType: "image/jpeg",
  size: 400_000,
  sha256: "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=",
  keptAt: "2026-11-23T02:00:10Z",
  scan: "clean",
};
