// The tutorials of docs/: every command is run, in its order, and prints what the page says. The files are those of the
// examples folder that the page names; what a command writes, the next ones read. `npm run golden` writes the outputs anew.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { call } from "../cli/shell.js";

const DOCS = join(import.meta.dirname, "../../docs");
const TUTORIALS = readdirSync(DOCS).filter((file) => /^tutorial-.*\.md$/.test(file));
/** A command, and the block of output that follows it, with how many lines of it are shown. */
const STEP = /```sh\n((?:thangdiem .*\n)+)```\n\n```text( \d+)?\n([\s\S]*?)```/g;
/** Longest output that is shown whole, where the page does not say. */
const MOST_LINES = 60;

type Files = { readonly [path: string]: string };

function examples(page: string): Files {
  const [, folder = ""] = /`docs\/examples\/([a-z0-9-]+)\/`/.exec(page) ?? [];
  const path = join(DOCS, "examples", folder);
  return Object.fromEntries(readdirSync(path).map((file) => [file, readFileSync(join(path, file), "utf8")]));
}

function shortened(text: string, most: number): string {
  const lines = text.split("\n");
  return lines.length <= most ? text : `${lines.slice(0, most).join("\n")}\n…\n`;
}

/** The page with what its commands print. */
async function played(page: string): Promise<{ readonly text: string; readonly steps: number }> {
  let files = examples(page);
  let [text, at, steps] = ["", 0, 0];
  for (const step of page.matchAll(STEP)) {
    const [whole, commands = "", most = ""] = step;
    let printed = "";
    for (const line of commands.trim().split("\n")) {
      const { out, error, written } = await call(line.split(" ").slice(1), { files });
      files = { ...files, ...Object.fromEntries(written) };
      printed += out + error;
      steps += 1;
    }
    text += `${page.slice(at, step.index)}\`\`\`sh\n${commands}\`\`\`\n\n\`\`\`text${most}\n${shortened(printed, most === "" ? MOST_LINES : Number(most))}\`\`\``;
    at = step.index + whole.length;
  }
  return { text: text + page.slice(at), steps };
}

test.each(TUTORIALS)("%s prints what its commands print", { timeout: 120_000 }, async (file) => {
  const page = readFileSync(join(DOCS, file), "utf8");
  const { text, steps } = await played(page);
  // Every command of the page is one that is run here.
  expect(steps).toBe([...page.matchAll(/^thangdiem /gm)].length);
  await expect(text).toMatchFileSnapshot(join(DOCS, file));
});
