import { Construct } from "constructs";
import { CapabilityTable } from "./capability-table.ts";
import type { Encryption } from "./encryption.ts";

/** Who read personal data and who was refused what; items leave when the law no longer asks for them. */
export class AuditCapability extends Construct {
  readonly table: CapabilityTable;

  constructor(scope: Construct, id: string, props: { encryption: Encryption }) {
    super(scope, id);
    this.table = new CapabilityTable(this, "Audit", { table: "audit", encryption: props.encryption });
  }
}
