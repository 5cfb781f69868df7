// However the same facts are spelt, in whatever order, from whatever host: the same decision, and the same faults.
import fc from "fast-check";
import { afterEach, expect, test } from "vitest";
import { compileRuleset, evaluate, type Facts, safeEvaluate } from "../../src/index.js";
import { count, evidenceOf, fact, gate, graded, oneOf, points, sheet, standard, yesNo } from "../decision/sheet.js";

const NAMES = ["a", "b.x", "b.y", "b.z", "c.d.e", "c.d.f", "c.g"] as const;
const ruleset = sheet({
  mark: 0,
  fields: {
    grade: points(4, 0.05),
    colour: oneOf("red", "blue"),
    ...Object.fromEntries(NAMES.map((name) => [name, count(9)])),
    flag: yesNo(),
  },
  gates: [
    gate("g", {
      or: [fact("flag"), { "==": [fact("colour"), "red"] }, ...NAMES.map((name) => ({ ">": [fact(name), 4] }))],
    }),
  ],
  standards: [standard("s", 4, [graded("s.grade", "grade")])],
});
const judged = compileRuleset(ruleset);

/** Spells facts: an id breaks at some of its dots, and the keys of every place come in some order. */
function spelt(facts: ReadonlyMap<string, unknown>, breaks: () => boolean, order: () => number): object {
  const tree = new Map<string, unknown>();
  for (const [id, value] of facts) {
    let place = tree;
    let key = "";
    for (const [i, segment] of id.split(".").entries()) {
      if (i > 0 && breaks() && !(place.has(key) && !(place.get(key) instanceof Map))) {
        const inner = place.get(key) ?? new Map<string, unknown>();
        place.set(key, inner);
        place = inner as Map<string, unknown>;
        key = segment;
      } else key = i === 0 ? segment : `${key}.${segment}`;
    }
    place.set(key, value);
  }
  const shuffled = (one: ReadonlyMap<string, unknown>): object =>
    Object.fromEntries(
      [...one]
        .map(([key, value]) => [order(), key, value instanceof Map ? shuffled(value) : value] as const)
        .sort(([a], [b]) => a - b)
        .map(([, key, value]) => [key, value]),
    );
  return shuffled(tree);
}

const factsArb = fc
  .record(
    {
      grade: fc.nat(80).map((steps) => (steps * 5) / 100),
      colour: fc.constantFrom("red", "blue"),
      flag: fc.boolean(),
      ...Object.fromEntries(NAMES.map((name) => [name, fc.oneof(fc.nat(9), fc.constant(null))])),
    },
    { requiredKeys: [] },
  )
  .map((facts) => new Map(Object.entries(facts)));

test("one set of facts means the same in every order of its keys and every spelling of its names", () => {
  fc.assert(
    fc.property(factsArb, fc.infiniteStream(fc.boolean()), fc.infiniteStream(fc.nat()), (facts, breaks, order) => {
      const given = spelt(
        facts,
        () => Boolean(breaks.next().value),
        () => Number(order.next().value),
      );
      const [one, other] = [given, Object.fromEntries(facts)].map((all) =>
        evaluate(judged, evidenceOf(all as Facts), { trace: true }),
      );
      expect(one).toStrictEqual(other);
    }),
    { seed: 20_251_120, numRuns: 500 },
  );
});

test("facts without a prototype, or of another host's making, are read as any others", () => {
  const plain = { a: 3, b: { x: 1, y: 9 }, grade: 2.5 };
  const bare = Object.assign(Object.create(null) as object, plain, {
    b: Object.assign(Object.create(null) as object, plain.b),
  });
  const inherited = Object.assign(Object.create({ flag: true, nonsense: 1 }) as object, plain);
  const expected = evaluate(judged, evidenceOf(plain));
  expect(evaluate(judged, evidenceOf(bare as Facts))).toStrictEqual(expected);
  expect(evaluate(judged, evidenceOf(inherited as Facts))).toStrictEqual(expected);
});

afterEach(() => {
  Reflect.deleteProperty(Object.prototype, "flag");
  Reflect.deleteProperty(Object.prototype, "nonsense");
});

test("what somebody wrote into the prototype of all objects is no fact, and no fault", () => {
  const given = { b: { x: 1 } };
  const expected = evaluate(judged, evidenceOf(given));
  Object.assign(Object.prototype, { flag: true, nonsense: 1 });
  expect(evaluate(judged, evidenceOf(given))).toStrictEqual(expected);
});

test.each([
  [{ "b.x": 1, b: { x: 1 } }, "/facts/b/x", "b.x"],
  [{ "b.x": null, b: { x: 1 } }, "/facts/b/x", "b.x"],
  [{ b: { x: null }, "b.x": null }, "/facts/b.x", "b.x"],
  [{ c: { "d.e": 1 }, "c.d": { e: 2 } }, "/facts/c.d/e", "c.d.e"],
])("%j spells one fact twice", (facts, pointer, field) => {
  const result = safeEvaluate(judged, evidenceOf(facts));
  expect(result.issues.map((one) => [one.code, one.pointer, one.params])).toStrictEqual([
    ["evidence.two-spellings", pointer, { field }],
  ]);
});

test.each([
  [{ c: { d: { h: 1 } } }, "/facts/c/d/h", "c.d.h"],
  [{ "c.d": { h: 1 } }, "/facts/c.d/h", "c.d.h"],
  [{ c: { "d.h": 1 } }, "/facts/c/d.h", "c.d.h"],
  [{ c: 1 }, "/facts/c", "c"],
  [{ "": 1 }, "/facts/", ""],
  [{ b: { "": 1 } }, "/facts/b/", "b."],
  [JSON.parse('{"b":{"__proto__":1}}') as object, "/facts/b/__proto__", "b.__proto__"],
])("%j names no field", (facts, pointer, field) => {
  const result = safeEvaluate(judged, evidenceOf(facts));
  expect(result.issues.map((one) => [one.code, one.pointer, one.params])).toMatchObject([
    ["evidence.unknown-field", pointer, { field }],
  ]);
});
