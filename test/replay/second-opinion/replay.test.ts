// Replaying with a second opinion, and without.
import { expect, test } from "vitest";
import { replay, replaySummary } from "../../../src/replay/index.js";
import { full, registry } from "../example.js";

test("a replay asks only where it is told to, and of whatever decision comes out", () => {
  expect(replay(full, registry)).not.toHaveProperty("secondOpinion");
  const same = replay(full, registry, { secondOpinion: true });
  const altered = replay({ ...full, number: "1" }, registry, { secondOpinion: true });
  expect([same.same, altered.same]).toEqual([true, false]);
  expect(same.secondOpinion?.counts).toEqual({ agreed: 4, differed: 0, notAsked: { "missing-fact": 1 } });
  expect(altered.secondOpinion).toEqual(same.secondOpinion);
  expect(replay({}, registry, { secondOpinion: true })).not.toHaveProperty("secondOpinion");
  expect(replaySummary([same, altered, replay(full, registry)])).toEqual({
    records: 3,
    same: 2,
    causes: { "record-altered": 1 },
    secondOpinion: { agreed: 8, differed: 0, notAsked: { "missing-fact": 2 } },
  });
});
