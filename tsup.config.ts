import { copyFile } from "node:fs/promises";
import { resolve } from "node:path";
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
    entry: { cli: "src/cli/main.ts" },
    format: ["esm"],
    platform: "node",
    sourcemap: false,
    // commander is CommonJS: bundled into an ES module, it needs a `require` for Node's own modules.
    banner: { js: 'import { createRequire } from "node:module";\nconst require = createRequire(import.meta.url);' },
    onSuccess: () => copyFile("node_modules/commander/LICENSE", "dist/cli.js.LICENSE.txt"),
    esbuildPlugins: [
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
