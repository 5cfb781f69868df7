// Rules that stay: every released version under rulesets/ is, for ever, the document that its digest in the lock says.
import { expect, test } from "vitest";
import { shippedDocuments } from "./corpus.js";
import { lockState } from "./lock.js";

const STATE = lockState();

const HOW_TO_MEND = `rulesets/lock.json and the files under rulesets/ differ.
Of a new version: run \`npm run lock\`, which adds it.
Of a version that is locked: it never changes; put the file back, and write a new version that says what it corrects.
Before the first release, when all may still change: delete rulesets/lock.json and run \`npm run lock\`.`;

test("no locked version was altered, none is gone, and every version is locked", () => {
  const { added, altered, gone } = STATE;
  expect({ unlocked: Object.keys(added), altered, gone }, HOW_TO_MEND).toEqual({
    unlocked: [],
    altered: [],
    gone: [],
  });
});

test("a version that was altered, or is gone, is told by its name", () => {
  const [first, ...others] = shippedDocuments();
  const name = `${first!.id}@${first!.version}`;
  const note = { vi: "Ghi chú", en: "Note" };
  expect(lockState(STATE.lock, [{ ...first!, note }, ...others])).toMatchObject({ altered: [name], gone: [] });
  expect(lockState(STATE.lock, others)).toMatchObject({ altered: [], gone: [name] });
  expect(Object.keys(lockState(STATE.lock, [...others, { ...first!, version: "999.0.0" }]).added)).toEqual([
    `${first!.id}@999.0.0`,
  ]);
});

test("what a version corrects is a version that is locked", () => {
  const lost = shippedDocuments().flatMap(({ id, version, corrects }) =>
    corrects === undefined || Object.hasOwn(STATE.lock.digests, `${id}@${corrects.version}`)
      ? []
      : [`${id}@${version} corrects ${corrects.version}`],
  );
  expect(lost).toEqual([]);
});
