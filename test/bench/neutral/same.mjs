/** Do two answers say the same: verdict, total, standards and disqualifiers? */
export function isSame(a, b) {
  return (
    a.verdict === b.verdict &&
    a.total === b.total &&
    a.s1 === b.s1 &&
    a.s2 === b.s2 &&
    a.s3 === b.s3 &&
    a.disqualifiers === b.disqualifiers
  );
}
