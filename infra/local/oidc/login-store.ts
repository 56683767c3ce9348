import type { DatabaseSync } from "node:sqlite";

type Payload = Record<string, unknown>;

const text = (value: unknown): string | null => (typeof value === "string" ? value : null);
const now = (): number => Math.floor(Date.now() / 1000);

/** Where the login provider keeps sessions, codes and refresh tokens: in the data folder, so they survive a restart. */
export const loginStore = (database: DatabaseSync) => {
  const upsert = database.prepare(
    "INSERT OR REPLACE INTO login (model, id, payload, expiresAt, grantId, uid) VALUES (?, ?, ?, ?, ?, ?)",
  );
  const byId = database.prepare("SELECT payload, expiresAt FROM login WHERE model = ? AND id = ?");
  const byUid = database.prepare("SELECT payload, expiresAt FROM login WHERE model = ? AND uid = ?");
  const remove = database.prepare("DELETE FROM login WHERE model = ? AND id = ?");
  const revoke = database.prepare("DELETE FROM login WHERE model = ? AND grantId = ?");
  const sweep = database.prepare("DELETE FROM login WHERE expiresAt < ?");

  const found = (row: Record<string, unknown> | undefined): Payload | undefined =>
    row && (row.expiresAt === null || Number(row.expiresAt) > now()) ? JSON.parse(String(row.payload)) : undefined;

  return class LoginStore {
    readonly model: string;
    constructor(model: string) {
      this.model = model;
    }
    async upsert(id: string, payload: Payload, expiresIn?: number): Promise<void> {
      sweep.run(now());
      const expiresAt = expiresIn ? now() + expiresIn : null;
      upsert.run(this.model, id, JSON.stringify(payload), expiresAt, text(payload.grantId), text(payload.uid));
    }
    async find(id: string): Promise<Payload | undefined> {
      return found(byId.get(this.model, id));
    }
    async findByUid(uid: string): Promise<Payload | undefined> {
      return found(byUid.get(this.model, uid));
    }
    async findByUserCode(): Promise<undefined> {}
    async consume(id: string): Promise<void> {
      const payload = await this.find(id);
      if (payload)
        await this.upsert(id, { ...payload, consumed: now() }, Number(payload.exp ?? 0) - now() || undefined);
    }
    async destroy(id: string): Promise<void> {
      remove.run(this.model, id);
    }
    async revokeByGrantId(grantId: string): Promise<void> {
      revoke.run(this.model, grantId);
    }
  };
};
