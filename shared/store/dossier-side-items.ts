import {
  ConditionalCheckFailedException,
  type DynamoDBClient,
  PutItemCommand,
  UpdateItemCommand,
} from "@aws-sdk/client-dynamodb";
import { number, toItem } from "./attributes.ts";
import { boundedCache } from "./bounded-cache.ts";
import { type DossierForm, decodeForm, encodeForm } from "./dossier-form.ts";
import { draftKey, formKey, sequenceKey, sweepKey } from "./keys.ts";
import { readItem } from "./reads.ts";

/** What lies in the table beside the dossiers: numbers, forms with the people, drafts, and how far the sweep has come. */
export interface DossierSideItems {
  nextSequence(agency: string, date: string): Promise<number>;
  /** The last number that was given on this day; 0 when none was. */
  lastSequence(agency: string, date: string): Promise<number>;
  loadForm(form: string): Promise<DossierForm | undefined>;
  /** Keeps the form unless this request brought one before; answers the one that is kept. */
  claimForm(form: string, content: DossierForm): Promise<DossierForm>;
  /** Keeps what a citizen is to be shown; the same name brings the same text, so a repeat is harmless. */
  keepDraft(draft: string, text: string): Promise<void>;
  loadDraft(draft: string): Promise<string | undefined>;
  sweptTo(): Promise<string | undefined>;
  setSweptTo(hour: string): Promise<void>;
}

/** Forms that one environment keeps in memory, the least recently used leaving first. */
const formsKept = 200;

export const dossierSideItems = (client: DynamoDBClient, table: string): DossierSideItems => {
  // A form never changes, and every answer about a dossier shows its owner: one read serves the next commands.
  const forms = boundedCache<DossierForm>(formsKept);
  return {
    async nextSequence(agency, date) {
      const { Attributes } = await client.send(
        new UpdateItemCommand({
          TableName: table,
          Key: toItem({ ...sequenceKey(agency, date) }),
          UpdateExpression: "ADD n :one",
          ExpressionAttributeValues: { ":one": { N: "1" } },
          ReturnValues: "UPDATED_NEW",
        }),
      );
      return number(Attributes ?? {}, "n");
    },
    async lastSequence(agency, date) {
      const item = await readItem(client, table, sequenceKey(agency, date));
      return item === undefined ? 0 : number(item, "n");
    },
    loadForm: (form) =>
      forms(form, async () => {
        const item = await readItem(client, table, formKey(form));
        return item && decodeForm(item);
      }),
    async claimForm(form, content) {
      const put = new PutItemCommand({
        TableName: table,
        Item: encodeForm(form, content),
        ConditionExpression: "attribute_not_exists(pk)",
        ReturnValuesOnConditionCheckFailure: "ALL_OLD",
      });
      try {
        await client.send(put);
        await forms(form, async () => content);
        return content;
      } catch (error) {
        if (error instanceof ConditionalCheckFailedException && error.Item) return decodeForm(error.Item);
        throw error;
      }
    },
    async keepDraft(draft, written) {
      await client.send(new PutItemCommand({ TableName: table, Item: toItem({ ...draftKey(draft), text: written }) }));
    },
    async loadDraft(draft) {
      return (await readItem(client, table, draftKey(draft)))?.text?.S;
    },
    async sweptTo() {
      return (await readItem(client, table, sweepKey))?.hour?.S;
    },
    async setSweptTo(hour) {
      await client.send(new PutItemCommand({ TableName: table, Item: toItem({ ...sweepKey, hour }) }));
    },
  };
};
