// In: nothing. Out: the type of a drawing, plain data: shapes on a plane whose y grows downward, measured in whole units.
// Never here: markup, so that nothing but `svg.ts` decides what a text may become.

/** A point of the plane. */
export interface Position {
  readonly x: number;
  readonly y: number;
}

/** How a line is drawn: told apart without colour. */
export type Stroke = "thin" | "thick" | "dashed" | "dotted";

/** One shape; those that come later lie on top. */
export type Shape =
  | { readonly shape: "line"; readonly through: readonly Position[]; readonly stroke: Stroke }
  /** A pale surface without outline. */
  | { readonly shape: "area"; readonly corner: Position; readonly width: number; readonly height: number }
  | {
      readonly shape: "label";
      readonly at: Position;
      readonly text: string;
      /** Which end of the text stands at the point. */
      readonly anchor: "start" | "middle" | "end";
    };

/** A drawing, with what it is and what it shows in words. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly title: string;
  readonly description: string;
  readonly shapes: readonly Shape[];
}
