// In: choices. Out: the texts, citations and certainties that every legal statement carries.
import type { Certainty, LocalText, Statement } from "../../src/parts/statement.js";
import type { Draw } from "./draw.js";

export const INSTRUMENT = "vb";

export function words(name: string): LocalText {
  return { vi: `Mục ${name}`, en: `Item ${name}` };
}

/** A node's id with its name. */
export function label(id: string): LocalText & { readonly id: string } {
  return { id, ...words(id) };
}

/** How sure the statements of one ruleset are. */
export class Statements {
  readonly #draw: Draw;
  readonly isOfficial: boolean;

  constructor(draw: Draw) {
    this.#draw = draw;
    this.isOfficial = draw.chance(15);
  }

  #certainty(options: readonly Certainty[]): Certainty {
    return this.isOfficial || this.#draw.chance(50) ? "official" : this.#draw.pick(options);
  }

  /** A statement whose words may not be assumed: a criterion, a condition; its numbers may. */
  ofWords(): Statement {
    return this.#make(this.#certainty(["restated", "inferred"]));
  }

  /** A statement of a number alone, which may be assumed. */
  ofNumber(): Statement {
    return this.#make(this.#certainty(["restated", "inferred", "assumed"]));
  }

  #make(certainty: Certainty): Statement {
    const cite = { in: INSTRUMENT, article: String(this.#draw.whole(1, 9)) };
    const note = certainty === "official" ? {} : { note: { vi: "Lý do", en: "Reason" } };
    const hasFigures = !this.isOfficial && this.#draw.chance(15);
    const figures = hasFigures
      ? { figures: { certainty: this.#draw.pick(["assumed", "inferred"] as const), cite, note: words("figures") } }
      : {};
    return { cite, certainty, ...note, ...figures };
  }
}
