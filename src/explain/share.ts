// In: a share as two whole numbers. Out: it as people say it: `60%`, or `2/3` where no percentage is exact.
import { fromScaled } from "../base/exact.js";
import type { View } from "./view.js";

const PERCENT_PLACES = 2;
const SCALE = 100 * 10 ** PERCENT_PLACES;

/** So many parts of so many. */
export function shareWords({ say: { format } }: Pick<View, "say">, part: number, whole: number): string {
  const product = part * SCALE;
  const exact = whole > 0 && Number.isSafeInteger(product) && product % whole === 0;
  return exact
    ? `${format.number(fromScaled(product / whole, PERCENT_PLACES))}%`
    : `${format.number(part)}/${format.number(whole)}`;
}
