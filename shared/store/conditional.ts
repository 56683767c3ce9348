import {
  ConditionalCheckFailedException,
  TransactionCanceledException,
  TransactionConflictException,
} from "@aws-sdk/client-dynamodb";

const isRefused = (error: unknown): boolean => {
  if (error instanceof ConditionalCheckFailedException) return true;
  const reasons = error instanceof TransactionCanceledException ? (error.CancellationReasons ?? []) : [];
  return reasons.some(({ Code }) => Code === "ConditionalCheckFailed");
};

const heldUnless = async (isOver: (error: unknown) => boolean, write: () => Promise<unknown>): Promise<boolean> => {
  try {
    await write();
    return true;
  } catch (error) {
    if (isOver(error)) return false;
    throw error;
  }
};

/** False when the condition of a write, or one of a transaction, did not hold; every other failure is a fault. */
export const conditional = (write: () => Promise<unknown>): Promise<boolean> => heldUnless(isRefused, write);

/** As `conditional`, and false too when somebody's transaction had the item in that very moment: to be read again. */
export const unlessChanged = (write: () => Promise<unknown>): Promise<boolean> =>
  heldUnless((error) => isRefused(error) || error instanceof TransactionConflictException, write);

/** Holds for an item that is not there, or is still of the version that the writer has seen, its attribute `v`. */
export const ifSeen = (version: number) => ({
  ConditionExpression: "attribute_not_exists(pk) OR v = :seen",
  ExpressionAttributeValues: { ":seen": { N: String(version) } },
});
