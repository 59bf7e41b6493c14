import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import type { Inline } from '../../../src/core/briefing/document.ts';
import { placeNoteMarks } from '../../../src/core/docx/inlines/placeNoteMarks.ts';
import { citationId, footnoteId } from '../../support/buildSource.ts';
import { hasPandoc } from '../../support/officeTools.ts';

/** Text with `^` for a citation in a note and `*` for a footnote, as its marks are placed. */
function placed(text: string, language: string): string {
  const marks = new Map<string, string>();
  let number = 0;
  const inlines = text.split(/([\^*\n])/).flatMap((part): Inline[] => {
    if (part === '') return [];
    if (part === '\n') return [{ kind: 'lineBreak' }];
    if (part !== '^' && part !== '*') return [{ kind: 'text', text: part }];
    number += 1;
    const id = part === '^' ? citationId(number) : footnoteId(number);
    marks.set(id, part);
    return [part === '^' ? { kind: 'citation', id: citationId(number), items: [] } : ownNote(number)];
  });
  const result = placeNoteMarks(inlines, language);
  // Marks are numbered in reading order, which no placing may change.
  expect(result.flatMap((one) => ('id' in one ? one.id : []))).toEqual([...marks.keys()]);
  return result
    .map((one) =>
      one.kind === 'text' ? one.text : one.kind === 'lineBreak' ? '\n' : 'id' in one ? marks.get(one.id) : '',
    )
    .join('');
}

const ownNote = (number: number): Inline => ({ kind: 'footnote', id: footnoteId(number), inlines: [] });

describe('the mark of a citation note stands behind the punctuation that follows it', () => {
  test.each([
    ['One two ^. Three.', 'One two.^ Three.'],
    ['One two^, three', 'One two,^ three'],
    ['One^; two^: three^? Four^!', 'One;^ two:^ three?^ Four!^'],
    ['One ^ ^. Two', 'One.^^ Two'],
    ['And so on ^... Then', 'And so on...^ Then'],
    ['He said “it was ^.” Then', 'He said “it was.”^ Then'],
    ['(So it was ^.) Then', '(So it was.)^ Then'],
    ['“Inc.” ^, and', '“Inc.”,^ and'],
    ['קתרין נהרגה ^. המשרד', 'קתרין נהרגה.^ המשרד'],
    ['قُتل عشرة ^، ثم', 'قُتل عشرة،^ ثم'],
  ])('%s', (text, expected) => {
    expect(placed(text, 'en-GB')).toBe(expected);
    expect(placed(text, 'he')).toBe(expected);
  });

  test('also of text in bold, which keeps its form', () => {
    const cited: Inline = { kind: 'citation', id: citationId(1), items: [] };
    expect(
      placeNoteMarks([{ kind: 'text', text: 'two ', bold: true }, cited, { kind: 'text', text: '. More' }], 'en'),
    ).toEqual([
      { kind: 'text', text: 'two', bold: true },
      { kind: 'text', text: '.' },
      cited,
      { kind: 'text', text: ' More' },
    ]);
  });
});

describe('the mark stays', () => {
  test.each([
    ['before a dash', 'So it was^—and is'],
    ['in brackets that no stop comes before', 'Ten (of whom two^), and more'],
    ['behind an abbreviation that ends the sentence', 'The Shipping Co.^. Then'],
    ['before what is no punctuation of the sentence', 'Built on^.NET'],
    ['where it follows the stop already', 'It was.^ Then'],
    ['at the beginning of a line', '^. Then'],
    ['behind a line break', 'It was\n^. Then'],
    ['where it is a footnote of the writer', 'It was*. Then'],
    ['beside a footnote of the writer', 'It was^*. Then'],
    ['behind a footnote of the writer', 'It was*^. Then'],
  ])('%s', (_, text) => {
    expect(placed(text, 'en-GB')).toBe(text);
  });
});

describe('every language has its custom', () => {
  test.each([
    ['en-US', 'A “word” ^. Then “this” ^, and “that” ^;', 'A “word.”^ Then “this,”^ and “that”;^'],
    ['en-US', 'The analysts’ ^. At 24" ^. A "word" ^.', 'The analysts’.^ At 24".^ A "word."^'],
    ['en-GB', 'A “word” ^. Then', 'A “word”.^ Then'],
    ['de', 'Es war so ^. Dann ^, und ^; wer? „Ja ^.“ Gut', 'Es war so.^ Dann^, und^; wer? „Ja.“^ Gut'],
    ['de', 'Am 3 ^. märz', 'Am 3^. märz'],
    ['fr', 'Il est mort ^. Puis ^, et', 'Il est mort^. Puis^, et'],
    ['fr', 'Il est mort. ^ Puis', 'Il est mort^. Puis'],
    ['es', 'Así fue ^. Luego. ^ Fin', 'Así fue^. Luego.^ Fin'],
  ])('%s: %s', (language, text, expected) => {
    expect(placed(text, language)).toBe(expected);
  });
});

const folder = mkdtempSync(path.join(tmpdir(), 'briefdesk-note-marks-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('pandoc', () => {
  const agreed = [
    'One two [@a]. Three.',
    'One two [@a], three; four [@a]; five [@a]: six [@a]? Seven [@a]!',
    '“Quote” [@a]. Next “word” [@a], and.',
    '(In brackets [@a].) Next.',
    'Dash [@a] – and.',
    'Behind. [@a] Next.',
    'Own note[^1]. And more.',
  ];
  test.for(['en-GB', 'en-US'])('places the same marks in the same places in %s', (language, { skip }) => {
    skip(!hasPandoc, 'needs pandoc');
    const style = path.join(folder, 'notes.csl');
    writeFileSync(style, NOTE_STYLE);
    const references = JSON.stringify([{ id: 'a', type: 'book', title: 'Alpha' }]);
    const { stdout, stderr } = spawnSync('pandoc', ['--citeproc', `--csl=${style}`, '--to=plain', '--wrap=none'], {
      input: `---\nlang: ${language}\nreferences: ${references}\n---\n\n${agreed.join('\n\n')}\n\n[^1]: Own.\n`,
      encoding: 'utf8',
    });
    expect(stderr).toBe('');
    const printed = stdout.split('\n\n').slice(0, agreed.length);
    const ours = agreed.map((text) => placed(text.replaceAll('[@a]', '^').replaceAll('[^1]', '*'), language));
    expect(ours.map((line) => line.replaceAll('*', '^'))).toEqual(
      printed.map((line) => line.replace(/\[\d+\]/g, '^').trim()),
    );
  });
});

/** The least that a style with notes can be. */
const NOTE_STYLE =
  '<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="note"><info><title>n</title><id>n</id><updated>2026-01-01T00:00:00Z</updated></info><citation><layout><text variable="title"/></layout></citation></style>';

test('only stops change places with marks: no word, no mark and no stop is lost', () => {
  const languages = fc.constantFrom('en-US', 'en-GB', 'fr', 'de', 'es', 'he');
  fc.assert(
    fc.property(fc.stringMatching(/^[aB.,? ”")^*—]{0,14}$/), languages, (text, language) => {
      const result = placed(text, language);
      expect(result.replace(/[.,?”")\s]/g, '').length).toBe(text.replace(/[.,?”")\s]/g, '').length);
      const bare = (one: string) => [...one.replace(/\s/g, '')].sort().join('');
      expect(bare(result)).toBe(bare(text));
      expect(result.replace(/[\s.,?^*]/g, '')).toBe(text.replace(/[\s.,?^*]/g, ''));
    }),
    { numRuns: 2000, seed: 2026 },
  );
});
