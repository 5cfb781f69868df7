// In: bands and a measure. Out: the points of every band that the measure may fall in. Shared by criteria and adjustments.
import { decimalsOf, hasAtMostFourDecimals, powerOfTen, toScaled } from "../base/exact.js";
import { times } from "../logic/arithmetic.js";
import type { Instruction } from "../logic/machine.js";
import type { Lowered } from "../logic/source.js";
import type { NodeScope } from "./kind.js";
import type { Band } from "./schema.js";

/** Thresholds rising, and the points from each upwards; `points[0]` is what is below all of them: none. */
interface Steps {
  readonly from: readonly number[];
  readonly points: readonly number[];
}

/** How many thresholds a value reaches. */
function reached(from: readonly number[], value: number): number {
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
      const last = reached(from, high[measure]!);
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

/** The register of the points that a measure earns by bands, at the sheet's scale. */
export function lowerBands(bands: readonly Band[], measure: Lowered, scope: NodeScope): number | undefined {
  const { builder } = scope;
  if (measure.type.type !== "number") return undefined;
  const seen = new Set<number>();
  bands.forEach(({ from }, i) => {
    if (!hasAtMostFourDecimals(from)) scope.report("shape.too-precise", ["bands", i, "from"], { found: from });
    if (seen.has(from)) scope.report("ruleset.bands-overlap", ["bands", i, "from"], { from });
    seen.add(from);
  });
  const scale = Math.max(measure.type.scale, ...bands.map(({ from }) => decimalsOf(from)));
  const rising = [...bands].sort((a, b) => a.from - b.from);
  const places = scale - measure.type.scale;
  const register = places === 0 ? measure.register : builder.emit(times, [measure.register], powerOfTen(places));
  const { high } = builder.range(register);
  for (const { from } of rising) {
    if (toScaled(from, scale) > high) {
      scope.report("ruleset.unreachable-band", ["bands", bands.findIndex((band) => band.from === from), "from"], {
        from,
      });
    }
  }
  return builder.emit(pointsByBand, [register], {
    from: rising.map(({ from }) => toScaled(from, scale)),
    points: [0, ...rising.map(({ points }) => scope.scaled(points))],
  });
}
