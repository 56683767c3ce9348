import { setTimeout as wait } from "node:timers/promises";

// A message whose reader died comes again after its visibility timeout, a minute or more.
const limitMs = 180_000;
const pauseMs = 100;

/**
 * Asks again until the answer fits and gives it. @throws after a long while with the last answer, so that a journey that
 * cannot come to its end says where it stood
 */
export const eventually = async <Answer>(
  what: string,
  ask: () => Promise<Answer>,
  fits: (answer: Answer) => boolean,
): Promise<Answer> => {
  const until = Date.now() + limitMs;
  for (;;) {
    const answer = await ask();
    if (fits(answer)) return answer;
    if (Date.now() > until) throw new Error(`In vain waited for: ${what}. Last: ${JSON.stringify(answer)}`);
    await wait(pauseMs);
  }
};
