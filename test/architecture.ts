/** Who may import whom under src/, and the globals that no decision may depend on. Read with TypeScript's own parser. */
import { posix } from "node:path";
import ts from "typescript";

/** Source texts by path below src/, e.g. `base/text.ts`. */
export type Sources = Readonly<Record<string, string>>;

interface Import {
  readonly specifier: string;
  readonly typeOnly: boolean;
}

const LOGIC = ["base", "issues", "parts", "logic"];
const RULESET = [...LOGIC, "kinds", "ruleset"];

/** Lowest first: each folder may import itself and the folders named. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  base: [],
  issues: ["base"],
  render: ["base"],
  parts: ["base", "issues"],
  logic: ["base", "issues", "parts"],
  kinds: LOGIC,
  ruleset: [...LOGIC, "kinds"],
  overlay: RULESET,
  calendar: RULESET,
  registry: [...RULESET, "overlay"],
  evaluate: RULESET,
  verify: ["base", "parts", "kinds", "ruleset", "evaluate"],
  rollup: [...RULESET, "overlay", "evaluate"],
  explore: [...RULESET, "overlay", "evaluate"],
  locales: [...RULESET, "evaluate"],
  explain: [...RULESET, "evaluate", "overlay", "render", "locales"],
  docs: [...RULESET, "calendar", "evaluate", "overlay", "render", "locales", "explain", "compare", "testkit"],
  replay: [...RULESET, "evaluate", "overlay", "registry", "verify"],
  compare: [...RULESET, "evaluate", "overlay", "render", "locales", "explain", "explore"],
  testkit: [...RULESET, "evaluate", "overlay", "registry", "render", "locales", "explain", "explore"],
};

/** Of the folders that these name, only some by value; the others for their types. */
const BY_VALUE: Readonly<Record<string, readonly string[]>> = { locales: ["base"], verify: ["base"] };

/** Every package, and the files that may import it. */
const PACKAGES: readonly (readonly [packageName: RegExp, files: RegExp])[] = [
  [/^node:/, /^cli\//],
  [/^commander$/, /^cli\//],
  [/^tinypool$/, /^cli\//],
  [/^decimal\.js$/, /^base\/decimal\.ts$/],
  [/^(date-fns|@date-fns\/\w+)$/, /^base\/date\.ts$/],
  [/^fastest-levenshtein$/, /^base\/text\.ts$/],
  [/^json-logic-js$/, /^replay\/second-opinion\/json-logic\.ts$/],
  [/^papaparse$/, /^base\/csv\.ts$/],
  [/^@noble\/hashes\//, /^replay\/digest\.ts$/],
  [/^zod$/, /^parts\/|(^|[/-])schema\.ts$|^kinds\/node\.ts$|^logic\/expression\.ts$|^issues\/from-zod\.ts$/],
  [/^@humanwhocodes\/momoa$/, /^(base|issues|ruleset|cli)\//],
];

/** Packages that `thangdiem/evaluate` must not load. */
const NOT_IN_EVALUATE = ["zod", "@humanwhocodes/momoa"];

/** Globals, and the files that may use them. */
const GLOBALS: Readonly<Record<string, RegExp>> = {
  process: /^cli\//,
  console: /^cli\//,
  Date: /^base\/date\.ts$/,
  Intl: /^$/,
  performance: /^$/,
  eval: /^$/,
  Function: /^$/,
};
const MEMBERS = /^(localeCompare|toLocale\w*)$/;

const ENTRIES = [
  "index.ts",
  "rulesets.ts",
  "evaluate/index.ts",
  "calendar/index.ts",
  "rollup/index.ts",
  "docs/index.ts",
  "compare/index.ts",
  "testkit/index.ts",
  "replay/index.ts",
  "verify/index.ts",
];

function parse(file: string, text: string): ts.SourceFile {
  return ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true);
}

function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node);
  ts.forEachChild(node, (child) => {
    walk(child, visit);
  });
}

function imported(node: ts.Node): { at: ts.Node | undefined; typeOnly: boolean } | undefined {
  if (ts.isImportDeclaration(node))
    return { at: node.moduleSpecifier, typeOnly: node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword };
  if (ts.isExportDeclaration(node)) return { at: node.moduleSpecifier, typeOnly: node.isTypeOnly };
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument))
    return { at: node.argument.literal, typeOnly: true };
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
    return { at: node.arguments[0], typeOnly: false };
  return undefined;
}

/** The imports of one file. `import { type X }` counts as a value import, because the import itself stays. */
export function importsOf(file: string, text: string): Import[] {
  const found: Import[] = [];
  walk(parse(file, text), (node) => {
    const here = imported(node);
    if (here?.at !== undefined)
      found.push({
        specifier: ts.isStringLiteral(here.at) ? here.at.text : here.at.getText(),
        typeOnly: here.typeOnly,
      });
  });
  return found;
}

/** A relative import as a path below src/ (`..` in front when it leaves src/); undefined for a package. */
function target(file: string, specifier: string): string | undefined {
  if (!specifier.startsWith(".")) return undefined;
  return posix.join(posix.dirname(file), specifier).replace(/\.js$/, ".ts");
}

/** The folder a file belongs to; the files directly in src/ are folders of their own. */
function folderOf(file: string): string {
  return file.split("/", 1)[0] ?? file;
}

function fileProblem(file: string, to: string, typeOnly: boolean): string | undefined {
  const [from, folder] = [folderOf(file), folderOf(to)];
  if (to.startsWith("../")) return file === "rulesets.ts" && to.startsWith("../rulesets/") ? undefined : "leaves src/";
  if (from === "cli") return undefined;
  if (folder === "cli" || to === "index.ts") return "is imported by nothing below it";
  if (ENTRIES.includes(to) && file !== "index.ts") return "is an entry, not for use inside";
  if (file === "index.ts" || file === "rulesets.ts") return undefined;
  const allowed = MAY_IMPORT[from];
  if (allowed === undefined) return `is imported by the folder ${from}, which has no line in the table`;
  if (folder !== from && !allowed.includes(folder)) return `is not below ${from}`;
  if (folder !== from && !typeOnly && BY_VALUE[from]?.includes(folder) === false) return "is for `import type` only";
  return undefined;
}

function packageProblem(file: string, specifier: string): string | undefined {
  const row = PACKAGES.find(([name]) => name.test(specifier));
  if (row === undefined) return "is a package without a line in the table";
  return row[1].test(file) ? undefined : "is not for this file";
}

function importProblems(file: string, text: string): string[] {
  return importsOf(file, text).flatMap(({ specifier, typeOnly }) => {
    const to = target(file, specifier);
    const problem = to === undefined ? packageProblem(file, specifier) : fileProblem(file, to, typeOnly);
    return problem === undefined ? [] : [`${file}: ${specifier} ${problem}`];
  });
}

/** An identifier that only names a member or a key is not a use of the global. */
function isName(node: ts.Identifier): boolean {
  const { parent } = node;
  return (
    (ts.isPropertyAccessExpression(parent) && parent.name === node) ||
    ((ts.isPropertyAssignment(parent) || ts.isPropertySignature(parent)) && parent.name === node)
  );
}

function bannedUse(file: string, node: ts.Node): string | undefined {
  if (ts.isIdentifier(node) && !isName(node)) {
    const allowed = Object.hasOwn(GLOBALS, node.text) ? GLOBALS[node.text] : undefined;
    if (allowed?.test(file) === false) return node.text;
  }
  if (ts.isPropertyAccessExpression(node)) {
    if (MEMBERS.test(node.name.text) || node.getText() === "Math.random") return node.name.text;
    // By way of the global object: globalThis.Date.
    if (node.expression.getText() === "globalThis" && GLOBALS[node.name.text]?.test(file) === false)
      return node.name.text;
  }
  return undefined;
}

function globalProblems(file: string, text: string): string[] {
  const problems: string[] = [];
  walk(parse(file, text), (node) => {
    const name = bannedUse(file, node);
    if (name !== undefined) problems.push(`${file}: ${name} is banned here`);
  });
  return problems;
}

function tableProblems(file: string): string[] {
  const folder = folderOf(file);
  const known = ENTRIES.includes(file) || folder === "cli" || Object.hasOwn(MAY_IMPORT, folder);
  return known ? [] : [`${file}: ${folder} has no line in the table`];
}

/** Every breach of the rules for single files. */
export function problems(sources: Sources): string[] {
  return Object.entries(sources).flatMap(([file, text]) => [
    ...tableProblems(file),
    ...importProblems(file, text),
    ...globalProblems(file, text),
  ]);
}

/** The ways from `start`, by value imports, to a package that `thangdiem/evaluate` must not load. */
export function heavyPaths(sources: Sources, start = "evaluate/index.ts"): string[] {
  const found: string[] = [];
  const seen = new Set<string>();
  const visit = (file: string, way: readonly string[]): void => {
    if (seen.has(file)) return;
    seen.add(file);
    for (const { specifier, typeOnly } of importsOf(file, sources[file] ?? "")) {
      if (typeOnly) continue;
      const to = target(file, specifier);
      if (to !== undefined) visit(to, [...way, to]);
      else if (NOT_IN_EVALUATE.includes(specifier)) found.push([...way, specifier].join(" → "));
    }
  };
  visit(start, [start]);
  return found;
}
