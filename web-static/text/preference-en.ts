export const title = "How you are told";
export const more = "For all dossiers with your telephone number.";
export const way = "Tell me by";
export const ways = { sms: "SMS", zalo: "Zalo", email: "E-mail", webhook: "The province's app" } as const;
export const reminders = "Send reminders too";
export const owed =
  "Messages about receipt, missing papers, the outcome, a refusal or an apology always come and cannot be turned off: the rules oblige the office to tell you.";
export const save = "Save";
export const saved = "Saved.";
export const trouble = "Not saved. Check your connection and try again.";
export const loading = "Loading…";
