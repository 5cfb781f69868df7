// In: nothing. Out: what a view gives: a tree of plain data that `dom.ts` makes the page look like.
import type { Change } from "./state.js";

/** Hands on a change of what the page knows. */
export type Send = (change: Change) => void;
/** What happens on an event. */
export type Listener = (event: Event, send: Send) => void;
export type Attributes = { readonly [name: string]: string | number | boolean | undefined };
export type Listeners = { readonly [event: string]: Listener };

/** An element of the page. */
export interface Branch {
  readonly tag: string;
  readonly attributes: Attributes;
  readonly on: Listeners;
  readonly children: readonly Tree[];
}
/** A document that the library rendered: its article stands in the page as it is. */
export interface Rendered {
  readonly html: string;
}
export type Tree = string | Branch | Rendered;
/** What may be given as a child: nothing, one, or several. */
export type Child = undefined | Tree | readonly Child[];

function isSeveral(child: Child): child is readonly Child[] {
  return Array.isArray(child);
}

function flat(child: Child): readonly Tree[] {
  if (child === undefined || child === "") return [];
  return isSeveral(child) ? child.flatMap(flat) : [child];
}

/** An element with its attributes and what is in it; `key` tells it from others like it when the list of them changes. */
export function element(tag: string, attributes: Attributes = {}, ...children: readonly Child[]): Branch {
  return { tag, attributes, on: {}, children: flat(children) };
}

/** The same element, listening. */
export function listening(branch: Branch, on: Listeners): Branch {
  return { ...branch, on: { ...branch.on, ...on } };
}

/** The text in the control of an event. */
export function typed(event: Event): string {
  // CAST: only controls that hold text, or a choice, are given a listener that asks for it.
  return (event.target as HTMLInputElement | HTMLSelectElement).value;
}

/** Is the control of an event ticked? */
export function isTicked(event: Event): boolean {
  // CAST: only boxes are given a listener that asks for it.
  return (event.target as HTMLInputElement).checked;
}
