// The page on the React form shows the form as it is: `npm run test:examples` builds and fills it in.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const DOCS = join(import.meta.dirname, "../../docs");
const SOURCES = join(DOCS, "examples/react-form/src");

const page = readFileSync(join(DOCS, "guide/react-form.md"), "utf8");
const blocks = [...page.matchAll(/^```jsx\n([\s\S]*?)^```$/gm)].map(([, code = ""]) => code);
const files = readdirSync(SOURCES).map((file) => readFileSync(join(SOURCES, file), "utf8"));

test.each(blocks)("the form says this, word for word: %s", (code) => {
  expect(files.some((file) => file.includes(code))).toBe(true);
});

test("the page shows code of the form", () => {
  expect(blocks.length).toBeGreaterThan(1);
});
