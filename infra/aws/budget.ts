import { CfnBudget } from "aws-cdk-lib/aws-budgets";
import { Construct } from "constructs";
import type { Province } from "../../shared/domain/agency/province.ts";

/** SNS sends the SMS; sender IDs, and what a carrier takes for them, are billed by the other. Without SMS both cost cents. */
const messaging = ["Amazon Simple Notification Service", "AWS End User Messaging"];

/**
 * The planned cost of a month without SMS, which have a cap and alarms of their own and cost so much more that nothing else
 * would be seen beside them. The operator hears of 80 % spent and of a forecast above the plan.
 */
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
      budget: {
        budgetType: "COST",
        timeUnit: "MONTHLY",
        budgetLimit: { amount: monthlyBudgetUsd, unit: "USD" },
        filterExpression: { not: { dimensions: { key: "SERVICE", values: messaging } } },
        metrics: ["UnblendedCost"],
      },
      notificationsWithSubscribers: [tell("ACTUAL", 80), tell("FORECASTED", 100)],
    });
  }
}
