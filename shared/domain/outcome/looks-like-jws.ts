/** Whether a text has the outer form of a signed record. It stands alone, so that a page can ask it without any schema. */
export const looksLikeJws = (text: string): boolean => /^[\w-]+\.[\w-]+\.[\w-]+$/.test(text);
