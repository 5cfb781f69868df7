import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { CASES_TEXT, RULESET_TEXT } from "../parse/example.js";

const ROOT = join(import.meta.dirname, "../..");
const CLI = join(ROOT, "dist/cli.js");
const CITY = "vn/bac-ninh/thanh-pho/gia-dinh-van-hoa";
const HOUSEHOLDS = join(ROOT, "docs/examples/households-2020.ndjson");

function thangdiem(args: readonly string[], input = ""): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, [CLI, ...args], { cwd: ROOT, input, encoding: "utf8" });
}

describe("the built command", () => {
  let folder = "";

  beforeAll(() => {
    if (!existsSync(CLI)) throw new Error("dist/cli.js is not there: run `npm run build` first");
    folder = mkdtempSync(join(tmpdir(), "thangdiem-cli-"));
  });
  afterAll(() => {
    if (folder !== "") rmSync(folder, { recursive: true });
  });

  test("scores standard input and finds the shipped rulesets", () => {
    const { status, stdout, stderr } = thangdiem(["score", "--ruleset", CITY], readFileSync(HOUSEHOLDS, "utf8"));
    expect(stdout.trim().split("\n")).toHaveLength(16);
    expect(stderr).toBe(
      "Đã chấm 16. Đủ điều kiện đề nghị công nhận: 5; Không đủ điều kiện đề nghị công nhận: 5; Không xét: 2; Chưa đủ căn cứ để kết luận: 4\n",
    );
    expect(status).toBe(0);
  });

  test("checks a file with faults", () => {
    const { status, stdout } = thangdiem(["check", "test/cli/broken-ruleset.json", "--lang", "en"]);
    expect(stdout).toContain("test/cli/broken-ruleset.json:37:18: logic.unknown-operator");
    expect(status).toBe(1);
  });

  test("puts its output in place whole, over what was there, and leaves nothing beside it", () => {
    const target = join(folder, "out.ndjson");
    writeFileSync(target, "before");
    expect(thangdiem(["score", "no.json", "--ruleset", CITY, "--output", target]).status).toBe(2);
    expect(readFileSync(target, "utf8")).toBe("before");
    expect(thangdiem(["score", HOUSEHOLDS, "--ruleset", CITY, "--output", target]).status).toBe(0);
    expect(readFileSync(target, "utf8").trim().split("\n")).toHaveLength(16);
    expect(readdirSync(folder)).toEqual(["out.ndjson"]);
  });

  test("refuses to write where no file can be", () => {
    const { status, stderr } = thangdiem(["score", HOUSEHOLDS, "--ruleset", CITY, "--output", folder]);
    expect(stderr).toContain("đây là thư mục, không phải tệp");
    expect(status).toBe(2);
  });

  test("runs test cases again when a draft changes, and ends cleanly when it is interrupted", async () => {
    const [draft, cases] = [join(folder, "draft.json"), join(folder, "x.cases.json")];
    writeFileSync(draft, RULESET_TEXT);
    writeFileSync(cases, CASES_TEXT.replace("example/ward/model-household", "./draft.json"));
    const child = spawn(process.execPath, [CLI, "test", cases, "--watch", "--lang", "en"], { cwd: ROOT });
    let out = "";
    const waits = (times: number): Promise<void> =>
      new Promise((done) => {
        const look = (): void => {
          if (out.split("Waiting for changes").length > times) done();
        };
        child.stdout.on("data", look);
        look();
      });
    child.stdout.on("data", (chunk: Buffer) => {
      out += chunk.toString();
    });
    await waits(1);
    expect(out).toContain("2 cases in 1 file: 2 passed, 0 failed.");
    writeFileSync(draft, RULESET_TEXT.replace('"from": 3, "points": 5', '"from": 3, "points": 3'));
    await waits(2);
    expect(out).toContain("2 cases in 1 file: 0 passed, 2 failed.");
    const ended = new Promise((resolve) => child.once("exit", (code, signal) => resolve([code, signal])));
    child.kill("SIGINT");
    expect(await ended).toEqual([1, null]);
  });

  test.each([
    "--format json --trace",
    "--format csv --lang en",
    "--format record --keep digest",
    "--format json --reading birth-penalties=cumulative",
  ])("writes the same to the letter with workers and without: %s", { timeout: 60_000 }, (options) => {
    const lines = readFileSync(HOUSEHOLDS, "utf8").trim().split("\n");
    // Some are refused: no JSON, no evidence, out of bounds, no UTF-8; more than one batch.
    const bad = ["{", "", "{}", lines[0]?.replace('"facts":{', '"facts":{"unheard":1,')].join("\r\n");
    const input = Buffer.concat([
      Buffer.from(`${lines.join("\n")}\n${bad}\n`.repeat(12)),
      Buffer.of(0xff, 0x0a),
      Buffer.from(lines.join("\n")),
    ]);
    const [alone, together] = ["1", "2"].map((count) =>
      spawnSync(process.execPath, [CLI, "score", "--ruleset", CITY, ...options.split(" "), "--workers", count], {
        cwd: ROOT,
        input,
        encoding: "utf8",
        maxBuffer: 256 * 1024 * 1024,
      }),
    );
    expect(alone?.status).toBe(1);
    expect(alone?.stderr).toMatch(/208.*37/);
    expect([together?.status, together?.stderr, together?.stdout]).toEqual([
      alone?.status,
      alone?.stderr,
      alone?.stdout,
    ]);
  });
});
