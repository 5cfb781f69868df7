// In: nothing. Out: the style sheet of every document: the reader's own fonts, which have all Vietnamese letters; light or
// dark as the reader has chosen; on paper black on white, A4, with nothing torn apart that belongs together.

/** A style sheet; it names nothing outside the document. */
export const STYLE = `
:root { color-scheme: light dark; --ink: #1a1a1a; --paper: #fff; --faint: #6b6b6b; --line: #c8c8c8; --tint: #f4f4f2; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e8e6e3; --paper: #161616; --faint: #a3a09b; --line: #454545; --tint: #222; }
}
* { box-sizing: border-box; }
body {
  margin: 0; background: var(--paper); color: var(--ink);
  font: 1rem/1.6 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Be Vietnam Pro", "Liberation Sans", Arial, sans-serif;
  font-variant-numeric: tabular-nums; overflow-wrap: break-word;
}
main { max-width: 52rem; margin: 0 auto; padding: 2rem 1.25rem 4rem; }
article + article { margin-top: 3rem; padding-top: 1.5rem; border-top: 2px solid var(--line); }
h1, h2, h3 { line-height: 1.35; margin: 2.2em 0 .6em; text-wrap: balance; }
h1 { font-size: 1.7rem; margin-top: 0; }
h2 { font-size: 1.25rem; border-bottom: 1px solid var(--line); padding-bottom: .2em; }
h3 { font-size: 1.05rem; }
p, ul, blockquote, figure, .wide { margin: 0 0 1em; }
ul { padding-left: 1.4em; }
li > ul { margin-bottom: .3em; }
code {
  font: .9em/1.4 ui-monospace, "Cascadia Mono", "Noto Sans Mono", Menlo, Consolas, monospace;
  background: var(--tint); padding: .1em .3em; border-radius: 3px; unicode-bidi: isolate;
}
strong { unicode-bidi: isolate; }
blockquote { border-left: 3px solid var(--line); padding-left: 1em; color: var(--faint); }
table { border-collapse: collapse; max-width: 100%; font-size: .94rem; }
th, td { border-bottom: 1px solid var(--line); padding: .35em .9em .35em 0; text-align: left; vertical-align: top; }
thead th { border-bottom-width: 2px; vertical-align: bottom; }
tbody th { font-weight: 400; }
.number { text-align: right; }
td.number { white-space: nowrap; }
figure { margin-inline: 0; }
figure svg { display: block; width: 100%; height: auto; margin-bottom: .5em; }
figcaption { color: var(--faint); font-size: .94rem; margin-bottom: .8em; }
.wide { overflow-x: auto; }
@page { size: A4; margin: 20mm 18mm; }
@media print {
  .wide { overflow: visible; }
  :root { color-scheme: light; --ink: #000; --paper: #fff; --faint: #333; --line: #888; --tint: #fff; }
  body { font-size: 10.5pt; line-height: 1.45; }
  main { max-width: none; padding: 0; }
  article + article { break-before: page; border: 0; margin: 0; padding: 0; }
  h1, h2, h3 { break-after: avoid; }
  tr, li, blockquote, figure svg, figcaption { break-inside: avoid; }
  figure svg { break-after: avoid; }
  thead { display: table-header-group; }
  p { orphans: 3; widows: 3; }
}
`;
