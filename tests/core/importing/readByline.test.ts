import { describe, expect, it } from 'vitest';
import { opensByline, readByline } from '../../../src/core/importing/bylines/readByline.ts';
import type { PersonName } from '../../../src/core/source/personName.ts';

const words = (name: PersonName): string => ('literal' in name ? name.literal : `${name.given}|${name.family}`);
const read = (line: string) => {
  const { names, agencies } = readByline(line);
  return { names: names.map(words), agencies };
};

describe('a byline', () => {
  it.each([
    ['By Jane Roe and John Doe, Reuters', ['Jane|Roe', 'John|Doe'], ['Reuters']],
    ['Von Jana Roth, dpa', ['Jana|Roth'], ['dpa']],
    ['Par Jeanne Roux avec AFP', ['Jeanne|Roux'], ['AFP']],
    ['Por María Gómez (EFE)', ['María|Gómez'], ['EFE']],
    ['Jane Roe | The Associated Press', ['Jane|Roe'], ['AP']],
    ['מאת: דנה לוי ויוסי כהן', ['דנה|לוי', 'יוסי|כהן'], []],
    ['بقلم: ليلى حداد', ['ليلى|حداد'], []],
    ['记者 王小明', ['王小明'], []],
    ['本报记者 李明 张华', ['李明', '张华'], []],
    ['Reuters and AP', [], ['Reuters', 'AP']],
    ['Meridian News Agency', [], ['Meridian News Agency']],
    ['Par Jeanne Roux et agences', ['Jeanne|Roux'], []],
    ['By Jane Roe Published 3 November 2026', ['Jane|Roe'], []],
  ])('tells who wrote the text from whose copy it is: %s', (line, names, agencies) => {
    expect(read(line)).toEqual({ names, agencies });
  });

  it.each(['By Ap Roe', 'Por Efe García', 'Von Tass Berger'])(
    'does not take a name in small letters for an agency’s initials: %s',
    (line) => {
      expect(readByline(line).agencies).toEqual([]);
    },
  );

  it.each(['By Jane Roe', 'Von Jana Roth', 'PAR JEANNE ROUX', 'מאת דנה לוי', 'بقلم ليلى حداد', '文/王小明'])(
    'is known by how it begins: %s',
    (line) => {
      expect(opensByline(line)).toBe(true);
    },
  );

  it.each(['by the sea', 'Bystanders said', 'von der Küste', 'Parties agreed', '文化部说'])(
    'is not every line that begins with such letters: %s',
    (line) => {
      expect(opensByline(line)).toBe(false);
    },
  );
});
