// What can go wrong around the command, with the command that was built: full disks, closed pipes, signals. The right exit code, a
// clear message, never half a file, and the rest goes on where it can.
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const ROOT = join(import.meta.dirname, "../..");
const CLI = join(ROOT, "dist/cli.js");
const CITY = "vn/bac-ninh/thanh-pho/gia-dinh-van-hoa";
const HOUSEHOLDS = join(ROOT, "docs/examples/households-2020.ndjson");
const BASH = existsSync("/bin/bash");
/** Whoever may do everything cannot be refused: then somebody else runs the command. */
const NOBODY = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};

let folder = "";
const inside = (name: string): string => join(folder, name);

/** What a shell makes of a line; `$T` is the command, `$C` scores by the sheet of the city. */
function shell(line: string, more: { readonly uid?: number; readonly gid?: number } = {}) {
  const env = {
    ...process.env,
    T: `${process.execPath} ${CLI}`,
    C: `${process.execPath} ${CLI} score --ruleset ${CITY}`,
  };
  const { status, stdout, stderr } = spawnSync("bash", ["-c", line], { cwd: folder, env, encoding: "utf8", ...more });
  return { status, stdout, stderr };
}

beforeAll(() => {
  if (!existsSync(CLI)) throw new Error("dist/cli.js is not there: run `npm run build` first");
  folder = mkdtempSync(join(tmpdir(), "thangdiem-faults-"));
  chmodSync(folder, 0o755);
  writeFileSync(inside("many.ndjson"), readFileSync(HOUSEHOLDS, "utf8").repeat(40));
  writeFileSync(inside("old.ndjson"), "before\n");
});
afterAll(() => {
  if (folder !== "") rmSync(folder, { recursive: true });
});

describe.runIf(BASH)("where nothing more can be written", { timeout: 30_000 }, () => {
  test.each(["", " --workers 2"])("to standard output, the command ends with 2 and says so%s", (workers) => {
    const { status, stderr } = shell(`$C many.ndjson${workers} > /dev/full`);
    expect(stderr).toBe("thangdiem: `<stdout>`: hết chỗ trên ổ đĩa\n");
    expect(status).toBe(2);
  });

  test.each(["", " --workers 2"])("to a file, what was there before stays, and nothing beside it%s", (workers) => {
    // A limit on the size of files stands for a full disk, which takes more rights to make.
    const { status, stderr } = shell(`ulimit -f 100; $C many.ndjson --output old.ndjson --lang en${workers}`);
    expect(stderr).toBe("thangdiem: `old.ndjson`: the file is larger than is allowed\n");
    expect(status).toBe(2);
    expect(readFileSync(inside("old.ndjson"), "utf8")).toBe("before\n");
    expect(readdirSync(folder).sort()).toEqual(["many.ndjson", "old.ndjson"]);
  });

  test("because the disk is full, the message says that it is", () => {
    mkdirSync(inside("disk"));
    const line =
      "mount -t tmpfs -o size=64k tmpfs disk 2>/dev/null || exit 77; echo before > disk/o; $C many.ndjson --output disk/o; code=$?; ls -A disk; cat disk/o; umount disk; exit $code";
    const { status, stdout, stderr } = shell(line);
    rmSync(inside("disk"), { recursive: true });
    // Not everybody may mount a disk.
    if (status === 77) return;
    expect(stderr).toBe("thangdiem: `disk/o`: hết chỗ trên ổ đĩa\n");
    expect(stdout).toBe("o\nbefore\n");
    expect(status).toBe(2);
  });
});

describe.runIf(BASH)("a target that cannot be", { timeout: 30_000 }, () => {
  test.each([
    ["a folder that is not there", "nowhere/o", "vi", "không có thư mục để ghi tệp này"],
    ["a folder that is not there", "nowhere/o", "en", "its folder does not exist"],
    ["a folder that is a file", "old.ndjson/o", "vi", "đường dẫn đi qua một tệp"],
    ["a device", "/dev/full", "en", "this is no ordinary file"],
    ["a folder itself", ".", "vi", "đây là thư mục, không phải tệp"],
  ])("is refused before anything is read: %s", (_, target, lang, said) => {
    const { status, stderr } = shell(`$C many.ndjson --output ${target} --lang ${lang}`);
    expect(stderr).toContain(`thangdiem: \`${target}\`: ${said}`);
    expect(status).toBe(2);
  });

  test("is refused in a folder that may not be written to", () => {
    mkdirSync(inside("closed"), { mode: 0o555 });
    const { status, stderr } = shell("$C many.ndjson --output closed/o", NOBODY);
    expect(stderr).toBe("thangdiem: `closed/o`: không có quyền\n");
    expect(status).toBe(2);
    rmSync(inside("closed"), { recursive: true });
  });
});

describe.runIf(BASH)("a file that cannot be read", { timeout: 30_000 }, () => {
  test("is told, and the others are scored", () => {
    writeFileSync(inside("secret.ndjson"), "{}\n", { mode: 0o000 });
    const { status, stdout, stderr } = shell("$C secret.ndjson . none.ndjson many.ndjson", NOBODY);
    rmSync(inside("secret.ndjson"));
    expect(stderr.split("\n").slice(0, 3)).toEqual([
      "`secret.ndjson`: không có quyền",
      "`.`: đây là thư mục, không phải tệp",
      "`none.ndjson`: không có tệp này",
    ]);
    expect(stdout.trim().split("\n")).toHaveLength(640);
    expect(status).toBe(1);
  });

  test("stops the command where it is the ruleset", () => {
    const { status, stderr } = shell("$T score many.ndjson --ruleset . --lang en");
    expect(stderr).toBe("thangdiem: `.`: this is a folder, not a file\n");
    expect(status).toBe(2);
  });
});

describe.runIf(BASH)("a reader that goes away", { timeout: 30_000 }, () => {
  test.each(["", " --workers 2"])("ends the command quietly%s", (options) => {
    const { stdout, stderr } = shell(`$C many.ndjson${options} | head -1 > /dev/null; echo \${PIPESTATUS[0]}`);
    expect([stdout, stderr]).toEqual(["0\n", ""]);
  });
});

/** The command once its file is begun, its standard input open. */
async function begun(
  target: string,
  options: readonly string[],
): Promise<ChildProcess & { readonly said: () => string }> {
  const args = [CLI, "score", "-", "--ruleset", CITY, "--output", target, ...options];
  const child = spawn(process.execPath, args, { cwd: folder });
  let text = "";
  const refused = new Promise<void>((done) => {
    child.stderr.on("data", (chunk: Buffer) => {
      text += chunk.toString();
      done();
    });
  });
  child.stdin.write(`${readFileSync(HOUSEHOLDS, "utf8")}{}\n`);
  await refused;
  return Object.assign(child, { said: () => text });
}

function left(target: string): readonly string[] {
  return readdirSync(folder).filter((name) => name.includes(target));
}

describe("a signal", { timeout: 30_000 }, () => {
  const SIGNALS = [
    ["SIGINT", "en", "interrupted; nothing was written to `t-SIGINT-en`"],
    ["SIGTERM", "vi", "bị ngắt giữa chừng; chưa ghi gì vào `t-SIGTERM-vi`"],
    ["SIGHUP", "vi", "bị ngắt giữa chừng; chưa ghi gì vào `t-SIGHUP-vi`"],
  ] as const;

  test.each(SIGNALS)(
    "%s ends the command as a signal does, and leaves no half of a file",
    async (signal, lang, said) => {
      const target = `t-${signal}-${lang}`;
      const child = await begun(target, ["--lang", lang]);
      expect(left(target)).toEqual([expect.stringMatching(/^\.t-SIG\w+-\w+\.[0-9a-f]{12}\.tmp$/)]);
      const ended = new Promise((resolve) => child.once("close", (code, by) => resolve([code, by])));
      child.kill(signal);
      // A shell makes 128 and the signal's number of it: 130, 143, 129.
      expect(await ended).toEqual([null, signal]);
      expect(child.said().split("\n").slice(-2)).toEqual([`thangdiem: ${said}`, ""]);
      expect(left(target)).toEqual([]);
    },
  );

  test("ends workers as well", async () => {
    const child = await begun("t-workers", ["--workers", "2"]);
    const ended = new Promise((resolve) => child.once("close", (_, by) => resolve(by)));
    child.kill("SIGINT");
    expect(await ended).toBe("SIGINT");
    expect(left("t-workers")).toEqual([]);
  });

  test.runIf(BASH).each([
    ["INT", 130],
    ["TERM", 143],
  ])("SIG%s is %i to a shell", (signal, code) => {
    const line = `set -m; mkfifo in; $C - --output t-code < in & exec 3> in; echo '{}' >&3; until ls -A | grep -q '^[.]t-code'; do sleep 0.05; done; kill -${signal} $!; wait $!; echo $?; rm in`;
    expect(shell(line).stdout).toBe(`${code}\n`);
  });

  test("that nobody can catch leaves the old file whole, and a draft that says whose it is", async () => {
    writeFileSync(inside("t-kill"), "before\n");
    const child = await begun("t-kill", []);
    const ended = new Promise((resolve) => child.once("close", (_, by) => resolve(by)));
    child.kill("SIGKILL");
    expect(await ended).toBe("SIGKILL");
    expect(readFileSync(inside("t-kill"), "utf8")).toBe("before\n");
    const [draft = "", ...others] = left("t-kill");
    expect(draft).toMatch(/^\.t-kill\.[0-9a-f]{12}\.tmp$/);
    expect(others).toEqual(["t-kill"]);
    // The next call takes no notice of it.
    expect(
      spawnSync(process.execPath, [CLI, "score", HOUSEHOLDS, "--ruleset", CITY, "--output", inside("t-kill")]).status,
    ).toBe(0);
    expect(readFileSync(inside("t-kill"), "utf8").trim().split("\n")).toHaveLength(16);
    expect(left("t-kill")).toEqual([draft, "t-kill"]);
  });
});
