// In: the readings of a ruleset, and those that the caller chose. Out: the option used for each, in its slot.
import { isObject, typeWord } from "../base/json.js";
import { nearest } from "../base/text.js";
import { foreign } from "../issues/plain.js";
import { KNOWN, type Registers } from "../logic/machine.js";
import type { Report } from "../logic/scope.js";
import type { CompiledRuleset } from "../ruleset/compile.js";
import type { Ruleset } from "../ruleset/schema.js";

/** The option used for every reading: the caller's, or the ruleset's default. */
export function readingsOf(
  { ruleset, plan }: CompiledRuleset,
  given: { readonly [reading: string]: string } | undefined,
  report: Report,
): { readonly [reading: string]: string } {
  return given === undefined && plan.readings !== undefined ? plan.readings : chosen(ruleset, given ?? {}, report);
}

function chosen(
  ruleset: Ruleset,
  given: { readonly [reading: string]: string },
  report: Report,
): { readonly [reading: string]: string } {
  if (!isObject(given) || foreign(given) !== undefined)
    report("shape.wrong-type", ["readings"], { expected: "object", found: typeWord(given) });
  const declared = Object.entries(ruleset.readings ?? {});
  for (const reading of Object.keys(given)) {
    if (declared.some(([key]) => key === reading)) continue;
    const suggestion = nearest(
      reading,
      declared.map(([key]) => key),
    );
    report("evaluate.unknown-reading", ["readings", reading], {
      reading,
      ...(suggestion === undefined ? {} : { suggestion }),
    });
  }
  const used = declared.map(([key, { options, default: usual }]) => {
    const wanted: unknown = Object.hasOwn(given, key) ? (given[key] ?? usual) : usual;
    const option = typeof wanted === "string" ? wanted : typeWord(wanted);
    if (option !== wanted || !Object.hasOwn(options, option)) {
      const suggestion = nearest(option, Object.keys(options));
      report("evaluate.unknown-option", ["readings", key], {
        reading: key,
        option,
        ...(suggestion === undefined ? {} : { suggestion }),
      });
    }
    return [key, option] as const;
  });
  return Object.fromEntries(used);
}

/** Writes the options used into their slots. */
export function fillReadings(
  { sheet }: Pick<CompiledRuleset, "sheet">,
  readings: { readonly [reading: string]: string },
  registers: Registers,
): void {
  for (const [key, { slot, options }] of sheet.readings) {
    const index = options.indexOf(readings[key] ?? "");
    registers.low[slot] = index;
    registers.high[slot] = index;
    registers.state[slot] = KNOWN;
  }
}
