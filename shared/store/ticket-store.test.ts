import { beforeAll } from "vitest";
import { localTables } from "../../tests/support/dynamodb-local.ts";
import { memoryTicketPages } from "../../tests/support/memory-ticket-pages.ts";
import { ticketPages } from "./ticket-pages.ts";
import { ticketStoreContract } from "./ticket-store.contract.ts";
import { ticketStore } from "./ticket-store.ts";

// The first table of a run waits for a JVM; no single test should have to.
beforeAll(async () => {
  await localTables("ticket");
});

ticketStoreContract("tickets in memory", async () => ticketStore(memoryTicketPages()));

ticketStoreContract("tickets in DynamoDB", async () => {
  const { client, table } = await localTables("ticket");
  return ticketStore(ticketPages(client, table.ticket));
});
