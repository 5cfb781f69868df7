import { defineConfig } from "eslint/config";
import tseslint from "typescript-eslint";

const banned = (selector, message) => ({ selector, message });

export default defineConfig(
  { ignores: ["dist", "docs/*", "!docs/playground", "coverage", ".cache", "test/packed/{esm,cjs,ts,browser}"] },
  ...tseslint.configs.strictTypeChecked,
  {
    files: ["src/**/*.ts", "test/**/*.ts", "docs/playground/src/**/*.ts"],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      // A reporting function gives `undefined`, so that a caller can report and leave in one statement.
      "@typescript-eslint/no-confusing-void-expression": "off",
    },
  },
  {
    files: ["**/*.{js,mjs}", "*.config.ts"],
    extends: [tseslint.configs.disableTypeChecked],
  },
  {
    files: ["test/**/*.ts"],
    rules: {
      "@typescript-eslint/no-non-null-assertion": "off",
      "@typescript-eslint/no-dynamic-delete": "off",
    },
  },
  {
    // Tables are built to length: their index reads cannot miss, and a check on each would cost more than the read.
    files: [
      "src/evaluate/{missing,read,scores,trace-recall}.ts",
      "src/logic/{arithmetic,cells,codes,events,machine,recall,spelling}.ts",
      "src/logic/operators/*.ts",
      "src/kinds/*.ts",
      "src/ruleset/formula.ts",
    ],
    rules: { "@typescript-eslint/no-non-null-assertion": "off" },
  },
  {
    // The library runs in browsers and gives the same answer everywhere; test/architecture.test.ts has the full rules.
    files: ["src/**/*.ts"],
    ignores: ["src/cli/**"],
    rules: {
      "no-console": "error",
      "no-eval": "error",
      "no-restricted-imports": ["error", { patterns: [{ regex: "^node:", message: "The library runs in browsers." }] }],
      "no-restricted-globals": [
        "error",
        ...["process", "Buffer", "global", "require", "__dirname"],
        ...["Date", "Intl", "performance", "eval", "Function"],
      ],
      "no-restricted-syntax": [
        "error",
        banned("MemberExpression[object.name='Math'][property.name='random']", "A decision never depends on chance."),
        banned(
          "MemberExpression[property.name=/^(localeCompare|toLocale\\w*)$/]",
          "The host's locale decides nothing.",
        ),
      ],
    },
  },
  {
    // The one module that may make a Date.
    files: ["src/base/date.ts"],
    rules: { "no-restricted-globals": ["error", "process", "Buffer", "Intl", "performance", "eval", "Function"] },
  },
);
