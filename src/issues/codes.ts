/**
 * The closed table of issue codes: code → what its sentence may speak of. Codes are public; renaming one is a breaking
 * change. Each code has one sentence per language in `locales`, and one fixture that provokes it.
 */
export interface IssueParams {
  // The text of a JSON document.
  "json.syntax": { readonly found: string };
  "json.duplicate-key": { readonly key: string };
  "json.too-deep": { readonly limit: number };
  "json.too-large": { readonly limit: number };
  "json.keys-too-long": { readonly limit: number };
  "json.number-not-exact": { readonly text: string };
  // Any document, as a value.
  "json.not-json": { readonly found: string };
  "json.forbidden-key": { readonly key: string };
  "json.not-nfc": { readonly text: string };
  // The form of a document.
  "shape.wrong-type": { readonly expected: string; readonly found: string };
  "shape.missing-key": { readonly key: string };
  "shape.unknown-key": { readonly key: string; readonly suggestion?: string };
  "shape.unknown-value": { readonly found: string; readonly expected: readonly string[]; readonly suggestion?: string };
  "shape.bad-text": { readonly found: string; readonly pattern: string };
  "shape.bad-key": { readonly key: string; readonly pattern: string };
  "shape.bad-date": { readonly found: string };
  "shape.too-small": { readonly minimum: number; readonly inclusive: boolean; readonly of?: "characters" | "items" };
  "shape.too-big": { readonly maximum: number; readonly inclusive: boolean; readonly of?: "characters" | "items" };
  "shape.too-precise": { readonly found: number };
  // Conditions.
  "logic.not-one-key": { readonly keys: readonly string[] };
  "logic.unknown-operator": { readonly operator: string; readonly suggestion?: string };
  "logic.wrong-arity": { readonly operator: string; readonly expected: string; readonly found: number };
  "logic.wrong-type": { readonly operator: string; readonly expected: string; readonly found: string };
  "logic.unknown-field": { readonly field: string; readonly suggestion?: string };
  "logic.unknown-choice": { readonly value: string; readonly field: string; readonly suggestion?: string };
  "logic.unknown-reading": { readonly reading: string; readonly suggestion?: string };
  "logic.unknown-history": { readonly history: string; readonly suggestion?: string };
  "logic.no-rewards": { readonly history: string };
  "logic.unguarded-not-applicable": { readonly field: string };
  "logic.not-applicable-undeclared": { readonly field: string };
  "logic.circular-derived": { readonly derived: string };
  "logic.too-deep": { readonly limit: number };
  "logic.too-large-number": { readonly limit: number };
  "logic.both-spellings": { readonly used: readonly string[] };
  "logic.always-true": { readonly node: string; readonly condition: string };
  "logic.always-false": { readonly node: string; readonly condition: string };
  "logic.repeated-operand": { readonly operator: string; readonly operand: string };
  // Rulesets, seen as a whole.
  "ruleset.duplicate-id": { readonly id: string };
  "ruleset.reserved-id": { readonly id: string };
  "ruleset.field-prefix": { readonly field: string; readonly other: string };
  "ruleset.unknown-instrument": { readonly instrument: string; readonly suggestion?: string };
  "ruleset.unknown-standard": { readonly standard: string; readonly suggestion?: string };
  "ruleset.unknown-node": { readonly delegation: string; readonly node: string; readonly suggestion?: string };
  "ruleset.unknown-class": { readonly class: string; readonly suggestion?: string };
  "ruleset.unknown-option": { readonly reading: string; readonly option: string; readonly suggestion?: string };
  "ruleset.class-without-mark": { readonly class: string };
  "ruleset.missing-option": { readonly reading: string; readonly option: string };
  "ruleset.missing-citation": { readonly id: string };
  "ruleset.missing-certainty": { readonly id: string };
  "ruleset.assumed-words": { readonly id: string };
  "ruleset.assumed-without-note": { readonly id: string };
  "ruleset.status-not-official": { readonly id: string; readonly certainty: string };
  "ruleset.points-do-not-add-up": { readonly id: string; readonly declared: number; readonly sum: number };
  "ruleset.group-shape": { readonly id: string; readonly key: string };
  "ruleset.bands-overlap": { readonly from: number };
  "ruleset.bands-leave-hole": {
    readonly id: string;
    readonly from: number;
    readonly until: number;
    readonly points: number;
    readonly hole: "below-all" | "between";
  };
  "ruleset.unreachable-band": { readonly from: number };
  "ruleset.levels-do-not-match": { readonly field: string; readonly value: string };
  "ruleset.off-step": { readonly value: number; readonly step: number };
  "ruleset.empty-range": { readonly low: string; readonly high: string };
  "ruleset.unreachable-mark": { readonly class: string; readonly mark: number; readonly maximum: number };
  "ruleset.unreachable-floor": { readonly standard: string; readonly floor: number; readonly maximum: number };
  "ruleset.unreachable-maximum": { readonly id: string; readonly maximum: number; readonly highest: number };
  "ruleset.larger-than-sheet": {
    readonly id: string;
    readonly points: number;
    readonly whole: string;
    readonly maximum: number;
  };
  "ruleset.points-without-pass": { readonly id: string };
  "ruleset.mixed-points": { readonly id: string };
  "ruleset.framework": { readonly standard: string };
  "ruleset.nobody-may-fill": { readonly standard: string };
  "ruleset.counted-twice": { readonly node: string; readonly other: string; readonly fact: string };
  "ruleset.percentage-without-base": { readonly field: string };
  "ruleset.untranslated": { readonly language: "vi" | "en"; readonly text: string };
  "ruleset.not-in-force": { readonly day: string; readonly from: string; readonly to?: string };
  "ruleset.not-yet-issued": { readonly instrument: string; readonly issued: string; readonly day: string };
  "ruleset.unused-field": { readonly field: string };
  "ruleset.unused-declaration": {
    readonly kind: "class" | "derived" | "event" | "instrument" | "reading";
    readonly id: string;
  };
  "ruleset.unknown-event": { readonly event: string; readonly suggestion?: string };
  "ruleset.circular-deadline": { readonly deadline: string };
  "ruleset.no-such-day": { readonly month: number; readonly day: number };
  "ruleset.corrects-later-version": { readonly version: string; readonly corrects: string };
  "ruleset.unknown-semantics": { readonly found: number; readonly known: readonly number[] };
  // Overlays.
  "overlay.wrong-base": { readonly expected: string; readonly found: string };
  "overlay.unknown-target": { readonly target: string; readonly suggestion?: string };
  "overlay.not-delegated": { readonly operation: string; readonly target: string; readonly rank: string };
  /** `found` is absent where what is done has no upper bound. */
  "overlay.beyond-delegation": { readonly delegation: string; readonly limit: number; readonly found?: number };
  "overlay.nothing-to-fill": { readonly standard: string };
  "overlay.conflict": { readonly target: string; readonly other: string };
  // Evidence.
  "evidence.wrong-subject": { readonly expected: string; readonly found: string };
  "evidence.unknown-field": { readonly field: string; readonly suggestion?: string };
  "evidence.two-spellings": { readonly field: string };
  "evidence.wrong-type": { readonly field: string; readonly expected: string; readonly found: string };
  "evidence.unknown-choice": { readonly field: string; readonly value: string; readonly suggestion?: string };
  "evidence.out-of-bounds": {
    readonly field: string;
    readonly value: string;
    readonly low: string;
    readonly high: string;
  };
  "evidence.off-step": { readonly field: string; readonly value: number; readonly step: number };
  "evidence.not-applicable-undeclared": { readonly field: string };
  "evidence.too-many-events": { readonly field: string; readonly limit: number; readonly found: number };
  "evidence.event-conflict": { readonly field: string; readonly event: string };
  "evidence.history-conflict": { readonly title: string; readonly year: number };
  "evidence.unknown-reward": { readonly title: string; readonly reward: string; readonly suggestion?: string };
  "evidence.unknown-class": { readonly class: string; readonly suggestion?: string };
  "evidence.several-classes": { readonly classes: readonly string[] };
  "evidence.bad-period": { readonly from: string; readonly to: string };
  "evidence.not-in-force": { readonly day: string; readonly from: string; readonly to: string };
  "evidence.no-decision-date": { readonly ruleset: string };
  // Evaluation.
  "evaluate.unknown-reading": { readonly reading: string; readonly suggestion?: string };
  "evaluate.unknown-option": { readonly reading: string; readonly option: string; readonly suggestion?: string };
  "evaluate.zero-denominator": { readonly node: string };
  "evaluate.too-many-readings": { readonly found: number; readonly limit: number };
  // Registries.
  "registry.duplicate-document": { readonly id: string; readonly version: string };
  "registry.missing-base": { readonly base: string; readonly suggestion?: string };
  "registry.unknown-title": { readonly title: string; readonly suggestion?: string };
  "registry.no-decision-date": { readonly ruleset: string };
  "registry.gap": {
    readonly title: string;
    readonly place: string;
    readonly days: readonly string[];
    readonly before?: string;
    readonly until?: string;
    readonly after?: string;
    readonly from?: string;
  };
  "registry.overlap": {
    readonly title: string;
    readonly place: string;
    readonly days: readonly string[];
    readonly rulesets: readonly string[];
  };
  "registry.unfilled": {
    readonly framework: string;
    readonly place: string;
    readonly day: string;
    readonly before?: string;
    readonly until?: string;
    readonly after?: string;
    readonly from?: string;
  };
  "registry.stranded-overlay": { readonly overlay: string; readonly base: string; readonly day: string };
  "registry.nothing-to-switch-on": { readonly id: string; readonly suggestion?: string };
  "registry.unknown-path": { readonly path: string; readonly suggestion?: string };
  // Deadlines.
  "calendar.bad-year": { readonly found: string; readonly first: number; readonly last: number };
  "calendar.not-in-force": { readonly year: number; readonly from: string; readonly to: string };
  "calendar.unknown-event": { readonly event: string; readonly suggestion?: string };
  "calendar.contradictory-day": { readonly day: string };
  "calendar.no-holidays": { readonly deadline: string; readonly year: number };
  // Roll-up.
  "rollup.duplicate-id": { readonly id: string };
  "rollup.unknown-unit": { readonly unit: string; readonly suggestion?: string };
  "rollup.part-exceeds-whole": { readonly name: string; readonly part: number; readonly whole: number };
  "rollup.no-quota": { readonly group: string; readonly suggestion?: string };
  // Comparing rulesets, and decisions by them.
  "compare.unknown-attribute": { readonly attribute: string; readonly suggestion?: string };
  "compare.different-subjects": { readonly before: string; readonly after: string };
  // Records of decisions.
  "record.applied-ruleset": { readonly ruleset: string; readonly overlays: readonly string[] };
  "record.two-decision-days": { readonly record: string; readonly evidence: string };
  "record.salt-missing": { readonly part: string };
  "record.salt-not-hex": { readonly part: string };
  "record.salt-too-short": { readonly part: string; readonly bits: number; readonly least: number };
  "record.salt-twice": { readonly part: string; readonly other: string };
  "record.unknown-salt": { readonly part: string; readonly suggestion?: string };
  "record.no-commitments": { readonly record: string };
  "record.broken-commitment": { readonly part: string };
  "record.unknown-fact": { readonly fact: string; readonly suggestion?: string };
  // Rule tests.
  "cases.expects-nothing": { readonly name: string };
  "cases.refused-alone": { readonly name: string; readonly key: string };
  "cases.duplicate-name": { readonly name: string };
  "cases.evidence-or-with": { readonly name: string; readonly found: "both" | "neither" };
  "cases.unknown-base": { readonly base: string; readonly suggestion?: string };
  "cases.circular-base": { readonly bases: readonly string[] };
  "cases.too-many-bases": { readonly name: string; readonly limit: number };
  "cases.ruleset-or-title": { readonly found: "both" | "neither" };
  "cases.needless-day": { readonly name: string };
  "cases.unknown-ruleset": { readonly ruleset: string; readonly suggestion?: string };
  "cases.several-rulesets": { readonly rulesets: readonly string[] };
  "cases.unknown-node": { readonly node: string; readonly suggestion?: string };
  "cases.unknown-code": { readonly code: string; readonly suggestion?: string };
  "cases.csv-syntax": { readonly found: string };
  "cases.csv-missing-column": { readonly column: string };
  "cases.csv-unknown-column": { readonly column: string; readonly suggestion?: string };
  "cases.csv-duplicate-column": { readonly column: string };
  "cases.csv-bad-cell": {
    readonly cell: string;
    readonly found: string;
    readonly expected: "number-with-comma" | "number-with-point" | "day" | "json" | "period" | "points";
  };
  "cases.csv-beyond-columns": { readonly cell: string };
  "cases.csv-differs": { readonly column: string; readonly values: readonly string[] };
  "cases.csv-not-representable": { readonly what: "own-rules" | "text" };
}

/** A code of the table. */
export type IssueCode = keyof IssueParams;

/** `error` stops; `warning` is worth a look. */
export type Severity = "error" | "warning";

/** Codes that stop nothing; every other is an error. */
const WARNINGS: ReadonlySet<IssueCode> = new Set<IssueCode>([
  "calendar.no-holidays",
  "evaluate.zero-denominator",
  "logic.always-false",
  "logic.always-true",
  "logic.both-spellings",
  "logic.repeated-operand",
  "ruleset.bands-leave-hole",
  "ruleset.counted-twice",
  "ruleset.larger-than-sheet",
  "ruleset.not-in-force",
  "ruleset.not-yet-issued",
  "ruleset.percentage-without-base",
  "ruleset.unreachable-band",
  "ruleset.unreachable-maximum",
  "ruleset.untranslated",
  "ruleset.unused-declaration",
  "ruleset.unused-field",
]);

/** The severity of every issue of a code. */
export function severityOf(code: IssueCode): Severity {
  return WARNINGS.has(code) ? "warning" : "error";
}
