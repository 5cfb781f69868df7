// In: two distributions of totals, and words. Out: a drawing of both over one axis: before as pale bars, after as a thick line,
// so that it reads in black and white. Whole units only.
import { divideProducts, fromScaled, toScaled } from "../../base/exact.js";
import type { ImpactPhrases } from "../../locales/messages.js";
import type { Drawing, Position, Shape } from "../../render/drawing.js";
import { POINTS_SCALE } from "../../ruleset/compiled.js";
import type { PointsClass, Totals } from "./result.js";

/** What the drawing says, and in what numbers. */
export interface PlotWords {
  readonly say: ImpactPhrases;
  readonly number: (value: number) => string;
  readonly title: string;
}

const [WIDTH, HEIGHT] = [720, 340];
const [LEFT, RIGHT, TOP, BOTTOM] = [64, 16, 56, 48];
const [INNER_WIDTH, INNER_HEIGHT] = [WIDTH - LEFT - RIGHT, HEIGHT - TOP - BOTTOM];
const FLOOR = TOP + INNER_HEIGHT;

/** The axes: classes from left to right by number, files from 0 up to a round number. */
interface Frame {
  readonly first: number;
  readonly classes: number;
  readonly step: number;
  readonly tick: number;
  readonly top: number;
}

function classAt(points: number, step: number): number {
  return divideProducts(toScaled(points, POINTS_SCALE), 1, step, 1, "down");
}

/** The next of 1, 2 and 5 times a power of ten. */
function roundUp(count: number): number {
  for (let power = 1; ; power *= 10) for (const one of [1, 2, 5]) if (one * power >= count) return one * power;
}

function frameOf({ before, after, step: width }: Totals, marks: readonly number[]): Frame {
  const step = toScaled(width, POINTS_SCALE);
  const all = [...before, ...after];
  const numbers = [...all.map(({ from }) => classAt(from, step)), ...marks.map((mark) => classAt(mark, step))];
  const [first, last] = [Math.min(...numbers), Math.max(...numbers)];
  const tick = roundUp(divideProducts(Math.max(1, ...all.map(({ count }) => count)), 1, 4, 1, "up"));
  const most = Math.max(1, ...all.map(({ count }) => count));
  return { first, classes: last - first + 1, step, tick, top: divideProducts(most, 1, tick, 1, "up") * tick };
}

/** Where points stand: a total on its class's left end, a mark anywhere between. */
function across(scaled: number, { first, classes, step }: Frame): number {
  return LEFT + divideProducts(scaled - first * step, INNER_WIDTH, classes * step, 1, "half-up");
}

function up(count: number, { top }: Frame): number {
  return FLOOR - divideProducts(count, INNER_HEIGHT, top, 1, "half-up");
}

function line(stroke: Extract<Shape, { shape: "line" }>["stroke"], ...through: readonly Position[]): Shape {
  return { shape: "line", through, stroke };
}

function label(x: number, y: number, text: string, anchor: Extract<Shape, { shape: "label" }>["anchor"]): Shape {
  return { shape: "label", at: { x, y }, text, anchor };
}

function axes(frame: Frame, { say, number }: PlotWords): readonly Shape[] {
  const counts = Array.from({ length: frame.top / frame.tick + 1 }, (_, i) => i * frame.tick);
  // At most twelve labels, so that they do not run into each other.
  const every = Math.max(1, divideProducts(frame.classes, 1, 12, 1, "up"));
  const ends = Array.from({ length: frame.classes + 1 }, (_, i) => frame.first + i).filter(
    (_, i) => i % every === 0 || i === frame.classes,
  );
  return [
    ...counts.flatMap((count) => [
      line("thin", { x: LEFT, y: up(count, frame) }, { x: WIDTH - RIGHT, y: up(count, frame) }),
      label(LEFT - 8, up(count, frame) + 4, number(count), "end"),
    ]),
    ...ends.map((end) => {
      const points = number(fromScaled(end * frame.step, POINTS_SCALE));
      return label(across(end * frame.step, frame), FLOOR + 18, points, "middle");
    }),
    label(LEFT + INNER_WIDTH / 2, HEIGHT - 8, say.totals.axis, "middle"),
    label(LEFT - 8, TOP - 14, say.files, "end"),
  ];
}

function bars(classes: readonly PointsClass[], frame: Frame): readonly Shape[] {
  return classes.map(({ from, count }) => {
    const at = classAt(from, frame.step);
    const [left, right] = [across(at * frame.step, frame), across((at + 1) * frame.step, frame)];
    const top = up(count, frame);
    return { shape: "area", corner: { x: left, y: top }, width: right - left, height: FLOOR - top };
  });
}

/** The outline of all classes, from the left end of the axis to the right. */
function outline(classes: readonly PointsClass[], frame: Frame): Shape {
  const counts = new Map(classes.map(({ from, count }) => [classAt(from, frame.step), count]));
  const steps = Array.from({ length: frame.classes }, (_, i) => frame.first + i).flatMap((at): Position[] => {
    const y = up(counts.get(at) ?? 0, frame);
    return [
      { x: across(at * frame.step, frame), y },
      { x: across((at + 1) * frame.step, frame), y },
    ];
  });
  return line("thick", { x: LEFT, y: FLOOR }, ...steps, { x: WIDTH - RIGHT, y: FLOOR });
}

function markLines(marks: readonly number[], frame: Frame, { say, number }: PlotWords): readonly Shape[] {
  return marks.flatMap((mark, i) => {
    const x = across(toScaled(mark, POINTS_SCALE), frame);
    const isRight = x > WIDTH / 2;
    return [
      line("dashed", { x, y: TOP }, { x, y: FLOOR }),
      label(x + (isRight ? -5 : 5), TOP + 12 + 14 * i, say.totals.mark(number(mark)), isRight ? "end" : "start"),
    ];
  });
}

function legend({ say: { sides } }: PlotWords): readonly Shape[] {
  const [x, y] = [WIDTH - RIGHT - 180, 14];
  return [
    { shape: "area", corner: { x, y: y - 6 }, width: 22, height: 12 },
    label(x + 28, y + 4, sides[0], "start"),
    line("thick", { x: x + 100, y }, { x: x + 122, y }),
    label(x + 128, y + 4, sides[1], "start"),
  ];
}

function described(classes: readonly PointsClass[], side: string, { say, number }: PlotWords): readonly string[] {
  const [first, ...others] = classes;
  if (first === undefined) return [];
  const { from, to, count } = others.reduce((best, one) => (one.count > best.count ? one : best), first);
  return [say.totals.description(side, number(from), number(to), number(count))];
}

/** Draws the totals before and after, with every mark that applies. */
export function plotTotals(totals: Totals, marks: readonly number[], words: PlotWords): Drawing {
  const frame = frameOf(totals, marks);
  const [before, after] = words.say.sides;
  return {
    width: WIDTH,
    height: HEIGHT,
    title: words.title,
    description: [
      ...described(totals.before, before, words),
      ...described(totals.after, after, words),
      ...marks.map((mark) => `${words.say.totals.mark(words.number(mark))}.`),
    ].join(" "),
    shapes: [
      ...axes(frame, words),
      ...bars(totals.before, frame),
      outline(totals.after, frame),
      ...markLines(marks, frame, words),
      ...legend(words),
    ],
  };
}
