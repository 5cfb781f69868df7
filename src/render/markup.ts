// In: text from anywhere. Out: the same as characters of an HTML or SVG text or attribute, where it can be nothing but text.
import { harmless } from "./harmless.js";

const ENTITIES: { readonly [character: string]: string } = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
  // An old trap: some parsers end an attribute at it.
  "`": "&#96;",
};

/** Escapes every character that could start a tag, end an attribute or name an entity, and shows what is invisible. */
export function escapeMarkup(text: string): string {
  return escapeVisible(harmless(text));
}

/** The same for text that is harmless already, such as a run whose outer spaces are to stay. */
export function escapeVisible(text: string): string {
  return text.replace(/[&<>"'`]/g, (character) => ENTITIES[character] ?? character);
}
