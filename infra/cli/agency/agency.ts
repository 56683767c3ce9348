export const agency = async (_: string[]): Promise<void> => {};
