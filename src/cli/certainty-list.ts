// In: documents that were checked. Out: what in them is still assumed or inferred, with where it stands and what to look up;
// how many statements there are of each certainty.
import { type CitationView, citationText } from "../explain/citation.js";
import type { Language, Overlay, Ruleset } from "../index.js";
import { LANGUAGES } from "../locales/index.js";
import { statementsOfOverlay, uncertainInOverlay } from "../overlay/statements.js";
import { CERTAINTIES } from "../parts/statement.js";
import { type Block, code, heading, item, type ListItem, list, paragraph, table } from "../render/blocks.js";
import { certaintyCounts, type UncertainStatement, uncertainStatements } from "../ruleset/certainty.js";
import { type PlacedStatement, statementsOf } from "../ruleset/walk.js";
import { WORDS } from "./words.js";

/** A document, what it is called in messages, and the instruments that it may cite. */
export interface Reviewed extends Pick<Ruleset, "instruments"> {
  readonly name: string;
  readonly document: Ruleset | Overlay;
}

const TO_LOOK_UP = ["assumed", "inferred"] as const;

function statementsIn({ document }: Reviewed): readonly PlacedStatement[] {
  return document.kind === "overlay" ? statementsOfOverlay(document) : statementsOf(document);
}

function uncertainIn({ document }: Reviewed): readonly UncertainStatement[] {
  return document.kind === "overlay" ? uncertainInOverlay(document) : uncertainStatements(document);
}

/** A document as JSON: its statements below `official`, those restated too, and the counts. */
export function certaintyEntry(reviewed: Reviewed): object {
  const { name, document } = reviewed;
  return {
    document: name,
    status: document.status,
    statements: uncertainIn(reviewed),
    counts: certaintyCounts(statementsIn(reviewed)),
  };
}

function toDo({ id, of, name, cite, note }: UncertainStatement, view: CitationView): ListItem {
  const words = WORDS[view.language].certainty;
  const { format } = view.say;
  const known = name === undefined ? id : `${format.quote(name[view.language])} (${id})`;
  const subject = of === "figures" ? words.figuresOf(known) : known;
  const said = cite === undefined ? subject : format.said(subject, citationText(view, cite));
  return item(said, [item(note?.[view.language] ?? words.noNote)]);
}

function listOf(reviewed: Reviewed, language: Language): readonly Block[] {
  const words = WORDS[language].certainty;
  const say = LANGUAGES[language];
  const view = { language, say, ruleset: reviewed };
  const found = uncertainIn(reviewed);
  const groups = TO_LOOK_UP.flatMap((certainty) => {
    const of = found.filter((one) => one.certainty === certainty);
    if (of.length === 0) return [];
    const title = words.group(say.names.certainties[certainty], of.length);
    return [
      item(
        title,
        of.map((one) => toDo(one, view)),
      ),
    ];
  });
  return [heading(3, code(reviewed.name)), groups.length === 0 ? paragraph(words.none) : list(groups)];
}

function countsOf(documents: readonly Reviewed[], language: Language): Block {
  const { of: names, document } = WORDS[language].certainty;
  const { certainties } = LANGUAGES[language].names;
  const rows = documents.flatMap((one) => {
    const counts = certaintyCounts(statementsIn(one));
    return (["words", "figures"] as const).map((of) => [
      one.name,
      names[of],
      ...CERTAINTIES.map((certainty) => String(counts[of][certainty])),
    ]);
  });
  const header = [document, "", ...CERTAINTIES.map((certainty) => certainties[certainty])];
  return table(["left", "left", ...CERTAINTIES.map(() => "right" as const)], header, rows);
}

/** Document by document what is to be looked up, the least certain first; the counts at the end. */
export function certaintyBlocks(documents: readonly Reviewed[], language: Language): readonly Block[] {
  const { heading: title, counts } = WORDS[language].certainty;
  if (documents.length === 0) return [];
  return [
    heading(2, title),
    ...documents.flatMap((one) => listOf(one, language)),
    heading(2, counts),
    countsOf(documents, language),
  ];
}
