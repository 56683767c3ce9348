/** Content of a script element that no browser runs; "<" is escaped so that no text in it can end it. */
export const dataBlock = (data: object): { __html: string } => ({
  __html: JSON.stringify(data).replaceAll("<", "\\u003c"),
});
