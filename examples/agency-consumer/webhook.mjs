// Is called by motcua, accepts what is handed over and answers with an outcome. README.md says how to run it.
import { createHmac, timingSafeEqual } from "node:crypto";
import { createServer } from "node:http";

const { SECRET = "", MOTCUA_URL = "", AGENCY = "H14.15", PORT = "8080" } = process.env;
const key = Buffer.from(SECRET.replace(/^whsec_/, ""), "base64");
const sign = (id, time, body) => createHmac("sha256", key).update(`${id}.${time}.`).update(body).digest("base64");

/** Dossier → version that was worked on last. Yours is a table of your database, written with your own work. */
const versions = new Map();

/** From motcua itself, and just now: one of the signatures is ours, and its time is less than five minutes away. */
const isGenuine = ({ headers }, body) => {
  const time = Number(headers["webhook-timestamp"]);
  if (!(Math.abs(Date.now() / 1000 - time) < 300)) return false;
  const ours = Buffer.from(`v1,${sign(headers["webhook-id"], headers["webhook-timestamp"], body)}`);
  const theirs = `${headers["webhook-signature"]}`.split(" ").map((one) => Buffer.from(one));
  return theirs.some((one) => one.length === ours.length && timingSafeEqual(one, ours));
};

/** The same event always makes the same id, so that an answer that is sent twice counts once. */
const answer = async (event, name, data) => {
  const id = `${event.id}:${name}`;
  const attributes = { id, type: `motcua.agency.${name}.v1`, source: `/agency/${AGENCY}`, subject: event.subject };
  const body = JSON.stringify({ specversion: "1.0", ...attributes, datacontenttype: "application/json", data });
  const time = `${Math.floor(Date.now() / 1000)}`;
  const signature = { "webhook-id": id, "webhook-timestamp": time, "webhook-signature": `v1,${sign(id, time, body)}` };
  const headers = { "content-type": "application/cloudevents+json", ...signature };
  const { status } = await fetch(`${MOTCUA_URL}/api/agency/events`, { method: "POST", headers, body });
  if (status >= 500) throw new Error(`${status}: motcua is asked again when it calls again`);
};

const take = async (event) => {
  const { version, handoff } = event.data ?? {};
  if (event.type !== "motcua.dossier.handed-over.v1" || MOTCUA_URL === "") return;
  if (version <= (versions.get(event.subject) ?? 0)) return; // had it before, or something newer
  await answer(event, "accepted", { handoff: handoff.id });
  await answer(event, "outcome", { handoff: handoff.id, decision: "approved", documentNumber: `${version}/TB` });
  versions.set(event.subject, version);
};

const server = createServer(async (request, response) => {
  const parts = [];
  for await (const part of request) parts.push(part);
  const body = Buffer.concat(parts);
  if (!isGenuine(request, body)) return response.writeHead(401).end();
  // Not taken is not 2xx: then motcua calls again, later.
  const taken = await take(JSON.parse(body)).then(
    () => 204,
    () => 503,
  );
  response.writeHead(taken).end();
});
server.listen(Number(PORT), () => console.log(`listening on ${server.address().port}`));
