// In: a version, and the range an overlay accepts: one version, or `^major.minor.patch`. Out: does it fit?

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
