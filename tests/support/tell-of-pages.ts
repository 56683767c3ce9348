import { afterEach } from "vitest";
import { pagesNow } from "../../web-static/testing/failure-report.ts";

// vitest setup: a failure that comes once in a hundred runs tells in its own words what its pages showed, for nobody sees them again.
afterEach(async ({ task }) => {
  const error = task.result?.errors?.[0];
  if (error === undefined) return;
  const pages = (await pagesNow()).map((page) => `\nA page that was open: ${page}`);
  error.message = [error.message, ...pages].join("\n");
});
