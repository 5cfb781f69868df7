// In: a tree, and the one that is on the page. Out: nothing; only what differs is touched, so that the caret and the focus stay.
import type { Branch, Rendered, Send, Tree } from "./tree.js";

/** Attributes that a person changes as well: what counts is what the control holds now. */
const LIVE: ReadonlySet<string> = new Set(["value", "checked"]);

/** What is on the page, and the tree it was made from. */
interface Shown {
  readonly tree: Tree;
  readonly node: Node;
  readonly below: readonly Shown[];
}

/** Shows a tree; called again, it changes the page into the next one. */
export type Show = (tree: Tree) => void;

function isRendered(tree: Tree): tree is Rendered {
  return typeof tree !== "string" && "html" in tree;
}

function sortOf(tree: Tree): string {
  if (typeof tree === "string") return "text";
  return isRendered(tree) ? "rendered" : `${tree.tag} ${String(tree.attributes["key"] ?? "")}`;
}

// The library escapes every text of a document; parsed apart from the page, nothing in it is ever run or fetched. Its style sheet is
// left out: the page has it already.
function articleOf(html: string): Node {
  const [only = ""] = /<article>[\s\S]*<\/article>/.exec(html) ?? [];
  const article = new DOMParser().parseFromString(only, "text/html").querySelector("article");
  return article === null ? document.createTextNode("") : document.adoptNode(article);
}

function setAttribute(target: Element, name: string, value: string | number | boolean | undefined): void {
  if (value === undefined || value === false) target.removeAttribute(name);
  else target.setAttribute(name, value === true ? "" : String(value));
}

function setAttributes(target: Element, before: Branch | undefined, { attributes }: Branch): void {
  for (const name of new Set([...Object.keys(before?.attributes ?? {}), ...Object.keys(attributes)])) {
    const value = attributes[name];
    if (LIVE.has(name)) {
      const held = target as unknown as { [name: string]: unknown };
      if (held[name] !== value) held[name] = value;
    } else if (name !== "key" && before?.attributes[name] !== value) setAttribute(target, name, value);
  }
}

/** A painter of the page under `root`; what people do is handed to `send`. */
export function painter(root: Element, send: Send): Show {
  const trees = new WeakMap<Node, Branch>();
  let shown: readonly Shown[] = [];

  function listen(target: Element, { on }: Branch, before: Branch | undefined): void {
    for (const name of Object.keys(on)) {
      if (before?.on[name] !== undefined) continue;
      target.addEventListener(name, (event) => trees.get(target)?.on[name]?.(event, send));
    }
  }

  function paint(tree: Tree, old: Shown | undefined): Shown {
    if (typeof tree === "string") {
      const node = old?.node ?? document.createTextNode("");
      if (node.nodeValue !== tree) node.nodeValue = tree;
      return { tree, node, below: [] };
    }
    if (isRendered(tree)) {
      const isSame = old !== undefined && isRendered(old.tree) && old.tree.html === tree.html;
      return isSame ? old : { tree, node: articleOf(tree.html), below: [] };
    }
    const before = old?.tree as Branch | undefined;
    const node = (old?.node ?? document.createElement(tree.tag)) as Element;
    trees.set(node, tree);
    listen(node, tree, before);
    const below = paintAll(node, old?.below ?? [], tree.children);
    // After what is in it: a list takes its value only once it has its options.
    setAttributes(node, before, tree);
    return { tree, node, below };
  }

  function paintAll(parent: Element, before: readonly Shown[], after: readonly Tree[]): readonly Shown[] {
    const free = [...before];
    const now = after.map((tree) => {
      const at = free.findIndex((one) => sortOf(one.tree) === sortOf(tree));
      return paint(tree, at === -1 ? undefined : free.splice(at, 1)[0]);
    });
    const kept = new Set(now.map(({ node }) => node));
    for (const { node } of before) if (!kept.has(node)) node.parentNode?.removeChild(node);
    now.forEach(({ node }, i) => {
      const there = parent.childNodes[i] ?? null;
      if (there !== node) parent.insertBefore(node, there);
    });
    return now;
  }

  return (tree) => {
    shown = paintAll(root, shown, [tree]);
  };
}
