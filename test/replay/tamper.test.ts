// Every change of meaning, field by field: it is found, and called what it is.
import { describe, expect, test } from "vitest";
import type { RegistryDocument } from "../../src/index.js";
import { documentDigest } from "../../src/replay/digest.js";
import {
  type DecisionRecord,
  type Replay,
  type ReplayCause,
  type ReplayOptions,
  replay,
} from "../../src/replay/index.js";
import { replayWith } from "../../src/replay/replay.js";
import { shelfOf } from "../../src/replay/shelf.js";
import { type Alteration, additions, changes, removals } from "./alter.js";
import { full, overlay, registry, resealed, ruleset, withoutTrace } from "./example.js";

/** Where the alteration lies, what it is called, and whether the very place is named. */
type Row = readonly [place: RegExp, cause: ReplayCause, isNamed: boolean];

const ROWS: readonly Row[] = [
  [/^\/semantics$/, "semantics-changed", true],
  [/^\/(ruleset|overlays)\//, "record-altered", true],
  [/^\/readings\//, "reading-changed", true],
  [/^\/otherReadings\//, "decision-altered", true],
  [/^\/digests\/(evidence|decision|trace)$/, "record-altered", true],
  // Nothing else speaks of them: the digest of the record is all that there is.
  [/^\/(id|number|digests\/record)$/, "record-altered", false],
  [/^\/decidedOn$/, "record-altered", true],
  [/^\/evidence\//, "evidence-altered", false],
  [/^\/decision\/trace\//, "trace-altered", false],
  [/^\/decision\//, "decision-altered", false],
];

const shelf = shelfOf(registry);

function again(record: DecisionRecord, kept?: ReplayOptions["kept"]): Replay {
  return replayWith(shelf, record, kept === undefined ? {} : { kept });
}

function told(found: Replay): { readonly cause?: ReplayCause; readonly pointer?: string } {
  return found.same ? {} : { cause: found.cause, pointer: found.findings[0]?.pointer ?? "" };
}

/** Does the way to the one place lead over the other? The whole record is near to nothing. */
function isNear(one: string, other: string): boolean {
  const [above, below] = one.length < other.length ? [one, other] : [other, one];
  return above !== "" && (above === below || below.startsWith(`${above}/`));
}

function judge({ pointer, altered }: Alteration<DecisionRecord>): string | undefined {
  const found = again(altered);
  const { cause, pointer: named = "" } = told(found);
  // What is no record any more is told so, at the place.
  if (cause === "record-malformed") return isNear(named, pointer) ? undefined : `malformed at ${named}`;
  const [, expected, isNamed] = ROWS.find(([place]) => place.test(pointer)) ?? [];
  if (cause !== expected) return `${String(cause)} instead of ${String(expected)}`;
  return isNamed === true && !isNear(named, pointer) ? `named ${named}` : undefined;
}

function misjudged(alterations: readonly Alteration<DecisionRecord>[]): readonly string[] {
  return alterations.flatMap((one) => {
    const wrong = judge(one);
    return wrong === undefined ? [] : [`${one.pointer}: ${wrong}`];
  });
}

describe.each([
  ["with its trace", full],
  ["without its trace", withoutTrace],
])("a record %s", (_, record) => {
  test("replays as it was", () => {
    expect(again(record).same).toBe(true);
  });

  test("of which one value was changed is found out, and the change called what it is", () => {
    const alterations = changes(record);
    expect(alterations.length).toBeGreaterThan(70);
    expect(misjudged(alterations)).toEqual([]);
  });

  test("from which one member was taken is found out", () => {
    const unnoticed = removals(record).filter(({ altered }) => again(altered).same);
    // The trace is made again, and compared with its digest.
    expect(unnoticed.map(({ pointer }) => pointer)).toEqual(record === full ? ["/decision/trace"] : []);
  });

  test("to which one member was added is found out", () => {
    const unnoticed = additions(record).filter(({ altered }) => again(altered).same);
    expect(unnoticed.map(({ pointer }) => pointer)).toEqual([]);
  });
});

test("what was altered in a decision or its trace is the first difference, before and after", () => {
  const inDecision = changes(full).filter(({ pointer }) => pointer.startsWith("/decision/"));
  const wrong = inDecision.flatMap(({ pointer, altered }) => {
    const found = again(altered);
    if (found.same) return [pointer];
    if (found.cause === "record-malformed") return [];
    const { difference } = found;
    const isThere = difference !== undefined && isNear(difference.pointer, pointer);
    return isThere && "before" in difference && difference.node !== ""
      ? []
      : [`${pointer} ${JSON.stringify(difference)}`];
  });
  expect(wrong).toEqual([]);
});

describe("a document that is not the one that was used", () => {
  const causes = (document: RegistryDocument, other: RegistryDocument) =>
    changes(document).map(({ pointer, altered }) => {
      return [pointer, told(replay(full, { documents: [altered, other] })).cause] as const;
    });

  test("is found out in every value of the ruleset", () => {
    const found = causes(ruleset, overlay);
    expect(found.length).toBeGreaterThan(100);
    const wrong = found.filter(([pointer, cause]) => {
      const isOther = pointer === "/id" || pointer === "/version" || pointer === "/kind";
      return cause !== (isOther ? "ruleset-missing" : "ruleset-altered");
    });
    expect(wrong).toEqual([]);
  });

  test("is found out in every value of the overlay", () => {
    const found = causes(overlay, ruleset);
    expect(found.length).toBeGreaterThan(20);
    const wrong = found.filter(([pointer, cause]) => {
      const isOther = pointer === "/id" || pointer === "/version" || pointer === "/kind";
      return cause !== (isOther ? "overlay-missing" : "overlay-altered");
    });
    expect(wrong).toEqual([]);
  });
});

test("no document, whatever is wrong with it, stops a replay, though the record pins it", () => {
  const pinnedTo = (at: "ruleset" | "overlay", document: RegistryDocument, other: RegistryDocument): Replay => {
    const { id, version } = document;
    const pin = { id, version, digest: documentDigest(document) };
    const forged = at === "ruleset" ? { ...withoutTrace, ruleset: pin } : { ...withoutTrace, overlays: [pin] };
    return replay(resealed(forged), { documents: [document, other] });
  };
  const alterations = <T>(of: T) =>
    [...changes(of), ...removals(of)].filter(({ pointer }) => !/^\/(id|version)$/.test(pointer));
  for (const { altered } of alterations(ruleset))
    expect(typeof pinnedTo("ruleset", altered, overlay).same).toBe("boolean");
  for (const { altered } of alterations(overlay))
    expect(typeof pinnedTo("overlay", altered, ruleset).same).toBe("boolean");
});

describe("a forger who computes every digest again", () => {
  const alterations = changes(full).filter(({ pointer }) => !pointer.startsWith("/digests/"));
  const forged = alterations.map(({ pointer, altered }) => {
    try {
      return { pointer, altered: resealed(altered) };
    } catch {
      // What is no record any more has no digests.
      return { pointer, altered };
    }
  });

  test("is found out by the decision, which must follow from the evidence, but in what no rule reads", () => {
    const unnoticed = forged.filter(({ altered }) => again(altered).same);
    expect(unnoticed.map(({ pointer }) => pointer)).toEqual(["/id", "/number"]);
  });

  test("is found out by the one digest kept elsewhere, whatever was altered", () => {
    const kept = { [full.id]: { record: full.digests.record } };
    const unnoticed = forged.filter(({ altered }) => again(altered, kept).same);
    expect(unnoticed.map(({ pointer }) => pointer)).toEqual([]);
  });

  test("is told by the digests of the parts kept elsewhere what was altered", () => {
    const kept = { [full.id]: full.digests };
    const wrong = forged.flatMap(({ pointer, altered }) => {
      const { cause } = told(again(altered, kept));
      if (cause === "record-malformed") return [];
      const part = ROWS.find(([place]) => place.test(pointer))?.[1];
      const expected = pointer === "/id" ? "record-unknown" : part;
      return cause === expected ? [] : [`${pointer}: ${String(cause)} instead of ${String(expected)}`];
    });
    expect(wrong).toEqual([]);
  });
});
