/** Eight hours a day; a commune with other hours states its own. */
export const STANDARD_HOURS = {
  sessions: [
    { from: "07:30", to: "11:30" },
    { from: "13:00", to: "17:00" },
  ],
};

/** "1 ngày" of working time, in minutes. */
export const STANDARD_DAY_MINUTES = 8 * 60;
