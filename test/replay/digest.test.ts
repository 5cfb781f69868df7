import { createHash } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { canonicalJson } from "../../src/replay/canonical.js";
import { digestOf, documentDigest, isDigest } from "../../src/replay/digest.js";
import { SETTINGS } from "../laws/settings.js";

test("the digest is the SHA-256 that another implementation computes over the same bytes", () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const other = createHash("sha256").update(canonicalJson(value), "utf8").digest("hex");
      expect(digestOf(value)).toBe(`sha256:${other}`);
    }),
    SETTINGS,
  );
});

test("an editor's `$schema` is no part of a document, every other member is", () => {
  expect(documentDigest({ $schema: "x", a: 1 } as { $schema: string })).toBe(digestOf({ a: 1 }));
  expect(digestOf({ $schema: "x", a: 1 })).not.toBe(digestOf({ a: 1 }));
});

test("a digest is known by its form", () => {
  expect(isDigest(digestOf(null))).toBe(true);
  expect(isDigest(digestOf(null).toUpperCase())).toBe(false);
  expect(isDigest(`${digestOf(null)}0`)).toBe(false);
  expect(isDigest(undefined)).toBe(false);
});
