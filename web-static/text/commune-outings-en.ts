/** Where a commune's team will be, in English. */
export const outings = {
  title: "The one-stop comes to the hamlets",
  when: (day: string, from: string, until: string) => `${day}, ${from}–${until}`,
  takes: "Takes:",
};
