// The HTTP service: decisions for evidence, everything that is wrong with it, and a service that stays up whatever it is sent.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { connect } from "node:net";
import { join } from "node:path";

const TOO_MUCH = 2_000_000;

async function start(folder) {
  const env = { ...process.env, PORT: "0" };
  const service = spawn(process.execPath, ["server.mjs"], { cwd: folder, env, stdio: ["ignore", "pipe", "inherit"] });
  const [line] = await once(service.stdout, "data");
  return { service, port: Number(/port (\d+)/.exec(line.toString())[1]) };
}

function ask(port, body, options = {}) {
  return fetch(`http://127.0.0.1:${port}/decisions`, { method: "POST", body, ...options });
}

/** Somebody who goes away in the middle of a sentence. */
async function breakOff(port) {
  const socket = connect(port, "127.0.0.1");
  await once(socket, "connect");
  socket.write("POST /decisions HTTP/1.1\r\nhost: x\r\ncontent-length: 1000\r\n\r\n{");
  socket.resetAndDestroy();
  await once(socket, "close");
}

export async function checkService(folder) {
  const evidence = readFileSync(join(folder, "evidence.json"), "utf8");
  const { service, port } = await start(folder);
  try {
    const good = await ask(port, evidence);
    assert.equal(good.status, 200);
    const { decision, text } = await good.json();
    assert.deepEqual([decision.verdict, decision.total.low], ["eligible", 92]);
    assert.match(text, /Đủ điều kiện đề nghị công nhận/);

    const wrong = await ask(port, evidence.replace('"summoned": 50', '"summoned": "năm mươi"'));
    assert.equal(wrong.status, 422);
    const { issues } = await wrong.json();
    assert.deepEqual(
      issues.map(({ pointer }) => pointer),
      ["/facts/meeting/summoned"],
    );
    assert.match(issues[0].text, /cần số/);

    assert.equal((await ask(port, "{")).status, 400);
    assert.equal((await ask(port, "x".repeat(TOO_MUCH))).status, 400);
    assert.equal((await fetch(`http://127.0.0.1:${port}/`)).status, 404);
    await breakOff(port);
    assert.equal((await ask(port, evidence)).status, 200, "it is still there");
    assert.equal(service.exitCode, null);
  } finally {
    service.kill();
  }
  return "the service decides, refuses, and stays up";
}
