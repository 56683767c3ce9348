import type { ComponentChildren } from "preact";

export interface Tile {
  readonly id: string;
  readonly mark: string;
  readonly name: string;
  readonly more?: string;
}

/** Large answers, each with the key of the number pad that presses it. */
export const KioskTiles = (props: { tiles: readonly Tile[]; onPick: (id: string) => void }) => (
  <ul class={`kiosk-tiles ${props.tiles.length > 4 ? "many" : ""}`}>
    {props.tiles.map(({ id, mark, name, more }) => (
      <li key={id}>
        <button type="button" class="kiosk-tile" data-key={mark} onClick={() => props.onPick(id)}>
          <span class="kiosk-mark" aria-hidden="true">
            {mark}
          </span>
          <span>
            <strong>{name}</strong>
            {more !== undefined && <span class="kiosk-more">{more}</span>}
          </span>
        </button>
      </li>
    ))}
  </ul>
);

export const KioskStep = ({
  title,
  hint,
  children,
}: {
  title: string;
  hint?: string;
  children?: ComponentChildren;
}) => (
  <section class="kiosk-step" aria-labelledby="kiosk-title">
    <h1 id="kiosk-title" tabIndex={-1}>
      {title}
    </h1>
    {hint !== undefined && <p class="kiosk-hint">{hint}</p>}
    {children}
  </section>
);
