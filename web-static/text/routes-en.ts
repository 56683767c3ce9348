/** What whoever answers for the ways of dossiers reads, in English. */

export const routes = {
  title: "Ways of dossiers",
  more: "Each step of a procedure is given to somebody. These tables say where the dossiers of each go in truth: the first rule that holds decides.",
  back: "All ways of dossiers",
  notFound: "No step of any procedure is given to this office.",
  owner: (name: string) => `Dossiers given to ${name}`,
  noTable: "No rule yet: all dossiers go straight there.",
  begin: "Begin a table of rules",
  beginning: (name: string) => ({ vi: `Hồ sơ của ${name}`, en: `Dossiers of ${name}` }),
  open: "Look and edit",
  look: "Look",
  edited: "Changed on this page",
  draft: (who: string) => `Draft of ${who}`,
  procedures: (count: number) => `${count} procedures have a step for it`,
  rules: "Rules, in their order",
  fallbacks: "Who takes over when it is missing or closed",
  instead: (from: string) => `Where there is no ${from}, or while it is closed:`,
  used: (count: number) => `${count} steps in the last dry run`,
  offline: "No network. Please try again.",
};

export const tabs = {
  edit: "Edit",
  "try-one": "Try one dossier",
  "dry-run": "Dry run",
  changes: "What changes",
  history: "History",
};

export const dryRun = {
  title: "Try it on the last dossiers",
  more: "The routes in force and the draft are both asked about each dossier of the last days, and compared. No dossier is changed and nobody is told.",
  days: "Days",
  ask: "Tell the price first",
  price: (dossiers: string, units: string, vnd: string) =>
    `It reads ${dossiers} dossiers: about ${units} read units, ${vnd} VND.`,
  start: "Run",
  again: "Run again",
  stop: "Stop",
  running: (done: string, all: string) => `${done} of ${all} dossiers looked at…`,
  stopped: "Stopped. That is not enough to publish.",
  noDraft: "There is no draft: change the table, then try it.",
  notSaved: "Please wait until the draft is saved.",
  errors: (count: number) => `The draft has ${count} faults. Mend them, then try it.`,
  stale: "This result is of another state: the draft or the routes have changed since, or a day is over. Run it again.",
  result: (who: string, when: string) => `Run by ${who} ${when}`,
  looked: "Dossiers looked at",
  moved: "Would go elsewhere",
  stranded: "Would find nobody",
  strandedMore: "This draft cannot be published: by it nobody would get these steps.",
  same: "No dossier would go elsewhere.",
  ok: "Every dossier finds somebody. The draft can be published.",
  from: "From",
  to: "To",
  procedure: "Procedure",
  step: "Step",
  count: "Steps",
  nobody: "Nobody",
  moves: "From where to where",
  usedTitle: "How many steps each rule decides",
  rule: "Rule",
};

export const tryOne = {
  title: "Try one dossier",
  more: "Choose a matter as people hand it in; where it goes is worked out at once, in the same way as the system does it.",
  procedure: "Procedure",
  commune: "Handed in at",
  case: "Case",
  channel: "Way of filing",
  channels: { counter: "At the counter", assisted: "With help", online: "Online", mobile: "Mobile team" },
  amount: "To be paid (VND)",
  amountHint: "Left empty, it follows from the procedure's fees.",
  draft: "By the draft",
  published: "By what is in force",
  differs: "The draft sends this dossier elsewhere.",
  same: "Both send this dossier to the same place.",
  step: (name: string) => `Step “${name}”`,
  notReadable: "The draft is not complete enough to be tried. Mend its faults first.",
  noProcedure: "No procedure has a step for it.",
  nowhere: "Nobody",
};

export const changes = {
  none: "The draft says what is in force.",
  notReadable: "The draft is not complete enough to be compared. Mend its faults first.",
  kinds: {
    "rule-added": "Rule added",
    "rule-removed": "Rule removed",
    "rule-changed": "Rule changed",
    order: "Other order",
    "fallback-added": "Takes over from now on",
    "fallback-removed": "Takes over no more",
  },
  place: (place: number) => `at place ${place}`,
};

export const publish = {
  title: "Publish the ways of dossiers",
  more: "Dossiers that are sent from now on follow the new table. Those that lie with somebody stay there.",
  needsRun: "This draft needs a dry run that is through, leaves nobody without an office, and is not older than a day.",
  toRun: "To the dry run",
  done: "Published. Dossiers that are sent from now on follow the new table.",
};

export const history = {
  empty: "Nothing was published from this page yet. The table in force comes from the system's file.",
  undoMore: "The table is put back as it was before this publication. That is written into the history too.",
  undone: "Undone.",
};

/** What the editor's frame says otherwise than that of procedures. */
export const editor = {
  tabsName: "What to do with this table",
  form: "Rules and who takes over",
  discardSure: "Drop all unpublished changes of this table?",
  noDraft: "This is in force. What you change is saved as a draft; dossiers go as before until it is published.",
};
export const condition = { nothingToAsk: "The chosen procedures ask no question; choose procedures above first." };

export const form = {
  sections: { table: "Name of the table", rules: "Rules", fallbacks: "Who takes over", review: "Editors' notes" },
  labels: {
    name: "Name of the table",
    rules: "Rules",
    "rules.name": "What the rule is for",
    "rules.procedures": "Only these procedures",
    "rules.departments": "Only procedures for which it is responsible",
    "rules.steps": "Only these steps",
    "rules.communes": "Only dossiers of these communes",
    "rules.channels": "Only dossiers filed so",
    "rules.when": "Only when",
    "rules.amount": "By what is to be paid",
    "rules.amount.fromVnd": "From (VND)",
    "rules.amount.belowVnd": "Less than (VND)",
    "rules.to": "Goes to",
    "rules.acceptWithinHours": "Accepted within (working hours)",
    "rules.id": "Key of the rule",
    fallbacks: "Who takes over",
    "fallbacks.office": "Where this one is missing or closed",
    "fallbacks.to": "It goes to",
    review: "Not verified yet",
  },
  hints: {
    "rules.name": "Officers read it as the reason why a dossier came to them.",
    "rules.procedures": "None chosen: every procedure.",
    "rules.communes": "None chosen: everywhere.",
    "rules.channels": "None chosen: every way.",
    "rules.acceptWithinHours": "Left empty, it follows the step of the procedure.",
  },
  choices: {
    "rules.channels": { counter: "At the counter", assisted: "With help", online: "Online", mobile: "Mobile team" },
  },
  items: { rules: "rule", fallbacks: "who takes over" },
  units: {},
};
