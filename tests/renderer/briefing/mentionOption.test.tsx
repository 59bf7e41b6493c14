// @vitest-environment happy-dom
import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { MentionOption, MentionPreview } from '../../../src/renderer/features/briefing/citing/MentionOption.tsx';
import { addSource, buildSource, takeExcerpt } from '../../support/builders.ts';
import { temporaryLibrary } from '../../support/temporaryLibrary.ts';

type Relation = 'supports' | 'contradicts' | 'context';

/** The entry of the `@` list for a claim whose passages have these relations to it. */
function claimEntry(...relations: readonly Relation[]) {
  const library = temporaryLibrary();
  const sourceId = addSource(library, { title: 'Talks' }, 'One passage. Two passages. Three passages.');
  const passages = ['One passage', 'Two passages', 'Three passages'];
  library.call('claims.create', {
    statement: 'Ferries run.',
    type: 'reported fact',
    asOf: null,
    evidence: relations.map((relation, index) => ({
      excerptId: takeExcerpt(library, sourceId, passages[index] ?? '').id,
      relation,
    })),
  });
  const entry = library.call('citables.search', { query: 'ferries' })[0];
  if (entry === undefined) throw new Error('The claim is not found.');
  return entry;
}

describe('a claim in the list of what can be cited', () => {
  it.each([
    ['Reported fact · 1 passage', ['supports']],
    ['Reported fact · 1 passage, 1 against', ['supports', 'contradicts']],
    ['Reported fact · no support, 2 against', ['contradicts', 'contradicts']],
    ['Reported fact · 2 passages', ['supports', 'context', 'supports']],
    ['Reported fact · no passage yet', []],
  ] as const)('says “%s”', (origin, relations) => {
    const { container } = render(<MentionOption entry={claimEntry(...relations)} />);
    expect([...container.querySelectorAll('bdi')].at(-1)?.textContent).toBe(origin);
  });

  it('says that a passage of it has changed in the newest version of its source, and which is worst', () => {
    const library = temporaryLibrary();
    const url = 'https://courier.example/ferries';
    const [first, second, third] = [
      'Twelve ferries run between the two harbours every day.',
      'The company has confirmed the timetable for the winter.',
      'A third harbour will be opened to ferries in the spring.',
    ];
    const sourceId = addSource(library, { url, title: 'Ferries' }, [first, second, third].join('\n'));
    const statement = (name: string, ...passages: readonly (string | undefined)[]) =>
      library.call('claims.create', {
        statement: name,
        type: 'reported fact',
        asOf: null,
        evidence: passages.map((one) => ({
          excerptId: takeExcerpt(library, sourceId, one ?? '').id,
          relation: 'supports',
        })),
      });
    statement('Ferries have a timetable.', second);
    statement('Ferries run daily.', second, first);
    statement('Ferries will run to a third harbour.', first, third);
    const rain = 'Heavy rain is expected along the coast road until Sunday night.';
    const corrected = [first?.replace('Twelve', 'Nine'), second, rain].join('\n');
    library.call('sources.add', buildSource({ url, title: 'Ferries' }, corrected));
    const badges = library.call('citables.search', { query: 'ferries' }).flatMap((entry) => {
      if (entry.kind !== 'claim') return [];
      const { container, unmount } = render(<MentionOption entry={entry} />);
      const badge = /Changed|Gone/.exec(container.textContent ?? '')?.[0] ?? 'none';
      unmount();
      return [[entry.claim.statement, badge]];
    });
    expect(Object.fromEntries(badges)).toEqual({
      'Ferries have a timetable.': 'none',
      'Ferries run daily.': 'Changed',
      'Ferries will run to a third harbour.': 'Gone',
    });
  });

  it('says that nobody has confirmed it on the newer wording it rests on, until somebody has', () => {
    const library = temporaryLibrary();
    const url = 'https://courier.example/ferries';
    const words = 'Twelve ferries run between the two harbours every day.';
    const sourceId = addSource(library, { url, title: 'Ferries' }, words);
    const { id: excerptId } = takeExcerpt(library, sourceId, words);
    const evidence = [{ excerptId, relation: 'supports' as const }];
    const statement = 'Ships run daily.';
    const claim = library.call('claims.create', { statement, type: 'reported fact', asOf: null, evidence });
    const newer = words.replace('Twelve', 'Nine');
    library.call('sources.add', buildSource({ url, title: 'Ferries' }, newer));
    library.call('excerpts.takeNewWording', { id: excerptId, position: { start: 0, end: newer.length } });
    const shown = () => {
      const entry = library.call('citables.search', { query: 'ships run' }).find(({ kind }) => kind === 'claim');
      if (entry === undefined) throw new Error('The claim is not found.');
      const { container, unmount } = render(<MentionOption entry={entry} />);
      const text = container.textContent;
      unmount();
      return text;
    };
    expect(shown()).toContain('To be confirmed');
    library.call('claims.confirm', { id: claim.id });
    expect(shown()).not.toContain('To be confirmed');
  });

  it('says in full, before it is inserted, that it is contradicted', () => {
    const { unmount } = render(<MentionPreview entry={claimEntry('supports', 'contradicts')} language="en" />);
    expect(screen.getByText('1 passage contradicts it')).toBeTruthy();
    unmount();
    render(<MentionPreview entry={claimEntry('supports')} language="en" />);
    expect(screen.queryByText(/contradict/)).toBeNull();
  });
});
