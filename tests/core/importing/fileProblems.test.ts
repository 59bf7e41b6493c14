import { describe, expect, it } from 'vitest';
import { fileProblems } from '../../../src/core/importing/fileProblems.ts';

describe('what a person is told about a file', () => {
  const problems = Object.entries(fileProblems).map(([name, make]) => {
    const error = (make as (...args: unknown[]) => Error & { code: string })('report.pdf', 3, 2);
    return [name, error] as const;
  });

  it.each(problems)('names the file, what happens to the library and what to do: %s', (_, error) => {
    expect(error.message).toContain('“report.pdf”');
    expect(error.message).toContain('your library is unchanged');
    expect(error.message).toMatch(/^“report\.pdf”.*\.$/);
  });

  it('gives both sizes, and to the byte where they would look alike', () => {
    expect(fileProblems.tooLarge('a.pdf', 300 * 1024 * 1024).message).toContain(
      'it has 300 MB and at most 200 MB can be imported',
    );
    expect(fileProblems.tooLarge('a.pdf', 200 * 1024 * 1024 + 1).message).toContain(
      'it has 209,715,201 bytes and at most 209,715,200 bytes',
    );
  });

  it('sends a person to the program that opens the file, and names what it can be saved as', () => {
    expect(fileProblems.encrypted('memo.docx', 'Word or LibreOffice').message).toContain(
      'Open it in Word or LibreOffice',
    );
    expect(fileProblems.encrypted('memo.docx', 'Word or LibreOffice').message).not.toContain('PDF');
    expect(fileProblems.unsupported('a.xlsx', 'an Excel workbook (.xlsx)').message).toContain(
      'PDF, Word documents (.docx), OpenDocument (.odt), rich text (.rtf), web pages (.html, .mhtml), e-mail (.eml, .mbox), e-books (.epub), subtitles (.srt, .vtt), Markdown (.md), plain text (.txt), ZIP archives of these (.zip) and bibliographies (.ris, .bib, .nbib, .enw, CSL-JSON)',
    );
  });
});
