// In: fields and conditions. Out: small compiled rulesets to look at; every shipped stack that compiles.
import type { Json } from "../../src/base/json.js";
import type { FactDomain } from "../../src/explore/domain.js";
import { type SpaceOptions, spaceOf } from "../../src/explore/space.js";
import { type CompiledRuleset, compileRuleset, type Ruleset } from "../../src/index.js";
import { applyOverlays } from "../../src/overlay/apply.js";
import { isFramework } from "../../src/ruleset/checks/points.js";
import { shippedIds, shippedStack } from "../../src/rulesets.js";

const WORDS = { vi: "Mục", en: "Item" };
const STATEMENT = { ...WORDS, cite: { in: "ex", article: "1" }, certainty: "official" } as const;

/** A ruleset whose gates are these conditions; further members are put in as they are. */
export function rules(
  fields: { readonly [id: string]: object },
  gates: readonly Json[],
  more: { readonly [member: string]: unknown } = {},
): CompiledRuleset {
  const worded = Object.entries(fields).map(([id, field]) => [id, { ...WORDS, ...field }] as const);
  const ruleset = {
    kind: "ruleset",
    format: 1,
    id: "example/explored",
    version: "1.0.0",
    status: "example",
    title: { code: "explored", ...WORDS },
    subject: "household",
    jurisdiction: ["vn"],
    inForce: { from: "2020-01-01", to: "2024-01-01", ...STATEMENT },
    appliesBy: "period-end",
    instruments: { ex: { number: "1", issuer: "ex", name: WORDS } },
    fields: Object.fromEntries(worded),
    gates: gates.map((require, i) => ({ id: `g.${String(i)}`, require, onFailure: "ineligible", ...STATEMENT })),
    ...more,
  };
  // CAST: words of fields and members aside, this is a ruleset; compiling reads no more of it.
  return compileRuleset(ruleset as unknown as Ruleset);
}

export const statement = STATEMENT;

/** One domain of a ruleset. */
export function domain(compiled: CompiledRuleset, field: string, options: SpaceOptions = {}): FactDomain {
  const found = spaceOf([compiled], options).domains.get(field);
  if (found === undefined) throw new RangeError(field);
  return found;
}

/** A shipped ruleset with the overlays that an id brings. */
export interface Shipped {
  readonly id: string;
  readonly compiled: CompiledRuleset;
}

/** Every shipped stack that can be compiled. */
export const SHIPPED: readonly Shipped[] = (
  await Promise.all(
    shippedIds.map(async (id) => {
      const { ruleset, overlays } = await shippedStack(id);
      return { id, ruleset: applyOverlays(ruleset, overlays) };
    }),
  )
).flatMap(({ id, ruleset }) => (isFramework(ruleset) ? [] : [{ id, compiled: compileRuleset(ruleset) }]));

/** The sheet of Bắc Ninh city for households. */
export function bacNinh(): CompiledRuleset {
  const found = SHIPPED.find(({ id }) => id === "vn/bac-ninh/thanh-pho/gia-dinh-van-hoa");
  if (found === undefined) throw new RangeError("not shipped");
  return found.compiled;
}
