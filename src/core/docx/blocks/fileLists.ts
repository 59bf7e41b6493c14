import { wrapPart } from '../write/wrapPart.ts';
import { renderListLevels } from './listLevels.ts';
import { type ItemNumbering, type ListKind, listKinds } from './listNumbering.ts';

/** The numberings of a file. Every list, and every nested run of numbers, has one of its own and so begins anew. */
export interface FileLists {
  /** The first instance that is still free. */
  readonly nextInstance: number;
  /** Adds what a list has used, each instance once; `starts` where one begins with another number than 1. */
  add(used: readonly ItemNumbering[], starts: ReadonlyMap<number, number>): void;
  /** The part `word/numbering.xml` (ECMA-376 part 4, 2.9). */
  render(): string;
}

export function createFileLists(): FileLists {
  const instances: string[] = [];
  return {
    get nextInstance() {
      return instances.length + 1;
    },
    add(used, starts) {
      for (const { kind, instance, level } of used) {
        if (instance <= instances.length) continue;
        const start = starts.get(instance) ?? 1;
        instances.push(
          `<w:num w:numId="${instance}"><w:abstractNumId w:val="${abstractIdOf(kind)}"/>` +
            `<w:lvlOverride w:ilvl="${level}"><w:startOverride w:val="${start}"/></w:lvlOverride></w:num>`,
        );
      }
    },
    render: () =>
      wrapPart(
        'numbering',
        listKinds
          .map(
            (kind) =>
              `<w:abstractNum w:abstractNumId="${abstractIdOf(kind)}"><w:multiLevelType w:val="multilevel"/>${renderListLevels(kind)}</w:abstractNum>`,
          )
          .join('') + instances.join(''),
      ),
  };
}

function abstractIdOf(kind: ListKind): number {
  return listKinds.indexOf(kind);
}
