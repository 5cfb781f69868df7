// In: a drawing. Out: SVG that takes the colour of the text around it, so that it follows light, dark and print alike.
import type { Drawing, Position, Shape, Stroke } from "./drawing.js";
import { escapeMarkup } from "./markup.js";

const STROKES: { readonly [S in Stroke]: string } = {
  thin: `stroke-width="1" stroke-opacity="0.4"`,
  thick: `stroke-width="2.5"`,
  dashed: `stroke-width="1.5" stroke-dasharray="7 4"`,
  dotted: `stroke-width="1.5" stroke-dasharray="2 3"`,
};

function pointsOf(through: readonly Position[]): string {
  return through.map(({ x, y }) => `${x},${y}`).join(" ");
}

const SHAPES: { readonly [K in Shape["shape"]]: (shape: Extract<Shape, { shape: K }>) => string } = {
  line: ({ through, stroke }: Extract<Shape, { shape: "line" }>) =>
    `<polyline points="${pointsOf(through)}" fill="none" stroke="currentColor" ${STROKES[stroke]}/>`,
  area: ({ corner, width, height }: Extract<Shape, { shape: "area" }>) =>
    `<rect x="${corner.x}" y="${corner.y}" width="${width}" height="${height}" fill="currentColor" fill-opacity="0.18"/>`,
  label: ({ at, text, anchor }: Extract<Shape, { shape: "label" }>) =>
    `<text x="${at.x}" y="${at.y}" text-anchor="${anchor}" fill="currentColor">${escapeMarkup(text)}</text>`,
};

function renderShape(shape: Shape): string {
  // CAST: the table has the renderer of exactly this shape.
  return (SHAPES[shape.shape] as (shape: Shape) => string)(shape);
}

/** One `<svg>` element, named and described for those who do not see it; it can stand in a page or be a file of its own. */
export function renderSvg({ width, height, title, description, shapes }: Drawing): string {
  const name = escapeMarkup(title);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-label="${name}" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="12">`,
    `<title>${name}</title>`,
    `<desc>${escapeMarkup(description)}</desc>`,
    ...shapes.map(renderShape),
    "</svg>",
  ].join("\n");
}
