// In: bands and a measure. Out: the points of every band that the measure may fall in. Shared by criteria and adjustments.
import { decimalsOf, hasAtMostFourDecimals, powerOfTen, toScaled } from "../base/exact.js";
import { times } from "../logic/arithmetic.js";
import type { Instruction } from "../logic/machine.js";
import type { Lowered } from "../logic/source.js";
import type { NodeScope } from "./kind.js";
import type { Band } from "./schema.js";

/** Thresholds rising, and the points from each upwards; `points[0]` is what is below all of them: none. */
interface Steps {
  readonly from: Float64Array;
  readonly points: Float64Array;
}

/** How many thresholds a value reaches. */
function reached(from: Float64Array, value: number): number {
  let count = 0;
  while (count < from.length && value >= from[count]!) count++;
  return count;
}

const pointsByBand: Instruction<Steps> = {
  run({ size, target, start, operands, data }, { low, high }) {
    for (let i = 0; i < size; i++) {
      const measure = operands[start[i]!]!;
      const { from, points } = data[i]!;
      const first = reached(from, low[measure]!);
      const last = low[measure] === high[measure] ? first : reached(from, high[measure]!);
      let least = points[first]!;
      let most = least;
      for (let band = first + 1; band <= last; band++) {
        if (points[band]! < least) least = points[band]!;
        if (points[band]! > most) most = points[band]!;
      }
      low[target[i]!] = least;
      high[target[i]!] = most;
    }
  },
};

/** Values go in whole steps of the measure's own scale: each band has one, from its threshold up to the next. */
function reportUnreached(bands: readonly Band[], scale: number, measure: Lowered, scope: NodeScope): void {
  const { low, high } = scope.builder.range(measure.register);
  const unit = powerOfTen(scale - (measure.type.type === "number" ? measure.type.scale : 0));
  const rising = bands.map(({ from }, i) => ({
    i,
    from,
    first: Math.max(low, Math.ceil(toScaled(from, scale) / unit)),
  }));
  rising.sort((a, b) => a.from - b.from);
  rising.forEach(({ i, from, first }, at) => {
    const next = rising[at + 1];
    const isEmpty = next !== undefined && next.from !== from && next.first === first;
    if (first > high || isEmpty) scope.report("ruleset.unreachable-band", ["bands", i, "from"], { from });
  });
}

/** The register of the points that a measure earns by bands, at the sheet's scale. */
export function lowerBands(bands: readonly Band[], measure: Lowered, scope: NodeScope): number | undefined {
  const { builder } = scope;
  if (measure.type.type !== "number") return undefined;
  bands.forEach(({ from }, i) => {
    if (!hasAtMostFourDecimals(from)) scope.report("shape.too-precise", ["bands", i, "from"], { found: from });
    const first = bands.findIndex((band) => band.from === from);
    if (first !== i) scope.report("ruleset.bands-overlap", ["bands", i, "from"], { from }, [["bands", first, "from"]]);
  });
  const scale = Math.max(measure.type.scale, ...bands.map(({ from }) => decimalsOf(from)));
  const rising = [...bands].sort((a, b) => a.from - b.from);
  const places = scale - measure.type.scale;
  const register = places === 0 ? measure.register : builder.emit(times, [measure.register], powerOfTen(places));
  reportUnreached(bands, scale, measure, scope);
  return builder.emit(pointsByBand, [register], {
    from: Float64Array.from(rising, ({ from }) => toScaled(from, scale)),
    points: Float64Array.of(0, ...rising.map(({ points }) => scope.scaled(points))),
  });
}
