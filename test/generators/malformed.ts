// In: choices, a ruleset, and evidence that conforms to it. Out: evidence that a ruleset must refuse, for one fault or another.
import { type Json, omit } from "../../src/base/json.js";
import type { Evidence } from "../../src/evaluate/evidence.js";
import type { Field } from "../../src/parts/field.js";
import type { Ruleset } from "../../src/ruleset/schema.js";
import type { Draw } from "./draw.js";
import { landmarksOf, valueIn } from "./facts.js";

/** Values that the field cannot have: of another type, past a bound, off the step, not among the choices. */
function wrongFor(field: Field): readonly Json[] {
  const common: readonly Json[] = [{ value: { value: true } }, { unknown: "vì sao", value: 1 }, "9999-99-99"];
  switch (field.type) {
    case "boolean":
      return [...common, 1, "true"];
    case "count":
      return [...common, field.max + 1, -1, 0.5, true];
    case "number":
      return [...common, field.max + field.step, field.min - field.step, field.min + field.step / 8, "1"];
    case "points":
      return [...common, field.max + field.step, -field.step, field.step / 8];
    case "choice":
      return [...common, 0, "V0"];
    case "date":
      return [...common, `${field.min} `, 20200101, "0001-01-01"];
    case "events":
      return [
        [1],
        [{ other: true }],
        ...[0, 1].map((more) => Array.from({ length: field.max + 1 + more }, () => ({}))),
      ];
  }
}

/** Names of which only one may be there. */
function withoutField(facts: Evidence["facts"], id: string): Evidence["facts"] {
  const [first = id] = id.split(".");
  return Object.fromEntries(Object.entries(facts).filter(([key]) => key !== first && !key.startsWith(`${first}.`)));
}

/** The fact told in two spellings, or of a field that may not be so; the event of one id told in two ways. */
function contradictions(
  draw: Draw,
  ruleset: Ruleset,
  { facts }: Evidence,
  id: string,
  field: Field,
): readonly Evidence["facts"][] {
  const others = withoutField(facts, id);
  const [first, ...rest] = id.split(".");
  const nested = rest.reduceRight<Json>((inner, step) => ({ [step]: inner }), null);
  const [[name, member] = []] = field.type === "events" ? Object.entries(field.item) : [];
  const value = member && valueIn(draw, member, landmarksOf(ruleset));
  const twice = name === undefined || value === undefined ? [] : [{ id: "e", [name]: value }, { id: "e" }];
  return [
    ...(rest.length > 0 ? [{ ...others, [id]: null, [first ?? id]: nested }] : []),
    ...(field.type === "events" || field.notApplicable === true
      ? []
      : [{ ...others, [id]: { notApplicable: "không" } }]),
    ...(field.type === "events" ? [{ ...others, [id]: twice }] : []),
  ];
}

/** The same evidence with one thing wrong. */
export function makeMalformed(draw: Draw, ruleset: Ruleset, evidence: Evidence): Evidence {
  const [id, field] = draw.pick(Object.entries(ruleset.fields));
  const { facts, subject, period } = evidence;
  const wrong = (): Evidence => ({
    ...evidence,
    facts: { ...withoutField(facts, id), [id]: draw.pick(wrongFor(field)) },
  });
  const contradicted = contradictions(draw, ruleset, evidence, id, field);
  const classes = (ruleset.classes ?? []).map((one) => one.id);
  const [history] = Object.values(ruleset.history ?? {});
  const years = (["recognised", "not-recognised"] as const).map((outcome) => ({
    year: 2019,
    title: history?.title ?? "",
    outcome,
  }));
  return draw.pick<() => Evidence>([
    wrong,
    wrong,
    ...contradicted.map((told) => () => ({ ...evidence, facts: told })),
    () => ({ ...evidence, facts: { ...facts, "no.such.field": true } }),
    () => ({ ...evidence, subject: { ...subject, class: "no-such-class" } }),
    () => ({ ...evidence, subject: { ...subject, kind: "ward" } }),
    () => ({ ...evidence, period: { from: period.to, to: period.from } }),
    () => ({ ...evidence, period: { from: "1999-01-01", to: "2000-01-01" }, decidedOn: "2000-02-01" }),
    ...(ruleset.appliesBy === "decision-date" ? [() => omit(evidence, "decidedOn")] : []),
    ...(history ? [() => ({ ...evidence, history: years })] : []),
    ...(history?.rewards
      ? [
          () => ({
            ...evidence,
            history: [{ year: 2019, title: history.title, outcome: "recognised", reward: "no-such" } as const],
          }),
        ]
      : []),
    ...(classes.length > 1 ? [() => ({ ...evidence, subject: { ...subject, class: classes } })] : []),
  ])();
}
