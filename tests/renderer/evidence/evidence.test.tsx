// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { CitationId } from '../../../src/core/ids.ts';
import { openSourceAt, selectExcerpt, useDesk } from '../../../src/renderer/desk/deskStore.ts';
import { shareDraftCitations } from '../../../src/renderer/desk/draftCitations.ts';
import { EvidencePane } from '../../../src/renderer/features/evidence/EvidencePane.tsx';
import { addSource, buildId, takeExcerpt } from '../../support/builders.ts';
import { renderInWindow } from '../../support/renderInWindow.tsx';
import { temporaryLibrary } from '../../support/temporaryLibrary.ts';
import { installBridge } from '../../support/windowBridge.ts';

/** A claim that rests on one of two excerpts of two sources. */
function renderClaim() {
  const library = temporaryLibrary();
  const article = addSource(library, { title: 'Talks resume', outlet: 'The Levant Courier' }, 'Twenty are alive.');
  const report = addSource(library, { title: 'Third report', outlet: '' }, 'At most nineteen are alive.', 1);
  const twenty = takeExcerpt(library, article, 'Twenty are alive');
  const nineteen = takeExcerpt(library, report, 'At most nineteen are alive');
  const claim = library.call('claims.create', {
    statement: 'Twenty hostages are alive.',
    type: 'reported fact',
    asOf: '2026-11',
    evidence: [{ excerptId: twenty.id, relation: 'supports' }],
  });
  installBridge(library);
  renderInWindow(<EvidencePane />);
  const stored = () => library.call('claims.list', {})[0];
  return { library, article, report, twenty, nineteen, claim, stored };
}

const card = () => screen.findByRole('article', { name: 'Twenty hostages are alive.' });

async function choose(menu: string, entry: string) {
  fireEvent.click(within(await card()).getByRole('button', { name: menu }));
  fireEvent.click(await screen.findByRole('menuitem', { name: entry }));
}

describe('the evidence pane', () => {
  it('shows a claim with its type, its date and the passages it rests on', async () => {
    renderClaim();
    const shown = await card();
    expect(shown.textContent).toContain('Reported fact');
    expect(shown.textContent).toContain('as of Nov 2026');
    const passage = within(shown).getByRole('button', { name: /Twenty are alive/ });
    expect(passage.textContent).toContain('The Levant Courier');
    expect(within(passage).getByRole('img', { name: 'Supports' })).toBeTruthy();
  });

  it('opens the source of a passage at the excerpt', async () => {
    const { article, twenty } = renderClaim();
    fireEvent.click(within(await card()).getByRole('button', { name: /Twenty are alive/ }));
    expect(useDesk.getState()).toMatchObject({ openSourceId: article, selectedExcerptId: twenty.id });
  });

  it('adds the excerpt that is selected in the reader, as evidence against', async () => {
    const { nineteen, twenty, stored } = renderClaim();
    await card();
    selectExcerpt(nineteen.id);
    await choose('Claim: Twenty hostages are alive.', 'Add the selected excerpt: contradicts');
    await waitFor(() =>
      expect(stored()?.evidence).toEqual([
        { excerptId: twenty.id, relation: 'supports' },
        { excerptId: nineteen.id, relation: 'contradicts' },
      ]),
    );
    const passage = await screen.findByRole('button', { name: /At most nineteen/ });
    expect(passage.textContent).toContain('p. 1');
  });

  it('does not offer an excerpt that the claim rests on already', async () => {
    const { twenty } = renderClaim();
    await card();
    selectExcerpt(twenty.id);
    fireEvent.click(within(await card()).getByRole('button', { name: 'Claim: Twenty hostages are alive.' }));
    await screen.findByRole('menuitem', { name: 'Edit claim' });
    expect(screen.queryByRole('menuitem', { name: /Add the selected excerpt/ })).toBeNull();
  });

  it('changes how a passage bears on the claim', async () => {
    const { stored } = renderClaim();
    await choose('Passage', 'Context');
    await waitFor(() => expect(stored()?.evidence[0]?.relation).toBe('context'));
  });

  it('takes a passage out of the claim, and says that nothing is left', async () => {
    const { stored } = renderClaim();
    await choose('Passage', 'Take out of the claim');
    await screen.findByText('Rests on no passage yet');
    expect(stored()?.evidence).toEqual([]);
  });

  it('rewords a claim in its place and keeps its passages', async () => {
    const { stored, twenty } = renderClaim();
    await choose('Claim: Twenty hostages are alive.', 'Edit claim');
    const form = await screen.findByRole('form', { name: 'Edit claim' });
    fireEvent.change(within(form).getByRole('textbox', { name: 'Statement' }), {
      target: { value: 'About twenty live.' },
    });
    fireEvent.change(within(form).getByRole('textbox', { name: 'As of' }), { target: { value: 'November' } });
    expect(within(form).getByText('Write a date such as 9 Feb 2026, 2026-02-09, Feb 2026 or 2026.')).toBeTruthy();
    fireEvent.change(within(form).getByRole('textbox', { name: 'As of' }), { target: { value: '9 Feb 2026' } });
    expect(within(form).getByText('Taken as 9 Feb 2026')).toBeTruthy();
    fireEvent.change(within(form).getByRole('textbox', { name: 'As of' }), { target: { value: '' } });
    fireEvent.submit(form);
    await screen.findByRole('article', { name: 'About twenty live.' });
    expect(stored()).toMatchObject({ asOf: null, evidence: [{ excerptId: twenty.id, relation: 'supports' }] });
  });

  it('shows who says it through whom, in the order it was written', async () => {
    const { stored } = renderClaim();
    await choose('Claim: Twenty hostages are alive.', 'Edit claim');
    const form = await screen.findByRole('form', { name: 'Edit claim' });
    fireEvent.change(within(form).getByRole('textbox', { name: 'Attribution' }), {
      target: { value: 'The Levant Courier → another paper → an unnamed official' },
    });
    fireEvent.keyDown(within(form).getByRole('textbox', { name: 'Statement' }), { key: 'Enter' });
    const chain = await screen.findByRole('list', { name: /^Attribution/ });
    expect(
      within(chain)
        .getAllByRole('listitem')
        .map((hop) => hop.textContent),
    ).toEqual(['The Levant Courier', 'another paper', 'an unnamed official']);
    expect(stored()?.attribution).toBe('The Levant Courier → another paper → an unnamed official');
    expect(document.activeElement).toBe(
      within(await card()).getByRole('button', { name: 'Claim: Twenty hostages are alive.' }),
    );
  });

  it('counts the citations of a claim apart from those of its passages alone, and leads to each', async () => {
    const { library, claim, twenty, nineteen, article, report } = renderClaim();
    const contested = { excerptId: nineteen.id, relation: 'contradicts' } as const;
    const { statement, type, asOf, evidence } = claim;
    library.call('claims.update', {
      id: claim.id,
      draft: { statement, type, asOf, evidence: [...evidence, contested] },
    });
    const [first, second, other] = ['a', 'b', 'c'].map((letter) => buildId('cit', letter) as CitationId);
    const shown: CitationId[] = [];
    onTestFinished(
      shareDraftCitations({
        citations: [
          { id: first as CitationId, items: [{ sourceId: article, excerptId: twenty.id }] },
          { id: other as CitationId, items: [{ sourceId: report, excerptId: nineteen.id }] },
          { id: second as CitationId, items: [{ sourceId: article, excerptId: twenty.id, claimId: claim.id }] },
        ],
        show: (id) => shown.push(id),
      }),
    );
    const name = 'Its passages by themselves: cited twice in the draft';
    const passages = await within(await card()).findByRole('button', { name });
    fireEvent.click(within(await card()).getByRole('button', { name: 'Cited once in the draft' }));
    for (let press = 0; press < 3; press += 1) fireEvent.click(passages);
    expect(shown).toEqual([second, first, other, first]);
  });

  it('names the sources that the draft cites without a claim', async () => {
    const { report } = renderClaim();
    await card();
    onTestFinished(
      shareDraftCitations({
        citations: [{ id: buildId('cit', 'a') as CitationId, items: [{ sourceId: report }] }],
        show: () => {},
      }),
    );
    fireEvent.click(await screen.findByRole('tab', { name: 'Sources' }));
    const row = await screen.findByRole('button', { name: /Third report/ });
    expect(row.textContent).toContain('no claim · cited once in the draft');
  });

  it('removes a claim and brings it back with the undo of the toast', async () => {
    const { stored } = renderClaim();
    await choose('Claim: Twenty hostages are alive.', 'Remove claim');
    await screen.findByText('Claim removed');
    expect(stored()).toBeUndefined();
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    await card();
    expect(stored()?.statement).toBe('Twenty hostages are alive.');
  });

  it('narrows to the claims that rest on the open source', async () => {
    const { report } = renderClaim();
    await card();
    openSourceAt({ sourceId: report });
    fireEvent.click(await screen.findByRole('button', { name: 'Only from the open source' }));
    expect(await screen.findByText('No claim rests on the open source')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Show all claims' }));
    await card();
  });

  it('counts what rests on each source', async () => {
    const { library, claim, twenty, nineteen, article } = renderClaim();
    library.call('claims.update', {
      id: claim.id,
      draft: {
        statement: claim.statement,
        type: claim.type,
        asOf: null,
        evidence: [
          { excerptId: twenty.id, relation: 'supports' },
          { excerptId: nineteen.id, relation: 'contradicts' },
        ],
      },
    });
    library.call('claims.create', {
      statement: 'More are alive than dead.',
      type: 'judgement',
      asOf: null,
      evidence: [{ excerptId: twenty.id, relation: 'supports' }],
    });
    fireEvent.click(await screen.findByRole('tab', { name: 'Sources' }));
    const rows = await screen.findAllByRole('button', { name: /claim/ });
    expect(rows.map((row) => row.textContent)).toEqual([
      expect.stringMatching(/The Levant Courier.*Talks resume.*2 claims, 1 passage/),
      expect.stringMatching(/Haddad.*Third report.*1 claim, 1 passage/),
    ]);
    fireEvent.click(rows[0] as HTMLElement);
    expect(useDesk.getState().openSourceId).toBe(article);
  });

  it('teaches the keys while there is no claim', async () => {
    installBridge(temporaryLibrary());
    renderInWindow(<EvidencePane />);
    await screen.findByText('No claims yet');
    expect([...document.querySelectorAll('kbd kbd')].map((cap) => cap.textContent)).toEqual(['E', 'C', 'Enter']);
  });
});
