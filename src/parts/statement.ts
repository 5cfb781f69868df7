// In: nothing. Out: the types of the small pieces from which every legal statement of a document is made.

/**
 * How sure we are of a legal statement.
 *
 * `official`: the wording of the act itself was seen; `restated`: an authority's or newspaper's summary was seen;
 * `inferred`: it follows from other statements, and `note` says how; `assumed`: nobody told us, a placeholder number.
 */
export type Certainty = "official" | "restated" | "inferred" | "assumed";

/** From the most certain to the least. */
export const CERTAINTIES: readonly Certainty[] = ["official", "restated", "inferred", "assumed"];

/** A text for people, in Vietnamese and English. */
export interface LocalText {
  readonly vi: string;
  readonly en: string;
}

/** Where a statement stands (căn cứ): instrument, article (điều), clause (khoản), item (điểm), or another named part. */
export interface Citation {
  /** Key of the instrument in the document's `instruments`. */
  readonly in: string;
  readonly article?: string;
  readonly clause?: string;
  readonly item?: string;
  /** A place that is no article: an annex, a form, a section of a plan. */
  readonly part?: string;
  /** The few words that decide the reading, where we hold them. */
  readonly quote?: string;
}

/** What every legal statement carries. A missing `cite` or `certainty` is an issue of the check, not of the form. */
export interface Statement {
  readonly cite?: Citation;
  readonly certainty?: Certainty;
  readonly note?: LocalText;
  /** The certainty of the statement's numbers, where it differs from that of its words. */
  readonly figures?: Figures;
  /** Id of the overlay that stated it; written when overlays are applied. */
  readonly layer?: string;
}

/** The certainty of the numbers of a statement, apart from that of its words. */
export interface Figures {
  readonly certainty: Certainty;
  readonly cite?: Citation;
  readonly note?: LocalText;
  /** Id of the overlay that stated them; written when overlays are applied. */
  readonly layer?: string;
}

/** A period in force, half-open: `to` is the first day no longer in force. */
export interface Period {
  readonly from: string;
  readonly to?: string;
}

/** A legal act: number, issuer, day of issue, name; `source` says what of it was seen. */
export interface Instrument {
  readonly number: string;
  readonly issuer: string;
  readonly issued?: string;
  readonly name: LocalText;
  readonly source?: LocalText;
}
