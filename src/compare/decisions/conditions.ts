// In: four decisions. Out: the conditions whose state or part in the verdict is another, and what made them and the verdict so.
import { compareText } from "../../base/text.js";
import type { Verdict } from "../../evaluate/decision.js";
import type { TracedDecision } from "../../evaluate/evaluate.js";
import { labelFor } from "../diff/label.js";
import { statesOf } from "../impact/causes.js";
import { type FourOrTwo, isFour, mapped } from "./ends.js";
import type { Cause, ConditionChange, ConditionState } from "./result.js";
import type { ComparedRules } from "./rules.js";

/** What made something another; nothing where it is the same in every decision, or where not all four are there. */
export function causeOf<T>(given: FourOrTwo<T>): Cause | undefined {
  if (!isFour(given)) return undefined;
  const { before, facts, rules, after } = given;
  if (before === after) return facts === before && rules === before ? undefined : "offset";
  if (facts === after) return rules === after ? "either" : "facts";
  return rules === after ? "rules" : "together";
}

/** A state as `statesOf` writes it; where the rules have no such condition, none. */
type Written = string | null;

function stateOf(written: Written): ConditionState | undefined {
  if (written === null) return undefined;
  // CAST: a state, and of a gate that is not met what that means.
  const [state, onFailure] = written.trim().split(" ") as [
    ConditionState["state"],
    Required<ConditionState>["onFailure"] | undefined,
  ];
  return { state, ...(onFailure === undefined ? {} : { onFailure }) };
}

function statesOn({ before, after }: FourOrTwo<Written>): Pick<ConditionChange, "before" | "after"> {
  const [old, now] = [stateOf(before), stateOf(after)];
  return { ...(old === undefined ? {} : { before: old }), ...(now === undefined ? {} : { after: now }) };
}

function determines({ determinedBy }: TracedDecision, node: string): boolean {
  return determinedBy.some((one) => one.node === node);
}

/** Every condition that changed in any of the decisions, by code points of the ids. */
export function conditionsOf(
  decisions: FourOrTwo<TracedDecision>,
  rules: ComparedRules,
  factsOf: (node: string) => readonly string[],
): readonly Omit<ConditionChange, "was">[] {
  const states = mapped(decisions, ({ trace }) => statesOf(trace));
  const nodes = [...new Set([...states.before.keys(), ...states.after.keys()])].sort(compareText);
  return nodes.flatMap((node) => {
    const written = mapped(states, (of): Written => of.get(node) ?? null);
    const by = causeOf(written);
    const role = { before: determines(decisions.before, node), after: determines(decisions.after, node) };
    if (by === undefined && written.before === written.after && role.before === role.after) return [];
    return [
      {
        node,
        label: labelFor(rules.views, node, undefined),
        ...statesOn(written),
        ...(by === undefined ? {} : { by }),
        determines: role,
        facts: factsOf(node),
        rules: rules.behind(node),
      },
    ];
  });
}

/** Is only its part in the verdict another? */
export function isAsBefore({ before, after, by }: ConditionChange): boolean {
  return by === undefined && before?.state === after?.state && before?.onFailure === after?.onFailure;
}

/** The verdicts of both sides, and what made them differ. */
export function verdictsOf(decisions: FourOrTwo<TracedDecision>): {
  readonly before: Verdict;
  readonly after: Verdict;
  readonly by?: Cause;
} {
  const verdicts = mapped(decisions, ({ verdict }) => verdict);
  const by = causeOf(verdicts);
  return { before: verdicts.before, after: verdicts.after, ...(by === undefined ? {} : { by }) };
}
