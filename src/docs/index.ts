/**
 * Documents that people read, made from a ruleset alone or from a decision: forms to fill in, filled sheets, letters, tables. Each is a
 * list of blocks, which `renderHtml`, `renderMarkdown` and `renderText` make into characters.
 *
 * @module
 */
export type { Separator } from "../base/csv.js";
export type {
  Alignment,
  Blank,
  BlankWidth,
  Block,
  Box,
  Entries,
  Entry,
  Figure,
  Heading,
  Inline,
  Inlines,
  Link,
  List,
  ListItem,
  Notice,
  PageBreak,
  Paragraph,
  Quotation,
  Row,
  Run,
  SignaturePlace,
  Signatures,
  Table,
} from "../render/blocks.js";
export type { Drawing, Position, Shape, Stroke } from "../render/drawing.js";
export { type HtmlOptions, renderHtml } from "../render/html.js";
export { renderMarkdown } from "../render/markdown.js";
export { renderText } from "../render/text.js";
export { type AuditorOptions, auditorView } from "./auditor.js";
export { type DecisionLines, type DecisionsTableOptions, decisionLines, decisionsTable } from "./decisions-table.js";
export { type FilledSheetOptions, filledSheet } from "./filled-sheet.js";
export { handbook } from "./handbook/handbook.js";
export type { HandbookOptions } from "./handbook/page.js";
export { citizenLetter, type PaperOptions } from "./letter.js";
export { officerView } from "./officer.js";
export { type WorksheetOptions, worksheet } from "./worksheet.js";
