// In: a call of an operator. Out: the same for JSON Logic. THE TABLE of operators, each as it stands there or translated, with why.
// What they mean is in docs/json-logic.md.
import { daysLater } from "../../base/date.js";
import type { Json } from "../../base/json.js";
import { quotient, share } from "./division.js";
import { applicableKey, keyOf } from "./facts.js";
import { numberOfEvents, ofAllEvents, ofEvents } from "./lists.js";
import { allOf, rulesOf, type Translation, textOf } from "./translation.js";
import { alike, type NumberForm, truth } from "./written.js";
import { consecutiveYears, yearsSinceRecognised } from "./years.js";

const mostOf = (all: readonly NumberForm[]): number => Math.max(...all.map(({ most }) => most));
const sumOf = (all: readonly NumberForm[]): number => all.reduce((sum, { most }) => sum + most, 0);

const comparison: Translation = { write: (call) => truth({ [call.operator]: rulesOf(alike(allOf(call))) }) };
const logic: Translation = { write: (call) => truth({ [call.operator]: rulesOf(allOf(call)) }) };

function turned(operator: string): Translation {
  return {
    why: `With three operands JSON Logic's \`${operator}\` leaves out the last; turned round it has all three.`,
    write(call) {
      const rules = rulesOf(alike(allOf(call)));
      if (rules.length < 3) return truth({ [call.operator]: rules });
      return truth({ [operator === ">" ? "<" : "<="]: [...rules].reverse() });
    },
  };
}

function arithmetic(mostIn: (all: readonly NumberForm[]) => number): Translation {
  return {
    write(call) {
      const all = alike(allOf(call));
      return { rule: { [call.operator]: rulesOf(all) }, scale: all[0]?.scale ?? 0, most: mostIn(all) };
    },
  };
}

const product: Translation = {
  write(call) {
    const all = allOf(call);
    const scale = all.reduce((sum, one) => sum + one.scale, 0);
    return { rule: { "*": rulesOf(all) }, scale, most: all.reduce((most, one) => most * one.most, 1) };
  },
};

/** Branches stand at odd places, and at the last. */
const branches: Translation = {
  write(call) {
    const all = allOf(call);
    const isBranch = (_: unknown, i: number): boolean => i % 2 === 1 || i === all.length - 1;
    const same = alike(all.filter(isBranch));
    const rules = all.map((one, i) => (isBranch(one, i) ? (same[Math.floor(i / 2)] ?? one) : one).rule);
    return { rule: { if: rules }, scale: same[0]?.scale ?? 0, most: mostOf(same) };
  },
};

const oneOf: Translation = {
  write({ operator, operands, scope }) {
    const options = (Array.isArray(operands[1]) ? operands[1] : []) as readonly Json[];
    const [sought, ...others] = rulesOf(alike([operands[0] ?? null, ...options].map((one) => scope.write(one))));
    return truth({ [operator]: [sought ?? null, others] });
  },
};

/** THE TABLE. */
export const TRANSLATIONS: { readonly [operator: string]: Translation } = {
  var: {
    write({ operands: [name], scope }) {
      return { rule: { var: keyOf(textOf(name)) }, ...scope.formOf(textOf(name)) };
    },
  },
  and: logic,
  or: logic,
  "!": logic,
  "==": comparison,
  "===": comparison,
  "!=": comparison,
  "!==": comparison,
  "<": comparison,
  "<=": comparison,
  ">": turned(">"),
  ">=": turned(">="),
  in: oneOf,
  if: branches,
  "+": arithmetic(sumOf),
  "-": arithmetic(sumOf),
  "*": product,
  "/": quotient,
  min: arithmetic(mostOf),
  max: arithmetic(mostOf),
  some: ofEvents,
  none: ofEvents,
  filter: ofEvents,
  all: ofAllEvents,
  count: numberOfEvents,
  "share-at-least": share("share-at-least"),
  "share-above": share("share-above"),
  "within-period": {
    why: "Days are texts that sort as the days follow: from the first day of the period to its last.",
    write({ operands: [day = null], scope }) {
      const { from, to } = scope.period;
      return truth({ "<=": [from, scope.write(day).rule, daysLater(to, -1)] });
    },
  },
  "consecutive-years": consecutiveYears,
  "years-since-recognised": yearsSinceRecognised,
  applicable: {
    why: "Whether the fact is stated not applicable stands beside it in the data.",
    write: ({ operands: [name] }) => truth({ var: applicableKey(textOf(name)) }),
  },
  reading: {
    why: "The option that the decision used is written in.",
    write: ({ operands: [name], scope }) => truth(scope.readings[textOf(name)] ?? null),
  },
};
