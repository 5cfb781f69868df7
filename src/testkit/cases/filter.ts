// In: what a caller asks for, as one text. Out: does a case belong to it?

const TAG = "tag:";

/** The name and tags of a case. */
export interface Filtered {
  readonly name: string;
  readonly tags: readonly string[];
}

/**
 * Makes a filter of cases: `tag:births` takes those that carry the tag, any other text those whose name has it in it, whether
 * in capital letters or not.
 *
 * @example
 * const isWanted = caseFilter("con thứ 3");
 * isWanted({ name: "Sinh con thứ 3", tags: [] }); //=> true
 */
export function caseFilter(wanted: string): (one: Filtered) => boolean {
  if (wanted.startsWith(TAG)) return ({ tags }) => tags.includes(wanted.slice(TAG.length));
  const part = wanted.normalize("NFC").toLowerCase();
  return ({ name }) => name.toLowerCase().includes(part);
}
