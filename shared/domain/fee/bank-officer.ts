/** Payments through a bank belong to nobody's drawer. */
export const BANK_OFFICER = "system:bank";
