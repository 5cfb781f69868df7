// In: nothing. Out: what forms add to the style sheet: ruled tables, blanks, places for signatures, notices; on screen and on paper.

/** Rules of forms; what print says comes after what the screen says. */
export const FORM_STYLE = {
  screen: `
.compact main { max-width: 72rem; }
table.form { width: 100%; min-width: 44rem; font-size: .9rem; line-height: 1.45; }
.form th, .form td { border: 1px solid var(--line); padding: .35em .55em; }
.form thead th { background: var(--tint); text-align: center; vertical-align: middle; border-bottom-width: 1px; }
.form tbody th { padding-left: calc(.55em + var(--depth, 0) * 1.1em); }
.form .group th, .form .group td { background: var(--tint); }
.blank { display: inline-block; border-bottom: 1px dotted currentColor; height: 1em; vertical-align: baseline; }
.blank.short { width: 3em; } .blank.medium { width: 8em; } .blank.long { width: 18em; } .blank.line { width: 100%; }
.blank { max-width: 100%; }
.box {
  display: inline-block; width: .95em; height: .95em; border: 1.2px solid currentColor; vertical-align: -.12em;
}
.tick { display: inline-block; max-width: 100%; padding-left: 1.35em; text-indent: -1.35em; margin-right: .6em; }
.tick .box { margin-right: .4em; }
.to-tick { list-style: none; margin-left: -1.2em; }
.notice { border: 1px solid var(--edge); border-left-width: 5px; background: var(--note); padding: .6em .9em; margin: 0 0 1.2em; }
.notice p { margin: 0 0 .3em; } .notice p:last-child { margin: 0; }
.entries { display: grid; grid-template-columns: 1fr; gap: .25em 2em; margin: 0 0 1.2em; }
.entries.two { grid-template-columns: 1fr 1fr; }
.entries > div { display: flex; gap: .5em; align-items: baseline; }
dt { flex: none; max-width: 60%; color: var(--faint); } dt::after { content: ":"; }
dd { margin: 0; flex: 1; min-width: 0; }
.signatures { display: flex; flex-wrap: wrap; gap: 1em 2em; margin: 2.5em 0 1em; text-align: center; }
.signatures > div { flex: 1 1 12em; min-height: 9em; }
.signatures .above { min-height: 1.6em; }
.signatures p { margin: 0; } .signatures .below, .signatures .above { font-style: italic; font-size: .92em; }
@media (max-width: 40rem) { .entries.two { grid-template-columns: 1fr; } }
`,
  print: `
@media print {
  table.form { min-width: 0; }
  .form thead th, .form .group th, .form .group td { background: none; }
  .form th, .form td { border-color: #444; }
  .signatures { flex-wrap: nowrap; margin-top: 1.5em; }
  .notice { border-color: #444; }
  .compact main { max-width: none; }
  .compact { font-size: 8.5pt; line-height: 1.25; }
  .compact h1 { font-size: 12.5pt; text-align: center; margin: 0 0 .4em; }
  .compact h2 { font-size: 9pt; margin: .6em 0 .25em; border: 0; padding: 0; }
  .compact h3 { font-size: 9pt; margin: .6em 0 .2em; }
  .compact p, .compact ul, .compact .wide, .compact .entries, .compact .notice { margin-bottom: .45em; }
  .compact ul { padding-left: 1.2em; }
  .compact ul:has(> .to-tick) { columns: 2; }
  .compact table { font-size: 8pt; line-height: 1.2; }
  .compact .form th, .compact .form td { padding: .15em .35em; }
  .compact .form tbody th { padding-left: calc(.35em + var(--depth, 0) * .9em); }
  .compact .entries { gap: .15em 2em; }
  .compact .notice { padding: .2em .6em; }
  .compact .notice p { display: inline; }
  .compact .signatures { margin: .6em 0 0; }
  .compact .signatures > div { min-height: 6em; }
}
@media print { p:has(+ .signatures) { break-after: avoid; } }
@page compact { margin: 11mm 12mm 13mm; }
@media print { .compact { page: compact; } }
`,
} as const;
