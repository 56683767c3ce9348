import type { CatalogueContext } from "../../../shared/contracts/catalogue-api.ts";
import type { RouteView } from "../../../shared/contracts/route-api.ts";
import type { Channel } from "../../../shared/domain/dossier/channel.ts";
import { type DossierRules, factsOf } from "../../../shared/domain/dossier/rules.ts";
import type { Opened } from "../../../shared/domain/dossier/state.ts";
import { stepsFor } from "../../../shared/domain/procedure/applies.ts";
import type { ProcedureDefinition, Step } from "../../../shared/domain/procedure/definition.ts";
import { explainStep } from "../../../shared/domain/routing/explain-route.ts";
import type { RouteTable } from "../../../shared/domain/routing/route-table.ts";
import { routeViewOf } from "../../../shared/text/route-text.ts";
import { provinceOf } from "../catalogue/try-out-rules.ts";

/** A matter as somebody hands it in. */
export interface TriedMatter {
  readonly commune: string;
  readonly channel: Channel;
  readonly case: string;
  readonly answers: Readonly<Record<string, string>>;
  /** What it costs its owner; by the procedure's fees when undefined. */
  readonly amountVnd: number | undefined;
}

/** One step under both tables. */
export interface TriedWay {
  readonly step: Step;
  readonly draft: RouteView;
  readonly published: RouteView;
  /** It would go to another office, or have to be accepted in another time. */
  readonly differs: boolean;
}

interface Trying {
  readonly procedure: ProcedureDefinition;
  readonly context: CatalogueContext;
  readonly matter: TriedMatter;
  readonly at: string;
  readonly draft: RouteTable;
  readonly published: RouteTable | undefined;
}

const openedOf = ({ procedure, matter, at }: Trying): Opened => {
  const { amountVnd, ...rest } = matter;
  const assessed = [{ name: procedure.name, kind: "levy" as const, amountVnd: amountVnd ?? 0 }];
  return {
    ...rest,
    ...{ procedure: procedure.id, procedureVersion: "", language: "vi", ownerName: "", components: [] },
    ...{ secret: "", form: "", submittedAt: at, supplements: 0 },
    ...(amountVnd === undefined ? {} : { money: { assessed, asked: [], payments: [] } }),
  };
};

/** Where each step of this owner goes, as the system itself works it out. */
export const tryRoutes = (trying: Trying): TriedWay[] => {
  const { procedure, context, matter, at, draft, published } = trying;
  const opened = openedOf(trying);
  const rulesWith = (table: RouteTable | undefined): DossierRules => ({
    ...{ procedure: { ...procedure, version: "" }, province: provinceOf(context), calendar: context.calendar },
    routes: table === undefined ? [] : [{ ...table, version: "" }],
  });
  const [after, before] = [rulesWith(draft), rulesWith(published)];
  const steps = stepsFor(procedure, factsOf(opened)).filter(({ owner }) => owner === draft.owner);
  return steps.map((step) => {
    const [next, now] = [explainStep({ opened, step }, after, at), explainStep({ opened, step }, before, at)];
    return {
      step,
      draft: routeViewOf(next, after, matter.commune),
      published: routeViewOf(now, before, matter.commune),
      differs: next.chosen.key !== now.chosen.key || next.acceptBy !== now.acceptBy,
    };
  });
};
