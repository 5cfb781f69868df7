// In: nothing. Out: the style sheet of every document: the reader's own fonts, which have all Vietnamese letters; light or
// dark as the reader has chosen; on paper black on white, A4, with nothing torn apart that belongs together.
import { FORM_STYLE } from "./html-style-form.js";

const SCREEN = `
:root {
  color-scheme: light dark; --ink: #1a1a1a; --paper: #fff; --faint: #5f5f5f; --line: #c8c8c8; --tint: #f4f4f2;
  --link: #0b57a4; --note: #fff4cc; --edge: #8a6100;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ink: #e8e6e3; --paper: #161616; --faint: #a8a59f; --line: #4a4a4a; --tint: #232323;
    --link: #8ec2ff; --note: #3a3000; --edge: #e0b64c;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0; background: var(--paper); color: var(--ink);
  font: 1rem/1.6 -apple-system, "Segoe UI", Roboto, "Noto Sans", "Be Vietnam Pro", "Liberation Sans", Arial,
    "DejaVu Sans Condensed", system-ui, sans-serif;
  font-variant-numeric: tabular-nums; overflow-wrap: break-word;
}
main { max-width: 56rem; margin: 0 auto; padding: 2rem 1.25rem 4rem; }
article + article { margin-top: 3rem; padding-top: 1.5rem; border-top: 2px solid var(--line); }
h1, h2, h3, h4 { line-height: 1.35; margin: 2.2em 0 .6em; text-wrap: balance; }
h1 { font-size: 1.7rem; margin-top: 0; }
h2 { font-size: 1.25rem; border-bottom: 1px solid var(--line); padding-bottom: .2em; }
h3 { font-size: 1.05rem; }
h4 { font-size: 1rem; margin-top: 1.4em; }
p, ul, blockquote, figure, .wide { margin: 0 0 1em; }
ul { padding-left: 1.4em; }
li > ul { margin-bottom: .3em; }
a { color: var(--link); text-underline-offset: .15em; }
code {
  font: .9em/1.4 ui-monospace, "Cascadia Mono", "Noto Sans Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace;
  background: var(--tint); padding: .1em .3em; border-radius: 3px; unicode-bidi: isolate;
}
strong, mark { unicode-bidi: isolate; }
mark {
  background: var(--note); color: var(--ink); border: 1px dashed var(--edge); border-radius: 3px; padding: 0 .3em;
  font-size: .88em; -webkit-box-decoration-break: clone; box-decoration-break: clone;
}
blockquote { border-left: 3px solid var(--line); padding-left: 1em; color: var(--faint); }
table { border-collapse: collapse; max-width: 100%; font-size: .94rem; }
caption { text-align: left; color: var(--faint); margin-bottom: .4em; }
th, td { border-bottom: 1px solid var(--line); padding: .35em .9em .35em 0; text-align: left; vertical-align: top; }
thead th { border-bottom-width: 2px; vertical-align: bottom; }
tbody th { font-weight: 400; padding-left: calc(var(--depth, 0) * 1.2em); }
.group th, .group td, .sum th, .sum td { font-weight: 700; }
.number { text-align: right; }
.centre { text-align: center; }
.number { white-space: nowrap; }
.form .number { white-space: normal; }
figure { margin-inline: 0; }
figure svg { display: block; width: 100%; height: auto; margin-bottom: .5em; }
figcaption { color: var(--faint); font-size: .94rem; margin-bottom: .8em; }
.wide { overflow-x: auto; }
`;

const PRINT = `
@page { size: A4; margin: 18mm 16mm; @bottom-center { content: counter(page) " / " counter(pages); font: 8pt sans-serif; } }
@media print {
  .wide { overflow: visible; }
  :root {
    color-scheme: light; --ink: #000; --paper: #fff; --faint: #333; --line: #888; --tint: #fff;
    --link: #000; --note: #fff; --edge: #000;
  }
  body { font-size: 10.5pt; line-height: 1.45; }
  main { max-width: none; padding: 0; }
  article + article { break-before: page; border: 0; margin: 0; padding: 0; }
  h1, h2, h3, h4, caption, .group { break-after: avoid; }
  h1 { font-size: 1.5rem; }
  h2, h3 { margin-top: 1.3em; }
  tr, li, blockquote, figure svg, figcaption, .notice, .signatures, .entries > div { break-inside: avoid; }
  figure svg { break-after: avoid; }
  thead { display: table-header-group; }
  p { orphans: 3; widows: 3; }
  a { text-decoration: none; }
  .page-break { break-after: page; }
}
`;

/** A style sheet; it names nothing outside the document. */
export const STYLE = SCREEN + FORM_STYLE.screen + PRINT + FORM_STYLE.print;
