import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { evaluate, loadRuleset, parseEvidence, parseOverlay, type Ruleset } from "../../src/index.js";
import { LANGUAGES } from "../../src/locales/index.js";
import { problems } from "../architecture.js";

const ROOT = join(import.meta.dirname, "../..");
// docs/api is written by typedoc and not kept.
const PAGES = [
  "CHANGELOG.md",
  ...readdirSync(join(ROOT, "docs"), { recursive: true, encoding: "utf8" })
    .map((file) => `docs/${file.replaceAll("\\", "/")}`)
    .filter((file) => file.endsWith(".md") && !file.startsWith("docs/api/")),
];

function read(page: string): string {
  return readFileSync(join(ROOT, page), "utf8");
}

function withoutCode(text: string): string {
  return text.replaceAll(/^```[\s\S]*?^```$/gm, "");
}

/** The anchors that GitHub gives to the headings of a page, and those that it has itself. */
function anchors(page: string): readonly string[] {
  const text = withoutCode(read(page));
  const named = [...text.matchAll(/<a id="([^"]+)">/g)].map(([, name = ""]) => name);
  const headings = [...text.matchAll(/^#+ (.*)$/gm)].map(([, heading = ""]) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\- ]/gu, "")
      .replaceAll(" ", "-"),
  );
  return [...headings, ...named];
}

function brokenLinks(page: string): readonly string[] {
  return [...withoutCode(read(page)).matchAll(/\]\(([^)\s]+)\)/g)].flatMap(([, link = ""]) => {
    if (link.startsWith("https://")) return [];
    const [path = "", anchor] = link.split("#");
    const target = path === "" ? page : join(dirname(page), path);
    if (!existsSync(join(ROOT, target))) return [link];
    return anchor === undefined || anchors(target).includes(anchor) ? [] : [link];
  });
}

function lostPaths(page: string): readonly string[] {
  return [
    ...read(page).matchAll(/`((?:src|rulesets|test\/(?:decision|laws|reference|generators|docs|golden))\/[^`\s]*)`/g),
  ]
    .map(([, path = ""]) => path)
    .filter((path) => !/[<…*]/.test(path) && !existsSync(join(ROOT, path)));
}

describe.each(PAGES)("%s", (page) => {
  test("links only to pages and headings that are there", () => {
    expect(brokenLinks(page)).toEqual([]);
  });

  test("names only files that are there", () => {
    expect(lostPaths(page)).toEqual([]);
  });

  test("is text in form NFC, without tabs or spaces at the end of a line", () => {
    const text = read(page);
    expect(text).toBe(text.normalize("NFC"));
    expect(text).not.toMatch(/\t|[ ]$/m);
  });
});

describe("docs/architecture.md", () => {
  const rows = [...read("docs/architecture.md").matchAll(/^\| `([a-z]+)` \| (.*?) \| .* \|$/gm)];
  const allowed = new Map(rows.map(([, folder = "", cell = ""]) => [folder, cell]));
  const folders = readdirSync(join(ROOT, "src"), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);

  test("has a line for every source folder, and for no other", () => {
    expect([...allowed.keys()].sort()).toEqual([...folders].sort());
  });

  test.each(folders)("says truly what %s may import", (from) => {
    const cell = allowed.get(from) ?? "";
    const named = cell === "everything" ? folders : [...cell.matchAll(/`([a-z]+)`/g)].map(([, name = ""]) => name);
    const really = folders.filter((to) => {
      const source = `import type { X } from "../${to}/x.js";`;
      return problems({ [`${from}/x.ts`]: source }).length === 0;
    });
    expect([...new Set([...named, from])].sort()).toEqual(really.sort());
  });
});

describe("docs/decision.md", () => {
  const page = read("docs/decision.md").replaceAll(/\s+/g, " ");
  const named = (folder: string): readonly string[] =>
    readdirSync(join(ROOT, folder)).filter((file) => file.endsWith(".test.ts"));

  test.each(named("test/decision"))("names %s, where its examples are", (file) => {
    expect(page).toContain(`\`test/decision/${file}\``);
  });
});

describe("docs/glossary.md", () => {
  const page = read("docs/glossary.md");
  const { en, vi } = LANGUAGES;
  const tables = ["kinds", "certainties", "statuses", "ranks", "subjects"] as const;

  test.each(tables)("has every word of %s, in the words that the languages use", (table) => {
    for (const [term, words] of Object.entries(vi.names[table])) {
      expect(page).toContain(`\`${term}\``);
      expect(page).toContain(words);
    }
  });

  test("has every verdict", () => {
    for (const verdict of Object.keys(en.names.verdicts)) expect(page).toContain(`| \`${verdict}\` |`);
  });
});

describe("the example of docs/format.md", () => {
  // Comments stand alone on a line, or after a space at its end.
  const blocks = [...read("docs/format.md").matchAll(/```jsonc\n([\s\S]*?)```/g)].map(([, text = ""]): unknown => {
    const json = text.replaceAll(/^\s*\/\/ .*$|\s\/\/ .*$/gm, "");
    return JSON.parse(json.startsWith("{") ? json : `{${json}}`);
  });
  const [ruleset, evidence, delegation, overlay, decision] = blocks as [Ruleset, unknown, object, unknown, unknown];

  test("is the model household of the other examples", () => {
    expect(ruleset).toEqual(JSON.parse(read("test/docs/model-household.json")));
    expect(evidence).toEqual(JSON.parse(read("test/docs/model-household-evidence.json")));
  });

  test("comes to the decision that the page shows", () => {
    expect(evaluate(loadRuleset(ruleset), parseEvidence(evidence))).toEqual(decision);
  });

  test("takes its overlay once that is delegated, and not before", () => {
    const { deductions } = loadRuleset({ ...ruleset, ...delegation }, [overlay]).ruleset;
    expect(deductions?.map(({ id }) => id)).toEqual(["p.birth", "p.litter"]);
    expect(parseOverlay(overlay).operations.length).toBe(1);
    expect(() => loadRuleset(ruleset, [overlay])).toThrow("overlay.not-delegated");
  });
});
