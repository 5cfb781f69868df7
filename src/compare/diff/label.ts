// In: the id of a part. Out: what people call it, in both languages.
import { isObject } from "../../base/json.js";
import { KIT } from "../../locales/kit.js";
import type { LocalText } from "../../parts/statement.js";
import { partLabel } from "../impact/labels.js";
import type { BothViews } from "./edits.js";
import type { Piece } from "./pieces.js";

function ownName({ own }: Piece, language: keyof LocalText): string | undefined {
  const texts = [own, own["name"], own["decides"]].filter(isObject);
  const named = texts.map((text) => text[language]).find((text) => typeof text === "string");
  return typeof named === "string" ? named : undefined;
}

function label(views: BothViews, part: string, piece: Piece | undefined, language: keyof LocalText): string {
  const view = views[language];
  const { parts, lists } = KIT[language].diff;
  if (Object.hasOwn(parts, part)) return parts[part as keyof typeof parts];
  const known = partLabel(view, part);
  if (known !== part) return known;
  const named = piece === undefined ? undefined : ownName(piece, language);
  if (named !== undefined) return named;
  const list = part.slice(part.lastIndexOf(".") + 1);
  if (piece !== undefined || !Object.hasOwn(lists, list)) return part;
  const name = lists[list as keyof typeof lists];
  return list === part ? name : view.after.say.format.said(partLabel(view, part.slice(0, -list.length - 1)), name);
}

/** What a part is called; its id where nobody has words for it. */
export function labelFor(views: BothViews, part: string, piece: Piece | undefined): LocalText {
  return { vi: label(views, part, piece, "vi"), en: label(views, part, piece, "en") };
}
