// In: a legal statement. Out: where it stands and, below `official`, how certain it is.
import { SHOWN_IN } from "../locales/index.js";
import type { Certainty, Citation, Statement } from "../parts/statement.js";
import type { Ruleset } from "../ruleset/schema.js";
import type { View } from "./view.js";

const LONGEST_NAME = 50;

function shortened(name: string): string {
  if (name.length <= LONGEST_NAME) return name;
  const begin = name.slice(0, name.lastIndexOf(" ", LONGEST_NAME));
  // No quotation is opened that is not closed.
  const quote = begin.lastIndexOf("“");
  return `${(quote > begin.lastIndexOf("”") ? begin.slice(0, quote) : begin).trim()}…`;
}

/** What a citation is read with: a language, and the instruments that it may name. */
export interface CitationView extends Pick<View, "language" | "say"> {
  readonly ruleset: Pick<Ruleset, "instruments">;
}

/** An act by its number, or by its name where the number is not known. */
function instrumentName(view: CitationView, key: string): string {
  const instrument = view.ruleset.instruments[key];
  if (instrument === undefined) return key;
  return /\d/.test(instrument.number) ? instrument.number : shortened(instrument.name[SHOWN_IN[view.language]]);
}

/** Where a statement stands: `điểm a khoản 1 Điều 6 Nghị định 122/2018/NĐ-CP`. */
export function citationText(view: CitationView, cite: Citation): string {
  return view.say.citation(cite, instrumentName(view, cite.in));
}

/** How certain a statement is, and its figures, as far as they are not `official`. */
export function certaintyTexts(view: View, { certainty, figures }: Statement): readonly string[] {
  const name = (of: Certainty): string => view.say.names.certainties[of];
  const ofWords = certainty === undefined || certainty === "official" ? [] : [name(certainty)];
  const differs = figures !== undefined && figures.certainty !== "official" && figures.certainty !== certainty;
  return differs ? [...ofWords, view.say.notes.figures(name(figures.certainty))] : ofWords;
}

/** The basis of a statement in brackets, after a space; nothing where there is nothing to say. */
export function basis(view: View, statement: Statement | undefined): string {
  if (statement === undefined) return "";
  const cites = statement.cite === undefined ? [] : [citationText(view, statement.cite)];
  const texts = [...cites, ...certaintyTexts(view, statement)];
  return texts.length === 0 ? "" : ` [${texts.join("; ")}]`;
}
