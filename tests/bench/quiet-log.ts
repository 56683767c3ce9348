/**
 * Imported before the functions, whose logger reads its level once: their lines are measured in the local host, and here
 * would only drown the table.
 */
process.env.POWERTOOLS_LOG_LEVEL = "SILENT";

export {};
