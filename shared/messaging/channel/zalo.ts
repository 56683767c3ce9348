import * as z from "zod";
import { type Connection, postJson } from "./call.ts";
import type { Channel } from "./channel.ts";

// Path, entries and error 0 are those of Zalo's public guide; which other numbers are final is ours, because Zalo's list changes
// and part of it is shown to customers only. (docs/adr/0045)

const Answer = z.object({ error: z.int(), data: z.object({ msg_id: z.string() }).optional() });

/** Numbers after which another try would end the same: no Zalo account, account closed, messages of this kind declined. */
const forGood: ReadonlySet<number> = new Set([-108, -114, -118, -119, -139, -141]);

/** Messages of the province's official account, by templates that Zalo has approved. */
export const zaloChannel = (
  connection: Connection,
  { templates, priceVnd }: { readonly templates: Readonly<Record<string, string>>; readonly priceVnd: number },
): Channel => ({
  stripsMarks: false,
  priceVnd: () => priceVnd,
  carries: (template) => templates[template] !== undefined,
  send: async ({ to, template, values, place }) => {
    const { status, body } = await postJson(connection, "/message/template", {
      headers: { access_token: await connection.secret() },
      body: JSON.stringify({
        phone: to.replace("+", ""),
        template_id: templates[template],
        template_data: values,
        tracking_id: place,
      }),
    });
    const answer = Answer.safeParse(body);
    if (!answer.success || status !== 200) throw new Error(`Zalo answered ${status}`);
    const { error, data } = answer.data;
    if (error === 0 && data !== undefined) return { taken: true, carrier: "zalo", carrierId: data.msg_id };
    if (forGood.has(error)) return { taken: false, reason: `ZALO_${-error}` };
    throw new Error(`Zalo answered with its error ${error}`);
  },
});
