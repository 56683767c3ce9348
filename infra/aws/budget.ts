import { CfnBudget } from "aws-cdk-lib/aws-budgets";
import { Construct } from "constructs";
import type { Province } from "../../shared/domain/agency/province.ts";

/** The planned cost of a month; the operator hears of 80 % spent and of a forecast above the plan. */
export class MonthlyBudget extends Construct {
  constructor(
    scope: Construct,
    id: string,
    props: { province: Pick<Province, "monthlyBudgetUsd" | "operationsEmail"> },
  ) {
    super(scope, id);
    const { monthlyBudgetUsd, operationsEmail } = props.province;
    const tell = (
      notificationType: "ACTUAL" | "FORECASTED",
      threshold: number,
    ): CfnBudget.NotificationWithSubscribersProperty => ({
      notification: { notificationType, threshold, thresholdType: "PERCENTAGE", comparisonOperator: "GREATER_THAN" },
      subscribers: [{ subscriptionType: "EMAIL", address: operationsEmail }],
    });
    new CfnBudget(this, "Budget", {
      budget: { budgetType: "COST", timeUnit: "MONTHLY", budgetLimit: { amount: monthlyBudgetUsd, unit: "USD" } },
      notificationsWithSubscribers: [tell("ACTUAL", 80), tell("FORECASTED", 100)],
    });
  }
}
