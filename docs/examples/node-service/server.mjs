// In: evidence of households by POST /decisions. Out: decisions, or everything that is wrong with the evidence.
import { createServer } from "node:http";
import { explainText, issueText, loadRuleset, safeEvaluate } from "thangdiem";
import { shippedStack } from "thangdiem/rulesets";

const MOST_BYTES = 1_000_000;

const { ruleset, overlays } = await shippedStack("vn/bac-ninh/thanh-pho/gia-dinh-van-hoa");
// Slow, so once; what it returns is never changed, so every request may share it.
const sheet = loadRuleset(ruleset, overlays);

/** The body of a request as JSON; undefined where there is none, it is too long, or whoever sent it went away. */
async function bodyOf(request) {
  const chunks = [];
  let bytes = 0;
  try {
    // Breaking off would close the connection, and the answer with it.
    for await (const chunk of request.iterator({ destroyOnReturn: false })) {
      chunks.push(chunk);
      bytes += chunk.length;
      if (bytes > MOST_BYTES) return undefined;
    }
    return JSON.parse(Buffer.concat(chunks).toString("utf8"));
  } catch {
    return undefined;
  }
}

function answer(response, status, body) {
  response.writeHead(status, { "content-type": "application/json; charset=utf-8" });
  response.end(JSON.stringify(body));
}

const server = createServer(async (request, response) => {
  if (request.method !== "POST" || request.url !== "/decisions")
    return answer(response, 404, { error: "POST /decisions" });
  const evidence = await bodyOf(request);
  if (evidence === undefined)
    return answer(response, 400, { error: "one record of evidence, as JSON, of at most 1 MB" });
  const judged = safeEvaluate(sheet, evidence, { trace: true });
  if (!judged.ok) {
    // Everything at once, in the words of whoever filled it in; nothing is guessed.
    const issues = judged.issues.map((one) => ({ ...one, text: issueText(one, "vi") }));
    return answer(response, 422, { issues });
  }
  const { trace, ...decision } = judged.value;
  const text = explainText(judged.value, sheet.ruleset, { language: "vi", level: "deciding" });
  return answer(response, 200, { decision, text });
});

server.listen(Number(process.env.PORT ?? 8080), "127.0.0.1", () => {
  console.log(`listening on port ${server.address().port}`);
});
