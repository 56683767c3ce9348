import type { DatabaseSync } from "node:sqlite";

/** How far each stream reader has come, written after every finished batch: a killed host goes on behind it. */
export interface Checkpoints {
  read(shard: string): string | undefined;
  write(shard: string, position: string): void;
}

/** Position of a shard that has been read to its end. */
export const shardEnd = "END";

/** @param source the event source mapping's id together with its stream */
export const checkpoints = (database: DatabaseSync, source: string): Checkpoints => {
  const select = database.prepare("SELECT position FROM checkpoint WHERE source = ? AND shard = ?");
  const upsert = database.prepare("INSERT OR REPLACE INTO checkpoint (source, shard, position) VALUES (?, ?, ?)");
  return {
    read: (shard) => {
      const position = select.get(source, shard)?.position;
      return typeof position === "string" ? position : undefined;
    },
    write: (shard, position) => void upsert.run(source, shard, position),
  };
};
