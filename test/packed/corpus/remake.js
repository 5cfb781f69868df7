// The frozen records made anew, from nothing but the packed library, the documents, the evidence and what the caller said of each; and
// replayed. Whatever a runtime or a time zone changed would show in the canonical texts.
import { canonicalJson, pinStack, record, replayMany } from "thangdiem/replay";
import { loadShipped, shippedIds, shippedVersions } from "thangdiem/rulesets";

const linesOf = (text) => text.split("\n").filter((line) => line !== "");
const nameOf = ({ id, version }) => `${id}@${version}`;

async function documentsOf(invented) {
  const shipped = shippedIds.flatMap((id) => shippedVersions(id).map((version) => loadShipped(id, version)));
  return [...(await Promise.all(shipped)), ...linesOf(invented).map((line) => JSON.parse(line))];
}

function remade({ id, decidedOn, number, readings, evidence, decision }, pinned) {
  const said = { id, ...(decidedOn && { decidedOn }), ...(number && { number }), readings, trace: "trace" in decision };
  return record(pinned, evidence, said);
}

export async function remake({ shipped, invented, documents: inventedDocuments }) {
  const documents = await documentsOf(inventedDocuments);
  const byName = new Map(documents.map((document) => [nameOf(document), document]));
  const stacks = new Map();
  const stackOf = ({ ruleset, overlays }) => {
    const names = [ruleset, ...overlays].map(nameOf);
    const [base, ...others] = names.map((name) => byName.get(name));
    const stack = stacks.get(names.join(" ")) ?? pinStack(base, others);
    stacks.set(names.join(" "), stack);
    return stack;
  };
  const frozen = [...linesOf(shipped), ...linesOf(invented)].map((line) => JSON.parse(line));
  const texts = frozen.map((one) => canonicalJson(remade(one, stackOf(one))));
  const notSame = [];
  for await (const { same, id } of replayMany(frozen, { documents })) if (!same) notSame.push(id);
  return {
    texts,
    notSame,
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    offset: new Date(2020, 6, 1).getTimezoneOffset(),
  };
}
