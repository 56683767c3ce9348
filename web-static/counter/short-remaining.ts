/** "còn 1 ngày 3 giờ làm việc" → "còn 1 ngày 3 giờ". Officers know which time is counted. */
export const withoutUnit = (remaining: string): string => remaining.replace(/ (làm việc|of working time)\b/, "");
