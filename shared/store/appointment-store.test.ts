import { beforeAll } from "vitest";
import { localTables } from "../../tests/support/dynamodb-local.ts";
import { memoryAppointments } from "../../tests/support/memory-appointments.ts";
import { appointmentSlots } from "./appointment-slots.ts";
import { appointmentStoreContract } from "./appointment-store.contract.ts";
import { appointmentStore } from "./appointment-store.ts";

// The first table of a run waits for a JVM; no single test should have to.
beforeAll(async () => {
  await localTables("ticket");
});

appointmentStoreContract("appointments in memory", async () => appointmentStore(memoryAppointments()));

appointmentStoreContract("appointments in DynamoDB", async () => {
  const { client, table } = await localTables("ticket");
  return appointmentStore(appointmentSlots(client, table.ticket));
});
