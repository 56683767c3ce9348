/** The places that the head's navigation leads to. */
export type Screen =
  | "inbox"
  | "fresh"
  | "handoffs"
  | "counter"
  | "help"
  | "appointments"
  | "kiosk"
  | "counts"
  | "collective"
  | "cash"
  | "portal"
  | "agencies"
  | "audit"
  | "operations"
  | "catalogue"
  | "messages"
  | "routes"
  | "announcements"
  | "outings"
  | "delegation"
  | "staff";

/** Which screens a role opens, its daily work first. The API decides again on every request. */
export const screensOf = (role: string, scope = ""): readonly Screen[] => {
  switch (role) {
    case "receptionist":
      return [
        "inbox",
        "fresh",
        "counter",
        "appointments",
        "handoffs",
        "outings",
        "collective",
        "cash",
        "announcements",
      ];
    case "commune-lead":
      return [
        "inbox",
        "fresh",
        "counter",
        "help",
        "appointments",
        "handoffs",
        "collective",
        "cash",
        "counts",
        "portal",
        "audit",
        "delegation",
        "announcements",
        "outings",
        "staff",
        "routes",
      ];
    case "specialist":
      return ["handoffs", "collective", "staff"];
    case "approver":
      // An approver of an agency sees how messages reach it; one of a commune agrees to its announcements.
      return ["handoffs", "collective", "delegation", "staff", scope.includes(".") ? "agencies" : "announcements"];
    case "queue-operator":
      return ["counter", "appointments"];
    case "kiosk":
      return ["kiosk"];
    case "auditor":
      return ["audit", "counts", "portal", "operations", "agencies"];
    case "system-operator":
      return ["operations", "agencies", "routes"];
    case "province-editor":
      return ["catalogue", "messages", "routes", "counts"];
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

/** Whether the role signs people up for announcements at the counter. */
export const signsUp = (role: string): boolean => handsOutReceipts(role);

/** Whether the role calls people whom no message reached. */
export const notesCalls = (role: string): boolean => handsOutReceipts(role);

/** Whether the role gives the receipt with its tracking code to people. */
export const handsOutReceipts = (role: string): boolean => ["receptionist", "commune-lead"].includes(role);
