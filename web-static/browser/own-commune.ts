import type { CommuneCard } from "../site/commune-card.ts";
import { kept } from "./kept.ts";

/** The commune that this person chose once; every page of the site then shows it first. */
export const ownCommune = kept<Pick<CommuneCard, "slug" | "name" | "phone">>(() => localStorage, "motcua.commune");

/** What is published of a commune; undefined when it cannot be had. */
export const loadCommune = async (slug: string): Promise<CommuneCard | undefined> => {
  try {
    const response = await fetch(`/communes/${slug}.json`);
    return response.ok ? ((await response.json()) as CommuneCard) : undefined;
  } catch {
    return undefined;
  }
};

/** Keeps this commune as the person's own, when it is not kept already. */
export const rememberCommune = async (slug: string): Promise<void> => {
  if (ownCommune.read()?.slug === slug) return;
  const card = await loadCommune(slug);
  if (card !== undefined) ownCommune.write({ slug, name: card.name, phone: card.phone });
};
