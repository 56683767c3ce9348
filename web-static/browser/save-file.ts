/** Gives a file to the person, under a name of its own. */
export const saveFile = (file: Blob, name: string): void => {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(file);
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // Some phones read it a moment later.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
};
