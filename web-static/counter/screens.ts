/** The places that the head's navigation leads to. */
export type Screen =
  | "inbox"
  | "fresh"
  | "handoffs"
  | "counter"
  | "collective"
  | "cash"
  | "portal"
  | "audit"
  | "catalogue"
  | "delegation"
  | "staff";

/** Which screens a role opens, its daily work first. The API decides again on every request. */
export const screensOf = (role: string): readonly Screen[] => {
  switch (role) {
    case "receptionist":
      return ["inbox", "fresh", "counter", "handoffs", "collective", "cash"];
    case "commune-lead":
      return ["inbox", "fresh", "counter", "handoffs", "collective", "cash", "portal", "audit", "delegation", "staff"];
    case "specialist":
      return ["handoffs", "collective", "staff"];
    case "approver":
      return ["handoffs", "collective", "delegation", "staff"];
    case "queue-operator":
      return ["counter"];
    case "auditor":
      return ["audit", "portal"];
    case "province-editor":
      return ["catalogue"];
    default:
      return [];
  }
};

/** Whether the role may open dossiers at all. */
export const readsDossiers = (role: string): boolean =>
  ["receptionist", "commune-lead", "specialist", "approver", "auditor"].includes(role);

/** Whether the role may look for a citizen's dossiers in its own commune. */
export const searches = (role: string): boolean =>
  ["receptionist", "specialist", "approver", "commune-lead"].includes(role);

/** Whether the role prints forms of dossiers. */
export const printsSlips = (role: string): boolean =>
  ["receptionist", "commune-lead", "specialist", "approver"].includes(role);

/** Whether the role gives the receipt with its tracking code to people. */
export const handsOutReceipts = (role: string): boolean => ["receptionist", "commune-lead"].includes(role);
