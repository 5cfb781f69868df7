// In: versions, and the range an overlay accepts: one version, or `^major.minor.patch`. Out: does it fit? Which is newer?
import { compareText } from "../base/text.js";

function parts(version: string): readonly number[] {
  return version.replace(/^\^/, "").split(/[.-]/).slice(0, 3).map(Number);
}

/** Is the version the one named or, after `^`, of the same major and not older? */
export function satisfies(version: string, range: string): boolean {
  // A version before a release (`1.0.0-rc.1`) is only ever meant by name.
  if (!range.startsWith("^") || version.includes("-")) return version === range;
  const [major = 0, minor = 0, patch = 0] = parts(version);
  const [wantedMajor = 0, wantedMinor = 0, wantedPatch = 0] = parts(range);
  if (major !== wantedMajor) return false;
  return minor !== wantedMinor ? minor > wantedMinor : patch >= wantedPatch;
}

/** Orders versions from old to new. One before a release stands before every release: it is only ever meant by name. */
export function compareVersions(a: string, b: string): number {
  if (a.includes("-") !== b.includes("-")) return a.includes("-") ? -1 : 1;
  const [left, right] = [a.split(/[.-]/), b.split(/[.-]/)];
  for (const [i, one] of left.entries()) {
    const other = right[i] ?? "";
    // Anything but digits makes the difference NaN; such words are ordered as text.
    const difference = Number(one) - Number(other) || compareText(one, other);
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}

/** Was the one version written before the other? A version before a release was written before that release alone. */
export function isEarlier(version: string, other: string): boolean {
  const [release = "", before] = version.split(/-(.*)/s);
  const [otherRelease = "", otherBefore] = other.split(/-(.*)/s);
  const difference = compareVersions(release, otherRelease);
  if (difference !== 0 || before === undefined) return difference < 0;
  return otherBefore === undefined || compareVersions(version, other) < 0;
}
