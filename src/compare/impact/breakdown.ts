// In: the counts of the groups of one attribute. Out: the flows of each group, with what must not be shown left out.
import { compareText } from "../../base/text.js";
import { type Attribute, type SubjectGroup, valuesOf } from "./groups.js";
import { hiddenIn } from "./hide.js";
import { OUTCOMES } from "./record.js";
import type { Breakdown, Flow } from "./result.js";
import type { Counts, Tally } from "./tally.js";

const STATES: readonly SubjectGroup["state"][] = ["known", "missing", "not-applicable", "unreadable"];

interface Counted {
  readonly group: SubjectGroup;
  readonly counts: Counts;
}

function groupsIn({ groups }: Tally, place: number): readonly Counted[] {
  return Object.entries(groups).flatMap(([key, counts]) => {
    const [at, state, ...values] = key.split(" ");
    // CAST: the key was made of a group.
    return at === String(place) ? [{ group: { state, values } as SubjectGroup, counts }] : [];
  });
}

/** In the order of the dictionary; subjects in several classes after those in one. */
function inOrder(groups: readonly Counted[], attribute: Attribute): readonly Counted[] {
  const values = valuesOf(attribute);
  const places = ({ group }: Counted): string =>
    [STATES.indexOf(group.state), group.values.length, ...group.values.map((one) => values.indexOf(one))]
      .map((place) => String(place).padStart(4, "0"))
      .join(" ");
  return [...groups].sort((a, b) => compareText(places(a), places(b)));
}

/** Every pair of outcomes, in the order of the outcomes. */
export const EVERY_FLOW: readonly Pick<Flow, "from" | "to">[] = OUTCOMES.flatMap((from) =>
  OUTCOMES.map((to) => ({ from, to })),
);

/** The flows that occur, one a column; those that are rare among all files would be hidden anyhow, and stand together. */
function columnsOf({ flows }: Tally, smallest: number): Breakdown["columns"] {
  const count = ({ from, to }: Pick<Flow, "from" | "to">): number => flows[`${from} ${to}`] ?? 0;
  const used = EVERY_FLOW.filter((flow) => count(flow) > 0);
  const rare = used.filter((flow) => count(flow) < smallest);
  return [...used.filter((flow) => !rare.includes(flow)).map((flow) => [flow]), ...(rare.length === 0 ? [] : [rare])];
}

/** The flows by one attribute. */
export function breakdownOf(attribute: Attribute, place: number, tally: Tally, smallest: number): Breakdown {
  const groups = inOrder(groupsIn(tally, place), attribute);
  const columns = columnsOf(tally, smallest);
  const table = groups.map(({ counts }) =>
    columns.map((flows) => flows.reduce((sum, { from, to }) => sum + (counts[`${from} ${to}`] ?? 0), 0)),
  );
  const hidden = hiddenIn(table, smallest);
  return {
    attribute: attribute.name,
    columns,
    groups: groups.map(({ group }, row) => {
      const counts = table[row] ?? [];
      const files = counts.reduce((sum, one) => sum + one, 0);
      return {
        group,
        files: hidden.sums[row] === true ? null : files,
        counts: counts.map((one, column) => (hidden.cells[row]?.[column] === true ? null : one)),
      };
    }),
    smallest,
  };
}
