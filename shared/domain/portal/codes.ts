import * as z from "zod";
import type { Channel } from "../dossier/channel.ts";
import { DossierStatus, dossierStatuses } from "../dossier/status.ts";

/** KenhThucHien: 1 at the counter, 2 online, 3 by post. With an officer's help, or a team's, a dossier is filed at the counter. */
export const channelNumbers = {
  counter: 1,
  assisted: 1,
  online: 2,
  mobile: 1,
} as const satisfies Record<Channel, number>;

/** LoaiDoiTuong: whose matter it is. */
export const ApplicantKind = z.enum(["citizen", "enterprise", "household-business"]);
export type ApplicantKind = z.infer<typeof ApplicantKind>;
export const applicantNumbers = {
  citizen: 0,
  enterprise: 1,
  "household-business": 2,
} as const satisfies Record<ApplicantKind, number>;

/** HinhThucThu: when a fee is collected. */
export const CollectedAt = z.enum(["receipt", "supplement", "outcome"]);
export type CollectedAt = z.infer<typeof CollectedAt>;
export const collectedAtNumbers = {
  receipt: 1,
  supplement: 2,
  outcome: 4,
} as const satisfies Record<CollectedAt, number>;

/** TrangThaiThanhToan. Where nothing is to be paid there is no number. */
export const paymentNumbers = { unpaid: 0, paid: 1 } as const;

export const statusOfNumber = (number: number): DossierStatus | undefined =>
  DossierStatus.options.find((status) => dossierStatuses[status].national === number);

export const applicantOfNumber = (number: number): ApplicantKind | undefined =>
  ApplicantKind.options.find((kind) => applicantNumbers[kind] === number);

/** As our own codes, and with the prefix "000.00.01." that codes of before the agencies' renumbering of 2020 have. */
const shape = /^(?:\d{3}\.\d{2}\.\d{2}\.)?[A-Z]\d{2}(?:\.\d{1,3}){0,3}-\d{6}-\d{4,}$/;

export const isPortalCode = (text: string): boolean => text.length <= 60 && shape.test(text);
