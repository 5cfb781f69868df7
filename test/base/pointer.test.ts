import { expect, test } from "vitest";
import { pointerOf, stepsOf } from "../../src/base/pointer.js";

test.each([
  [[], ""],
  [["facts"], "/facts"],
  [["facts", 0], "/facts/0"],
  [[""], "/"],
  [["", ""], "//"],
  [["a/b"], "/a~1b"],
  [["a~b"], "/a~0b"],
  [["~1"], "/~01"],
  [["~0/"], "/~00~1"],
  [["điểm", "€"], "/điểm/€"],
  [[" ", "%25", '"'], '/ /%25/"'],
])("%j is %j, and back", (path, pointer) => {
  expect(pointerOf(path)).toBe(pointer);
  expect(stepsOf(pointer)).toEqual(path.map(String));
});
