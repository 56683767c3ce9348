/**
 * Asks the same question once, however often it comes while one answer is made. It keeps a failure too and forgets nothing, so it is
 * made anew for each batch or request.
 */
export const askedOnce = <Asked extends readonly string[], Answer>(
  ask: (...asked: Asked) => Promise<Answer>,
): ((...asked: Asked) => Promise<Answer>) => {
  const answers = new Map<string, Promise<Answer>>();
  return (...asked) => {
    const name = asked.join(" ");
    const answer = answers.get(name) ?? ask(...asked);
    answers.set(name, answer);
    return answer;
  };
};
