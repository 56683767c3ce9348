/** What every section gets. */
export interface BenchContext {
  /** A folder of this run, removed at its end. */
  readonly scratch: string;
  /** Endpoint of this run's DynamoDB Local, in memory; started when first asked for. */
  readonly dynamodb: () => Promise<string>;
  /** The long variants: 100,000 open dossiers instead of 20,000. */
  readonly full: boolean;
  /** Hand-overs that are made. */
  readonly count: number;
  /** How long a partner is away. */
  readonly seconds: number;
  /** Progress for whoever waits. */
  readonly say: (text: string) => void;
}
