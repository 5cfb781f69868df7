// In: the address of a link. Out: it, if it leads nowhere but into the document, to a file beside it, or to `https://…`.

const PLAIN = /^[^\s<>"'`\\()[\]|]+$/;
const SCHEME = /^[a-z][a-z0-9+.-]*:/i;

/** The address, or nothing: then the text of the link is only text. */
export function safeAddress(to: string): string | undefined {
  const isRelative = !SCHEME.test(to) && !to.startsWith("/");
  return PLAIN.test(to) && (isRelative || to.startsWith("https://")) ? to : undefined;
}
