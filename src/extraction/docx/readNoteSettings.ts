import type { NoteKind, NoteNumbering } from './noteMarks.ts';
import type { WordPackage } from './wordPackage.ts';

/** How a Word file's settings number its notes, where its sections do not say it. */
export function readNoteSettings(file: WordPackage): Readonly<Partial<Record<NoteKind, NoteNumbering>>> {
  const part = file.relationships.find(({ type }) => type === 'settings')?.target;
  const settings: { footnote?: NoteNumbering; endnote?: NoteNumbering } = {};
  let kind: NoteKind | undefined;
  if (part === undefined) return settings;
  file.read(part, {
    open(name, attributes) {
      const value = attributes['w:val'] ?? '';
      if (name === 'w:footnotePr') kind = 'footnote';
      else if (name === 'w:endnotePr') kind = 'endnote';
      else if (kind && name === 'w:numFmt') settings[kind] = { ...settings[kind], format: value };
      else if (kind && name === 'w:numStart') settings[kind] = { ...settings[kind], start: Number(value) };
      else if (kind && name === 'w:numRestart') settings[kind] = { ...settings[kind], restart: value };
    },
    close(name) {
      if (name === 'w:footnotePr' || name === 'w:endnotePr') kind = undefined;
    },
  });
  return settings;
}
