// In: choices. Out: an evidence dictionary with every type of field, and readings.
import type { EventsField, Field, PlainField } from "../../src/parts/field.js";
import type { History } from "../../src/parts/history.js";
import type { Reading } from "../../src/ruleset/schema.js";
import { type Draw, decimal } from "./draw.js";
import { words } from "./statements.js";

const PLAIN_TYPES = ["boolean", "count", "number", "points", "choice", "date"] as const;
type PlainType = (typeof PLAIN_TYPES)[number];

/** The day so many days after 2019-06-01. */
export function dayAfter(days: number, start = "2019-06-01"): string {
  return new Date(Date.parse(`${start}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

function plainField(draw: Draw, name: string, type: PlainType, naPercent: number): PlainField {
  const base = { ...words(name), ...(draw.chance(naPercent) ? { notApplicable: true as const } : {}) };
  switch (type) {
    case "boolean":
      return { type, ...base };
    case "count":
      return { type, max: draw.whole(1, 9), ...base };
    case "number": {
      const step = draw.pick([1, 0.5, 0.25, 0.1]);
      const min = draw.pick([0, 0.5, -2, 1]);
      return { type, min, max: decimal(min + step * draw.whole(1, 12)), step, ...base };
    }
    case "points": {
      const step = draw.pick([1, 0.5, 2, 0.25]);
      return { type, max: decimal(step * draw.whole(1, 12)), step, ...base };
    }
    case "choice":
      return { type, values: draw.several(2, 4, (at) => ({ id: `v${at}`, ...words(`${name} ${at}`) })), ...base };
    case "date": {
      const first = draw.whole(0, 400);
      return { type, min: dayAfter(first), max: dayAfter(first + draw.whole(1, 500)), ...base };
    }
  }
}

function eventsField(draw: Draw, name: string): EventsField {
  const members = draw.several(1, 3, (at): [string, PlainField] => {
    return [`m${at}`, plainField(draw, `m${at}`, draw.pick(PLAIN_TYPES), 20)];
  });
  return { type: "events", max: draw.whole(1, 4), item: Object.fromEntries(members), ...words(name) };
}

/** At least a yes-or-no and a count that always apply; ids flat or dotted. */
export function makeFields(draw: Draw): { readonly [id: string]: Field } {
  const spell = (at: number): string => draw.pick([`f${at}`, `f${at}.x`, `g.f${at}`, `g.h.f${at}`]);
  const others = draw.several(2, 8, (at): [string, Field] => {
    const id = spell(at + 2);
    const type = draw.pick([...PLAIN_TYPES, "events", "events"] as const);
    return [id, type === "events" ? eventsField(draw, id) : plainField(draw, id, type, 30)];
  });
  return {
    [spell(0)]: plainField(draw, "f0", "boolean", 0),
    [spell(1)]: plainField(draw, "f1", "count", 0),
    ...Object.fromEntries(others),
  };
}

/** Titles that are looked back on, perhaps two histories of one title. */
export function makeHistories(draw: Draw): { readonly [key: string]: History } {
  const made = draw.several(0, 2, (at): [string, History] => {
    const rewards = draw.chance(60) ? { rewards: draw.pick([["w0"], ["w0", "w1"]]) } : {};
    return [`h${at}`, { title: draw.pick(["t0", "t0", "t1"]), most: draw.whole(1, 4), ...words(`h${at}`), ...rewards }];
  });
  return Object.fromEntries(made);
}

export function makeReadings(draw: Draw): { readonly [key: string]: Reading } {
  const made = draw.several(0, 2, (at): [string, Reading] => {
    const options = draw.several(2, 3, (option) => `o${option}`);
    const reading: Reading = {
      question: words("question"),
      options: Object.fromEntries(options.map((option) => [option, words(option)])),
      default: draw.pick(options),
      why: words("why"),
    };
    return [`r${at}`, reading];
  });
  return Object.fromEntries(made);
}
