// In: the text of a JSON document. Out: the same text with what can be mended in one way only and to the same meaning, and what
// that was; everything else as it stands. Never here: a guess at what was meant, such as the nearest of known names.
import { type MemberNode, type ObjectNode, parse, type StringNode, type ValueNode } from "@humanwhocodes/momoa";
import { pointerOf, type Step } from "../base/pointer.js";
import { type Issue, issue, sortIssues } from "./issue.js";
import { placesIn } from "./locate.js";
import { snippet } from "./plain.js";
import { scanText } from "./scan.js";

/** A text, and the issues that were mended in it, with their places in the text as it was before. */
export interface MendedText {
  readonly text: string;
  readonly mended: readonly Issue[];
}

/** A piece of the text, what stands there instead, and the issue that is mended by it. */
interface Edit {
  readonly start: number;
  readonly end: number;
  readonly by: string;
  readonly issue: Issue;
  /** Where the issue is, if not at the start. */
  readonly at?: number;
}

interface Reading {
  readonly text: string;
  readonly document: string;
}

/** A value with its place in the document. */
interface Visit {
  readonly node: ValueNode;
  readonly path: readonly Step[];
}

const BYTE_ORDER_MARK = "\uFEFF";
/** The two spellings of each comparison; they mean the same. */
const SPELLINGS = [
  ["==", "==="],
  ["!=", "!=="],
] as const;

function nameOf({ name }: MemberNode): string {
  return name.type === "String" ? name.value : name.name;
}

function sourceOf(node: ValueNode, { text }: Reading): string {
  return text.slice(node.loc.start.offset, node.loc.end.offset);
}

/** A member whose name and text stood there before: of the two, it makes no difference which is kept. */
function repeats(member: MemberNode, holder: ObjectNode, reading: Reading): boolean {
  const first = holder.members.find((other) => nameOf(other) === nameOf(member));
  return first !== undefined && first !== member && sourceOf(first.value, reading) === sourceOf(member.value, reading);
}

function below({ node, path }: Visit, reading: Reading): readonly Visit[] {
  if (node.type === "Array") return node.elements.map(({ value }, i) => ({ node: value, path: [...path, i] }));
  if (node.type !== "Object") return [];
  const kept = node.members.filter((member) => !repeats(member, node, reading));
  return kept.map((member) => ({ node: member.value, path: [...path, nameOf(member)] }));
}

/** Every value of the text, but for what a repeated member holds. */
function everyValue(root: Visit, reading: Reading): readonly Visit[] {
  const found = [root];
  // The list grows while it is read.
  for (const visit of found) found.push(...below(visit, reading));
  return found;
}

function readsAs(raw: string): unknown {
  try {
    return JSON.parse(raw);
  } catch {
    return undefined;
  }
}

function written(value: string, raw: string): string {
  const composed = raw.normalize("NFC");
  const wanted = value.normalize("NFC");
  // A letter may have been written as an escape, which composes only once it is read, or is itself the end of one.
  return readsAs(composed) === wanted ? composed : JSON.stringify(wanted);
}

function composedText(node: StringNode, path: readonly Step[], { text, document }: Reading): readonly Edit[] {
  const { value, loc } = node;
  if (value === value.normalize("NFC")) return [];
  const [start, end] = [loc.start.offset, loc.end.offset];
  const found = issue("json.not-nfc", document, pointerOf(path), { text: snippet(value) });
  return [{ start, end, by: written(value, text.slice(start, end)), issue: found }];
}

/** Where members stand one after the other, the comma before one goes with it. */
function withoutRepeated({ node, path }: Visit, reading: Reading): readonly Edit[] {
  if (node.type !== "Object") return [];
  return node.members.flatMap((member, i) => {
    const before = node.members[i - 1];
    if (before === undefined || !repeats(member, node, reading)) return [];
    const pointer = pointerOf([...path, nameOf(member)]);
    const found = issue("json.duplicate-key", reading.document, pointer, { key: snippet(nameOf(member)) }, [
      { pointer },
    ]);
    const at = member.loc.start.offset;
    return [{ start: before.loc.end.offset, end: member.loc.end.offset, by: "", issue: found, at }];
  });
}

/** The operator of an expression: the one name of an object. */
function operatorIn({ node }: Visit): MemberNode | undefined {
  return node.type === "Object" && node.members.length === 1 ? node.members[0] : undefined;
}

/** Of two spellings used, the rarer gives way; of two used alike, the longer. */
function oneSpelling(visits: readonly Visit[], { document }: Reading): readonly Edit[] {
  return SPELLINGS.flatMap((spellings) => {
    const uses = spellings.map((spelling) =>
      visits.filter((visit) => {
        const operator = operatorIn(visit);
        return operator !== undefined && nameOf(operator) === spelling;
      }),
    );
    const [loose = [], strict = []] = uses;
    if (loose.length === 0 || strict.length === 0) return [];
    const [rarer, by] = strict.length > loose.length ? [loose, spellings[1]] : [strict, spellings[0]];
    return rarer.flatMap((visit) => {
      const operator = operatorIn(visit);
      if (operator === undefined) return [];
      const { start, end } = operator.name.loc;
      const found = issue("logic.both-spellings", document, pointerOf(visit.path), { used: [...spellings] });
      return [{ start: start.offset, end: end.offset, by: JSON.stringify(by), issue: found }];
    });
  });
}

function composedIn(visit: Visit, reading: Reading): readonly Edit[] {
  const { node, path } = visit;
  return node.type === "String" ? composedText(node, path, reading) : [];
}

function editsOf(reading: Reading): readonly Edit[] {
  const body = parse(reading.text, { mode: "json" }).body;
  const visits = everyValue({ node: body, path: [] }, reading);
  return [
    ...visits.flatMap((visit) => [...composedIn(visit, reading), ...withoutRepeated(visit, reading)]),
    ...oneSpelling(visits, reading),
  ];
}

function isReadable(text: string, document: string): boolean {
  if (!scanText({ text, document, placeAt: placesIn(text) }).readable) return false;
  try {
    parse(text, { mode: "json" });
    return true;
  } catch {
    return false;
  }
}

/**
 * Mends a text: letters are composed (NFC), a member written twice alike is written once, one comparison is spelt in one way,
 * a byte order mark goes. A text that is no JSON stays as it is, and so does what could be mended in more than one way.
 *
 * What is mended once needs no mending again, and no decision depends on it.
 */
export function mendText(text: string, document: string): MendedText {
  const isMarked = text.startsWith(BYTE_ORDER_MARK);
  const reading = { text: isMarked ? ` ${text.slice(1)}` : text, document };
  if (!isReadable(reading.text, document)) return { text, mended: [] };
  const mark = issue("json.syntax", document, "", { found: snippet(BYTE_ORDER_MARK) });
  const edits = [...editsOf(reading), ...(isMarked ? [{ start: 0, end: 1, by: "", issue: mark }] : [])];
  const placeAt = placesIn(text);
  const mended = sortIssues(edits.map(({ at, start, issue: found }) => ({ ...found, ...placeAt(at ?? start) })));
  const result = [...edits]
    .sort((a, b) => b.start - a.start)
    .reduce((so, { start, end, by }) => so.slice(0, start) + by + so.slice(end), text);
  return { text: result, mended };
}
