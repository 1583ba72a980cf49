/** Sets a text off. */
export type Paint = (text: string) => string;

/** How a formatter sets off parts of a text; whoever shows the text decides whether that means colours. */
export interface Palette {
  readonly bold: Paint;
  readonly dim: Paint;
  readonly red: Paint;
  readonly green: Paint;
  readonly yellow: Paint;
  readonly cyan: Paint;
}

const same: Paint = (text) => text;

/** Sets nothing off. */
export const plainPalette: Palette = { bold: same, dim: same, red: same, green: same, yellow: same, cyan: same };
