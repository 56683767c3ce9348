import type { TimeLimit } from "../../calendar/time-limit.ts";
import type { Localized } from "../../localized.ts";
import type { Condition } from "../condition.ts";
import type { Choice } from "./choice.ts";
import type { Affects, Subject } from "./subject.ts";

/** What stood there, or stands there now, ready to be worded in any language. */
export type Fact =
  | { readonly is: "words"; readonly text: string }
  | { readonly is: "localized"; readonly text: Localized }
  | { readonly is: "date"; readonly date: string }
  | {
      readonly is: "number";
      readonly count: number;
      readonly unit: "hours" | "copies" | "dong" | "times" | "yearly" | "percent";
    }
  | { readonly is: "yes-no"; readonly yes: boolean }
  | { readonly is: "choice"; readonly choice: Choice }
  | { readonly is: "limit"; readonly limit: TimeLimit }
  | { readonly is: "condition"; readonly condition: Condition }
  | { readonly is: "office"; readonly key: string }
  | { readonly is: "case" | "step"; readonly id: string }
  | { readonly is: "list"; readonly items: readonly Fact[] }
  /** A whole paper, step, fee …: its name and what matters most about it. */
  | { readonly is: "item"; readonly name: Localized; readonly details: readonly Fact[] };

/** A part of the definition that has a name of its own. */
export interface Place {
  readonly kind: "case" | "component" | "fee" | "question" | "option" | "step" | "linked" | "law" | "openQuestion";
  readonly name: Localized;
}

export type Path = readonly (string | number)[];

export interface Change {
  /** Where it stands in the later definition; of what was removed, where it stood in the earlier. */
  readonly path: Path;
  /** `moved`: the same thing at another place of its list; `after` is then what stands before it now, if anything. */
  readonly kind: "added" | "removed" | "changed" | "moved";
  readonly subject: Subject;
  /** The named parts that hold it, from the outermost. */
  readonly places: readonly Place[];
  readonly before?: Fact;
  readonly after?: Fact;
  readonly affects: readonly Affects[];
}
