// In: a ruleset. Out: its legal statements below `official`, the least certain first, and how many there are of each.
import { pointerOf } from "../base/pointer.js";
import { CERTAINTIES, type Certainty, type Citation, type LocalText } from "../parts/statement.js";
import type { Ruleset } from "./schema.js";
import { type PlacedStatement, statementsOf } from "./walk.js";

/** A legal statement, or the numbers of one, below `official`. */
export interface UncertainStatement {
  readonly id: string;
  /** Where the statement stands in its document. */
  readonly pointer: string;
  readonly certainty: Exclude<Certainty, "official">;
  /** `figures`: its numbers, where their certainty is stated apart. */
  readonly of: "words" | "figures";
  readonly cite?: Citation;
  /** Why it is not certain, and what to look up. */
  readonly note?: LocalText;
  readonly name?: LocalText;
}

/** How many statements there are of each certainty; those that state none are not counted. */
export type CertaintyCounts = {
  readonly [Of in UncertainStatement["of"]]: { readonly [C in Certainty]: number };
};

function below({ id, path, name, statement }: PlacedStatement): readonly UncertainStatement[] {
  const { certainty, cite, note, figures } = statement;
  const made = (
    of: UncertainStatement["of"],
    sure: Certainty | undefined,
    where: Citation | undefined,
    why: LocalText | undefined,
  ): readonly UncertainStatement[] =>
    sure === undefined || sure === "official"
      ? []
      : [
          {
            id,
            pointer: pointerOf(path),
            certainty: sure,
            of,
            ...(where === undefined ? {} : { cite: where }),
            ...(why === undefined ? {} : { note: why }),
            ...(name === undefined ? {} : { name }),
          },
        ];
  return [
    ...made("words", certainty, cite, note),
    ...made("figures", figures?.certainty, figures?.cite ?? cite, figures?.note ?? note),
  ];
}

/** Those below `official`: assumed, inferred, restated, each in the order of the document. */
export function uncertainAmong(statements: readonly PlacedStatement[]): readonly UncertainStatement[] {
  const rank = ({ certainty }: UncertainStatement): number => CERTAINTIES.indexOf(certainty);
  return statements.flatMap(below).sort((a, b) => rank(b) - rank(a));
}

/** The statements of a ruleset below `official`: assumed, inferred, restated, each in the order of the document. */
export function uncertainStatements(ruleset: Ruleset): readonly UncertainStatement[] {
  return uncertainAmong(statementsOf(ruleset));
}

/** Counts statements by certainty, words and figures apart. */
export function certaintyCounts(statements: readonly PlacedStatement[]): CertaintyCounts {
  const counted = (found: readonly (Certainty | undefined)[]): CertaintyCounts["words"] => {
    const count = (certainty: Certainty): number => found.filter((one) => one === certainty).length;
    return {
      official: count("official"),
      restated: count("restated"),
      inferred: count("inferred"),
      assumed: count("assumed"),
    };
  };
  return {
    words: counted(statements.map(({ statement }) => statement.certainty)),
    figures: counted(statements.map(({ statement }) => statement.figures?.certainty)),
  };
}
