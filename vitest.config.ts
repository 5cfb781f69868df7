import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    environment: "node",
    // A missing golden file or inline snapshot fails; only `npm run golden` writes one.
    update: "none",
    // A machine that is busy with other work is no fault of a test; a hang still ends.
    testTimeout: 30_000,
    reporters: ["default", "json"],
    outputFile: { json: ".cache/vitest.json" },
    coverage: {
      provider: "v8",
      include: ["src/**/*.ts"],
      exclude: ["src/cli/**"],
      reporter: ["text", "json-summary"],
    },
  },
});
