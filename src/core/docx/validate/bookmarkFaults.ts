import { type PackageParts, textPartsOf } from '../read/packageParts.ts';
import { elementsOf, type XmlElement } from '../read/xmlTree.ts';

/** Bookmarks: ids and names of their own, both ends, names as Word takes them; and all that points to one. */
export function* findBookmarkFaults(parts: PackageParts): Generator<string> {
  const names = new Set<string>();
  for (const [part, root] of textPartsOf(parts)) yield* endFaults(part, root, names);
  for (const [part, root] of textPartsOf(parts)) yield* pointerFaults(part, root, names);
}

function* endFaults(part: string, root: XmlElement, names: Set<string>): Generator<string> {
  const started = new Set<string>();
  const ended = new Set<string>();
  for (const { name, attributes } of elementsOf(root)) {
    const id = attributes.get('w:id') ?? '';
    if (name === 'w:bookmarkEnd') {
      if (!started.has(id) || ended.has(id)) yield `${part}: a bookmark ends that has not begun (${id}).`;
      ended.add(id);
    }
    if (name !== 'w:bookmarkStart') continue;
    const own = attributes.get('w:name') ?? '';
    if (started.has(id)) yield `${part}: two w:bookmarkStart have the w:id ${id}.`;
    if (names.has(own)) yield `${part}: two w:bookmarkStart have the w:name ${own}.`;
    if (!NAME.test(own)) yield `${part}: ${JSON.stringify(own)} is no name of a bookmark.`;
    started.add(id);
    ended.delete(id);
    names.add(own);
  }
  for (const id of started) if (!ended.has(id)) yield `${part}: the bookmark ${id} has no end.`;
}

/** Forty characters at most; Word cuts longer ones off, and what points to them leads nowhere. */
const NAME = /^[\p{L}_][\p{L}\p{M}\p{N}_]{0,39}$/u;

function* pointerFaults(part: string, root: XmlElement, names: ReadonlySet<string>): Generator<string> {
  for (const { name, attributes, text } of elementsOf(root)) {
    const anchor = name === 'w:hyperlink' && !attributes.has('r:id') ? attributes.get('w:anchor') : undefined;
    if (anchor !== undefined && !names.has(anchor) && anchor !== '_top') {
      yield `${part}: links to the bookmark ${anchor}, which is not there.`;
    }
    const field = name === 'w:instrText' ? text : name === 'w:fldSimple' ? (attributes.get('w:instr') ?? '') : '';
    const [, target] = /^\s*(?:REF|PAGEREF|NOTEREF)\s+"?([^\s"\\]+)/i.exec(field) ?? [];
    if (target !== undefined && !names.has(target)) {
      yield `${part}: a field refers to the bookmark ${target}, which is not there.`;
    }
  }
}
