import { readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Options } from "tsup";
import { defineConfig } from "tsup";

const entry = {
  index: "src/index.ts",
  evaluate: "src/evaluate/index.ts",
  calendar: "src/calendar/index.ts",
  rollup: "src/rollup/index.ts",
  testkit: "src/testkit/index.ts",
  compare: "src/compare/index.ts",
  docs: "src/docs/index.ts",
  replay: "src/replay/index.ts",
  verify: "src/verify/index.ts",
  rulesets: "src/rulesets.ts",
};

const shared: Options = {
  target: "es2022",
  sourcemap: true,
  removeNodeProtocol: false,
};

/** What of other people's work is copied into the command, each with its licence, and what is installed beside it. */
function notices(inputs: readonly string[]): string {
  const copied = new Set(inputs.flatMap((path) => /^node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path)?.slice(1) ?? []));
  const { dependencies } = described(".");
  const besides = Object.keys(dependencies ?? {}).map((name) => `- ${titleOf(name)}`);
  return [
    "Copied into dist/cli.js:",
    ...[...copied].sort().map((name) => `${titleOf(name)}\n\n${licenceOf(name)}`),
    `Not copied, installed beside this package with licences of their own:\n\n${besides.join("\n")}`,
  ].join(`\n\n${"-".repeat(78)}\n\n`);
}

interface Description {
  readonly version: string;
  readonly license?: string;
  readonly dependencies?: { readonly [name: string]: string };
}

function described(folder: string): Description {
  // CAST: npm refuses a package.json of another shape.
  return JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as Description;
}

function titleOf(name: string): string {
  const { version, license = "no licence stated" } = described(join("node_modules", name));
  return `${name} ${version} (${license})`;
}

function licenceOf(name: string): string {
  return readFileSync(join("node_modules", name, "LICENSE"), "utf8").trim();
}

export default defineConfig([
  {
    ...shared,
    name: "lib",
    entry,
    format: ["esm", "cjs"],
    // "neutral": the build fails when the library imports a Node built-in.
    platform: "neutral",
    // Shared chunks keep one copy of each class across entries. In CommonJS, tsup splits through
    // sucrase (which rewrites `?.`, `??` and class fields) unless `treeshake` sends it through Rollup.
    splitting: true,
    treeshake: true,
    // tsup 8 passes `baseUrl` to TypeScript, which TypeScript 6 reports as TS5101.
    dts: { compilerOptions: { ignoreDeprecations: "6.0" } },
  },
  {
    ...shared,
    name: "cli",
    entry: { cli: "src/cli/main.ts", "score-worker": "src/cli/score-worker.ts" },
    format: ["esm"],
    platform: "node",
    sourcemap: false,
    // commander is CommonJS: bundled into an ES module, it needs a `require` for Node's own modules.
    banner: { js: 'import { createRequire } from "node:module";\nconst require = createRequire(import.meta.url);' },
    esbuildPlugins: [
      {
        name: "third-party-notices",
        setup(build) {
          build.initialOptions.metafile = true;
          build.onEnd(({ metafile }) => {
            writeFileSync("dist/THIRD-PARTY-NOTICES.txt", `${notices(Object.keys(metafile?.inputs ?? {}))}\n`);
          });
        },
      },
      {
        // The command line shares the library's files in dist instead of carrying a second copy.
        name: "library-entries-stay-outside",
        setup(build) {
          build.onResolve({ filter: /^\.\.?\// }, ({ path, resolveDir }) => {
            const file = resolve(resolveDir, path).replace(/\.js$/, ".ts");
            const name = Object.entries(entry).find(([, source]) => file === resolve(source))?.[0];
            return name === undefined ? undefined : { path: `./${name}.js`, external: true };
          });
        },
      },
    ],
  },
]);
