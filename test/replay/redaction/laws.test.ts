// What holds of every record from which facts are removed, whatever the ruleset, the evidence and the facts.
import fc from "fast-check";
import { expect, test } from "vitest";
import { omit } from "../../../src/base/json.js";
import { stepsOf } from "../../../src/base/pointer.js";
import {
  type DecisionRecord,
  pinStack,
  recordDigest,
  redact,
  removableFacts,
  replay,
  safeRecord,
} from "../../../src/replay/index.js";
import { partsOf } from "../../../src/replay/redaction/parts.js";
import { drawn } from "../../generators/draw.js";
import { makeEvidence, makeReadingsUsed } from "../../generators/evidence.js";
import { makeRuleset } from "../../generators/ruleset.js";
import { SETTINGS, TIMEOUT } from "../../laws/settings.js";
import { committed } from "./example.js";

const KEEPS = ["total", "standards", "determinedBy", "reliance", "otherReadings"] as const;

const caseArb = drawn(4000, (draw) => {
  const ruleset = makeRuleset(draw);
  const readings = makeReadingsUsed(draw, ruleset);
  return {
    ruleset,
    readings,
    evidence: makeEvidence(draw, ruleset),
    other: makeEvidence(draw, ruleset),
    trace: draw.chance(50),
    pick: draw.several(12, 12, () => draw.chance(50)),
    keep: KEEPS.filter(() => draw.chance(30)),
  };
});

function chosen(names: readonly string[], pick: readonly boolean[]): readonly string[] {
  return names.filter((_, i) => pick[i % pick.length] === true);
}

/** The value with another under one pointer. */
function put(value: unknown, [step, ...rest]: readonly string[], by: unknown): unknown {
  if (step === undefined) return by;
  if (Array.isArray(value)) return value.map((item: unknown, i) => (String(i) === step ? put(item, rest, by) : item));
  const object = value as { readonly [key: string]: unknown };
  return { ...object, [step]: put(object[step], rest, by) };
}

test(
  "what is left proves itself, says what was removed, keeps the digest, and is the same however it came about",
  () => {
    let most = 0;
    fc.assert(
      fc.property(caseArb, ({ ruleset, evidence, readings, trace, pick, keep }) => {
        const made = safeRecord(pinStack(ruleset), evidence, { id: "1", readings, trace });
        if (!made.ok) return;
        const whole = committed(made.value);
        const names = removableFacts(whole);
        const gone = chosen(names, pick);
        most = Math.max(most, gone.length);
        const left = redact(whole, gone, { keep });
        const found = replay(left, { documents: [ruleset] }, { kept: { "1": { record: whole.digests.record } } });
        if (found.same) throw new Error("the same");
        expect(found.findings.map(({ cause }) => cause)).toEqual(["record-redacted"]);
        expect(recordDigest(left)).toBe(whole.digests.record);
        const removed = Object.keys(left.commitments).filter((part) => !Object.hasOwn(left.salts, part));
        expect(new Set(found.findings[0]?.found as readonly string[])).toEqual(new Set(removed));
        // One after the other, the last first.
        let step = redact(whole, [], { keep });
        for (const name of [...gone].reverse()) step = redact(step, [name], { keep });
        expect(step).toEqual(left);
      }),
      { ...SETTINGS, numRuns: 40 },
    );
    expect(most).toBeGreaterThan(3);
  },
  TIMEOUT,
);

test(
  "of two records that differ in what was removed, and reach the same verdict, the same is left but for the commitments",
  () => {
    let told = 0;
    fc.assert(
      fc.property(caseArb, ({ ruleset, evidence, other, readings, trace, pick }) => {
        const stack = pinStack(ruleset);
        const made = (given: typeof evidence) => safeRecord(stack, given, { id: "1", readings, trace });
        const one = made(evidence);
        const another = made({ ...other, period: evidence.period });
        if (!one.ok || !another.ok) return;
        const [whole, source] = [committed(one.value), partsOf(another.value)];
        const gone = chosen(removableFacts(whole), pick);
        const named = new Set(gone);
        // The very facts that are removed have the values of the other record.
        const parts = [...partsOf(one.value).keys()].filter((part) => {
          return part.startsWith("/evidence/") && source.has(part) && named.has(nameOf(part));
        });
        const mixed = parts.reduce<unknown>(
          (value, part) => put(value, stepsOf(part).slice(1), source.get(part)),
          evidence,
        );
        const twin = made(mixed as typeof evidence);
        if (!twin.ok || twin.value.decision.verdict !== one.value.decision.verdict) return;
        const [left, right] = [whole, committed(twin.value)].map((from) => leftOf(from, gone));
        expect(right).toEqual(left);
        if (JSON.stringify(mixed) !== JSON.stringify(evidence)) told += 1;
      }),
      { ...SETTINGS, numRuns: 80 },
    );
    expect(told).toBeGreaterThan(20);
  },
  TIMEOUT,
);

function nameOf(part: string): string {
  const [, member, ...below] = stepsOf(part);
  return member === "facts" ? below.join(".") : [member, ...below].join(".");
}

/** All that a reader sees, but for what looks random to whoever has no salts. */
function leftOf(record: DecisionRecord, gone: readonly string[]): unknown {
  const { commitments, salts, ...rest } = omit(redact(record, gone), "digests");
  const open = Object.fromEntries(Object.entries(commitments).filter(([part]) => Object.hasOwn(salts, part)));
  return { ...rest, salts, parts: Object.keys(commitments), open };
}
