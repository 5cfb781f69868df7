// In: what a ruleset declares. Out: everything that a name in an expression can mean.
import { nearest } from "../base/text.js";
import type { FieldSlot, ListSlot } from "./dictionary.js";
import type { Expression } from "./expression.js";
import { type Histories, type HistoryUse, type HistoryWay, widest } from "./history.js";
import type { Builder } from "./machine.js";
import type { Path, Report } from "./scope.js";

/** Everything that names in an expression can mean. */
export interface Names {
  readonly plain: ReadonlyMap<string, FieldSlot>;
  readonly lists: ReadonlyMap<string, ListSlot>;
  readonly derived: { readonly [id: string]: { readonly value: Expression } };
  readonly readings: ReadonlyMap<string, { readonly slot: number; readonly options: readonly string[] }>;
  readonly histories: Histories;
  readonly period: readonly [number, number];
}

/** Each way of looking back has one slot, however often it is written: evaluation fills it from the history. */
export function historyUse(
  builder: Builder,
  { declared, uses }: Histories,
  key: string,
  way: HistoryWay,
  path: Path,
  report: Report,
): HistoryUse | undefined {
  const history = Object.hasOwn(declared, key) ? declared[key] : undefined;
  if (history === undefined) {
    const suggestion = nearest(key, Object.keys(declared));
    return report("logic.unknown-history", path, { history: key, ...(suggestion === undefined ? {} : { suggestion }) });
  }
  if (way.isReset && history.rewards === undefined) return report("logic.no-rewards", path, { history: key });
  const id = `history.${key}/${way.counts}/${String(way.start)}/${way.isReset ? "reset" : "keep"}`;
  const known = uses.get(id);
  if (known !== undefined) return known;
  const { low, high } = widest(way, history);
  const use = { ...way, id, history: key, declared: history, slot: builder.slot(low, high) };
  uses.set(id, use);
  return use;
}

/** Reports a reading that the ruleset does not have. */
export function unknownReading(names: Names, key: string, path: Path, report: Report): undefined {
  const suggestion = nearest(key, names.readings.keys());
  return report("logic.unknown-reading", path, { reading: key, ...(suggestion === undefined ? {} : { suggestion }) });
}
