// In: a page of docs/ with the files that it names or shows. Out: the page with what its commands and its code print now.
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { call } from "../cli/shell.js";

const ROOT = join(import.meta.dirname, "../..");
const EXAMPLES = join(ROOT, "docs/examples");
/** Longest output that is shown whole, where the page does not say. */
const MOST_LINES = 60;
/** A file shown, or commands or code with what they print and how many lines of that are shown. */
const STEP =
  /```json ([\w./-]+)\n([\s\S]*?)```|```(sh|ts)\n((?:(?!```)[\s\S])*)```\n\n(?:prints\n\n)?```text( \d+)?\n[\s\S]*?```/g;

type Files = { readonly [path: string]: string };

/** A page as it should be, and how many commands and pieces of code were run for it. */
export interface Played {
  readonly text: string;
  readonly steps: number;
}

/** The files of the folder of examples that the page names, and every single file of examples that it names. */
function examples(page: string): Files {
  const folders = [...page.matchAll(/`docs\/examples\/([a-z0-9-]+)\/`/g)].map(([, folder = ""]) => folder);
  const single = [...page.matchAll(/`docs\/examples\/([a-z0-9-]+\.(?:json|ndjson))`/g)].map(([, file = ""]) => file);
  const inside = folders.flatMap((folder) => readdirSync(join(EXAMPLES, folder)).map((file) => join(folder, file)));
  return Object.fromEntries(
    [...inside, ...single].map((path) => [basename(path), readFileSync(join(EXAMPLES, path), "utf8")] as const),
  );
}

function shortened(text: string, most: number): string {
  const lines = text.split("\n");
  return lines.length <= most ? text : `${lines.slice(0, most).join("\n")}\n…\n`;
}

/** What a reader of the page has when a step comes. */
interface Desk {
  readonly files: Files;
  readonly printed: string;
  readonly steps: number;
}

async function commands(lines: string, desk: Desk): Promise<Desk> {
  let { files, steps } = desk;
  let printed = "";
  for (const line of lines.trim().split("\n")) {
    const [program, ...words] = line.split(" ");
    if (program !== "thangdiem") throw new Error(`a page shows the output of a command that is not run: ${line}`);
    const { out, error, written } = await call(words, { files });
    files = { ...files, ...Object.fromEntries(written) };
    printed += out + error;
    steps += 1;
  }
  return { files, printed, steps };
}

/** As a program of its own would, with the package that was built. */
function program(code: string, desk: Desk): Desk {
  const printed = execFileSync("node", ["--input-type=module", "--eval", code], { cwd: ROOT, encoding: "utf8" });
  return { ...desk, printed, steps: desk.steps + 1 };
}

/** Runs everything on a page, in its order; what a command writes, the next ones read. */
export async function play(page: string): Promise<Played> {
  let desk: Desk = { files: examples(page), printed: "", steps: 0 };
  let [text, at] = ["", 0];
  for (const step of page.matchAll(STEP)) {
    const [whole, file, content = "", language = "", source = "", most = ""] = step;
    if (file !== undefined) {
      desk = { ...desk, files: { ...desk.files, [file]: content } };
      continue;
    }
    desk = language === "sh" ? await commands(source, desk) : program(source, desk);
    const shown = shortened(desk.printed, most === "" ? MOST_LINES : Number(most));
    const before = whole.slice(0, whole.indexOf("```text"));
    text += `${page.slice(at, step.index)}${before}\`\`\`text${most}\n${shown}\`\`\``;
    at = step.index + whole.length;
  }
  return { text: text + page.slice(at), steps: desk.steps };
}
