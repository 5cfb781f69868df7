// In: one ruleset, or two to be compared. Out: its evidence space: for each fact the values that can be told apart, the readings,
// the period. Never here: a decision.

import { dateText, dayNumber, yearOf } from "../base/date.js";
import { compareText } from "../base/text.js";
import type { Evidence } from "../evaluate/evidence.js";
import type { Field } from "../parts/field.js";
import type { CompiledRuleset } from "../ruleset/compile.js";
import { takes, takesTheSame } from "./accept.js";
import { CLASS, type DomainValue, domainOf, type FactDomain } from "./domain.js";
import { anyHistory, historyDomain, type LookedBackOn } from "./domains/history.js";
import { anyList, listDomain } from "./domains/list.js";
import { toldOf } from "./domains/member.js";
import { anyValue, plainDomain } from "./domains/plain.js";
import { readingsFor } from "./frame.js";
import { observe } from "./observe-sheet.js";
import { occasionFor } from "./period.js";
import type { Dice } from "./random.js";
import { type Shares, sharesIn } from "./shares.js";
import { turningPlaces } from "./together.js";

/** What the records of a space have in common; what is not given is chosen. */
export interface SpaceOptions {
  /** Readings used, for each ruleset those that it has; the others take its defaults. */
  readonly readings?: { readonly [reading: string]: string };
  /** Unless given: the first whole year that all rulesets are in force. */
  readonly period?: Evidence["period"];
  readonly decidedOn?: string;
}

/** The evidence that one ruleset, or several of nearly one dictionary, can tell apart. */
export interface Space {
  /** The first of them speaks where one must. */
  readonly rulesets: readonly CompiledRuleset[];
  /** The option used for each reading, by ruleset. */
  readonly readings: readonly { readonly [reading: string]: string }[];
  /** A record of which nothing is known but its period. */
  readonly blank: Evidence;
  /** By name of the fact, sorted: fields, `history.<title>`, `subject.class`. */
  readonly domains: ReadonlyMap<string, FactDomain>;
  /** Domains of the members of events, by `list.member`. */
  readonly members: ReadonlyMap<string, FactDomain>;
  /** Titles looked back on, by `history.<title>`. */
  readonly histories: ReadonlyMap<string, LookedBackOn>;
  /** Which number is a part of which whole. */
  readonly shares: Shares;
}

// Every declaration of each field, the first ruleset's first.
function declarations(rulesets: readonly CompiledRuleset[]): ReadonlyMap<string, readonly [Field, ...Field[]]> {
  const found = new Map<string, readonly [Field, ...Field[]]>();
  for (const { ruleset } of rulesets) {
    for (const [id, field] of Object.entries(ruleset.fields)) {
      const [first, ...others] = found.get(id) ?? [];
      found.set(id, first === undefined ? [field] : [first, ...others, field]);
    }
  }
  return found;
}

// Where declarations differ, the values that all of them take.
function shared(domain: FactDomain, fields: readonly [Field, ...Field[]]): FactDomain {
  const { field: id, about, values, edges } = domain;
  if (fields.every((one) => takesTheSame(one, fields[0]))) return domain;
  const taken = (some: readonly DomainValue[]): readonly DomainValue[] =>
    some.filter((value) => fields.every((field) => takes(id, field, value)));
  return domainOf(id, about, taken(values.slice(0, edges)), taken(values.slice(edges)), false);
}

const MOST_CLASSES = 6;

// Several classes at once: of one ruleset they count as one of them; two may each count another.
function atOnce(classes: readonly string[], isOne: boolean): readonly (readonly string[])[] {
  if (isOne || classes.length > MOST_CLASSES) return classes.slice(1).map((id, i) => [classes[i] ?? id, id]);
  const all = classes.reduce<readonly (readonly string[])[]>(
    (so, id) => so.flatMap((some) => [some, [...some, id]]),
    [[]],
  );
  return all.filter(({ length }) => length > 1);
}

// Each class that all rulesets know, and several at once where each says which mark then counts.
function classDomain(rulesets: readonly CompiledRuleset[]): readonly FactDomain[] {
  const [own = [], ...others] = rulesets.map(({ ruleset }) => (ruleset.classes ?? []).map(({ id }) => id));
  const known = own.filter((id) => others.every((classes) => classes.includes(id)));
  if (own.length === 0) return [];
  const mayBeSeveral = rulesets.every(({ ruleset: { pass } }) => pass?.severalClasses !== undefined);
  const isOne = rulesets.length === 1;
  const isEvery = [own, ...others].every((classes) => classes.length === known.length);
  const complete = isEvery && (isOne || !mayBeSeveral || known.length <= MOST_CLASSES);
  return [domainOf(CLASS, "class", known, mayBeSeveral ? atOnce(known, isOne) : [], complete)];
}

// Titles that some ruleset looks back on in some way.
function historiesOf(rulesets: readonly CompiledRuleset[], lastYear: number): readonly LookedBackOn[] {
  const uses = rulesets.flatMap(({ sheet }) => [...sheet.histories.values()]);
  const titles = [...new Set(uses.map(({ declared }) => declared.title))];
  return titles.map((title) => {
    const known = rulesets.map(({ ruleset: { history = {} } }) =>
      Object.values(history).flatMap((one) => (one.title === title ? (one.rewards ?? []) : [])),
    );
    // A title of which a ruleset names no reward takes any.
    const rewards = [...new Set(known.flat())].filter((one) =>
      known.every((some) => some.length === 0 || some.includes(one)),
    );
    const isEvery = known.every((some) => some.length === 0 || rewards.length === new Set(known.flat()).size);
    return { title, uses: uses.filter(({ declared }) => declared.title === title), rewards, isEvery, lastYear };
  });
}

/**
 * Finds what a ruleset can tell apart of each fact (giá trị đại diện của từng minh chứng).
 *
 * With several rulesets, a domain tells apart what any of them does; where they declare a field differently it holds only
 * values that all take, and is not complete.
 *
 * @example
 * spaceOf([compiled]).domains.get("children.born")?.values //=> [null, 0, 2, 3, 4, 5, 12]
 */
export function spaceOf(rulesets: readonly CompiledRuleset[], options: SpaceOptions = {}): Space {
  const usual = occasionFor(rulesets);
  const { readings: asked = {}, period = usual.period, decidedOn = usual.decidedOn } = options;
  const readings = rulesets.map((compiled) => readingsFor(compiled, asked));
  const observed = rulesets.map((compiled, i) => observe(compiled, readings[i] ?? {}, period));
  const places = turningPlaces(observed);
  const found: FactDomain[] = [];
  const members: FactDomain[] = [];
  for (const [id, fields] of declarations(rulesets)) {
    const [field] = fields;
    if (field.type === "events") {
      const domains = listDomain(id, field, observed);
      members.push(...domains.members);
      found.push(shared(domains.list, fields));
    } else {
      found.push(shared(plainDomain(id, field, toldOf(id, observed), [...(places.get(id) ?? [])]), fields));
    }
  }
  const histories = historiesOf(rulesets, yearOf(dateText(dayNumber(period.to) - 1)));
  const named = [...found, ...classDomain(rulesets), ...histories.map(historyDomain)];
  const byName = (a: FactDomain, b: FactDomain): number => compareText(a.field, b.field);
  const { subject } = rulesets[0]?.ruleset ?? { subject: "household" };
  return {
    rulesets,
    readings,
    blank: {
      kind: "evidence",
      format: 1,
      subject: { kind: subject, id: "x-1" },
      period,
      ...(decidedOn === undefined ? {} : { decidedOn }),
      facts: {},
    },
    domains: new Map(named.sort(byName).map((domain) => [domain.field, domain])),
    members: new Map(members.map((domain) => [domain.field, domain])),
    histories: new Map(histories.map((on) => [`history.${on.title}`, on])),
    shares: sharesIn(observed),
  };
}

/** Any value that a fact may have, whether or not it is one of its domain; never missing. */
export function anyFact({ rulesets, domains, members, histories }: Space, name: string, dice: Dice): DomainValue {
  const domain = domains.get(name);
  const on = histories.get(name);
  if (domain?.about === "history" && on !== undefined) return anyHistory(on, dice);
  const fields = rulesets.flatMap(({ ruleset }) => ruleset.fields[name] ?? []);
  const [field] = fields;
  if (domain === undefined || domain.values.length < 2) return null;
  if (domain.about === "class" || field === undefined) return dice.pick(domain.values.slice(1));
  const found = field.type === "events" ? anyList(field, membersOf(name, members), dice) : anyValue(name, field, dice);
  return fields.every((one) => takes(name, one, found)) ? found : dice.pick(domain.values);
}

function membersOf(list: string, members: Space["members"]): readonly FactDomain[] {
  return [...members.values()].filter(({ field }) => field.slice(0, field.lastIndexOf(".")) === list);
}
