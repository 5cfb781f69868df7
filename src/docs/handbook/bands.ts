// In: the bands of a measure. Out: each as a line: from which value, below which, how many points.
import type { Band } from "../../kinds/schema.js";
import { item, type ListItem } from "../../render/blocks.js";
import type { Page } from "./page.js";

/** How one band is written. */
export type BandPhrase = (from: string, below: string | undefined, points: string) => string;

/** The bands from the highest down. */
export function bandItems({ say }: Page, bands: readonly Band[], phrase: BandPhrase): readonly ListItem[] {
  const { number } = say.format;
  const descending = [...bands].sort((a, b) => b.from - a.from);
  return descending.map(({ from, points }, i) => {
    const above = descending[i - 1];
    return item(phrase(number(from), above === undefined ? undefined : number(above.from), number(points)));
  });
}

/** The lowest value that a band is for. */
export function lowestOf(bands: readonly Band[]): number {
  return Math.min(...bands.map(({ from }) => from));
}
