import { FileText, Quote, Scale } from 'lucide-react';
import type { SourceSummary } from '../../../../core/source/source.ts';
import type { Citable } from '../../../../shared/contract/evidenceOperations.ts';
import { DriftBadge } from '../../../ui/DriftBadge.tsx';
import { formatNames } from '../../../ui/formatNames.ts';
import { formatPartialDate } from '../../../ui/formatPartialDate.ts';
import { MarkedText } from '../../../ui/MarkedText.tsx';
import { UnconfirmedBadge } from '../../../ui/UnconfirmedBadge.tsx';
import { briefingWords } from '../../../words/briefingWords.ts';
import { commonWords } from '../../../words/commonWords.ts';
import styles from './MentionMenu.module.css';
import { quoted } from './quoteMarks.ts';

const icons = { source: FileText, excerpt: Quote, claim: Scale } as const;

/** One thing that can be cited: what kind it is, its words with what matched, and where it comes from. */
export function MentionOption({ entry }: { readonly entry: Citable }) {
  const Icon = icons[entry.kind];
  return (
    <>
      <Icon size={14} aria-hidden className={styles.icon} />
      <span className={styles.words}>
        <span className={styles.main}>
          <MarkedText {...marksOf(entry)} />
        </span>
        <bdi className={styles.origin}>
          {originOf(entry)}
          <Against passages={countAgainst(entry)} />
        </bdi>
      </span>
      {entry.kind === 'excerpt' && <DriftBadge excerpt={entry.excerpt} />}
      {entry.kind === 'claim' && entry.claim.unconfirmed.length > 0 && <UnconfirmedBadge />}
      {entry.kind === 'claim' && entry.drifted && <DriftBadge excerpt={entry.drifted} />}
      <span className={styles.kind}>{briefingWords.mention.kinds[entry.kind]}</span>
    </>
  );
}

/** The whole of what Enter will insert. */
export function MentionPreview({ entry, language }: { readonly entry: Citable; readonly language: string }) {
  if (entry.kind === 'source') return null;
  const against = countAgainst(entry);
  const text = entry.kind === 'claim' ? entry.claim.statement : quoted(entry.excerpt.quote.exact, language);
  return (
    <div className={styles.preview} aria-hidden>
      <p dir="auto" className={styles.previewText}>
        {text}
      </p>
      {entry.kind === 'claim' && (entry.sources.length > 0 || against === 0) && (
        <p className={styles.origin}>
          {entry.sources.length === 0
            ? briefingWords.mention.noPassage
            : entry.sources.map((source) => nameOf(source)).join(' · ')}
        </p>
      )}
      {against > 0 && <p className={styles.against}>{briefingWords.mention.contested(against)}</p>}
    </div>
  );
}

function Against({ passages }: { readonly passages: number }) {
  if (passages === 0) return null;
  return (
    <>
      {', '}
      <span className={styles.against}>{briefingWords.mention.against(passages)}</span>
    </>
  );
}

/** The passages that contradict a claim: none of them is in its citation, so whoever cites it has to see that there are some. */
function countAgainst(entry: Citable): number {
  return entry.kind === 'claim' ? entry.claim.evidence.filter(({ relation }) => relation === 'contradicts').length : 0;
}

export function citableKey(entry: Citable): string {
  if (entry.kind === 'source') return entry.source.id;
  return entry.kind === 'excerpt' ? entry.excerpt.id : entry.claim.id;
}

function marksOf(entry: Citable) {
  if (entry.kind === 'source')
    return entry.titleMarks.text === '' ? { text: commonWords.untitled, marks: [] } : entry.titleMarks;
  return entry.kind === 'excerpt' ? entry.quoteMarks : entry.statementMarks;
}

function originOf(entry: Citable): string {
  if (entry.kind === 'source') {
    const { source } = entry;
    return [formatNames(source.authors), source.outlet, dateOf(source)].filter(Boolean).join(' · ');
  }
  if (entry.kind === 'claim')
    return briefingWords.mention.claimOrigin(entry.claim.type, entry.items.length, countAgainst(entry));
  const { locator } = entry.excerpt;
  const place = locator && `${briefingWords.citation.locatorLabels[locator.label]} ${locator.value}`;
  return [nameOf(entry.source), place].filter(Boolean).join(' · ');
}

function nameOf(source: SourceSummary): string {
  return [source.outlet || formatNames(source.authors) || source.title || commonWords.untitled, dateOf(source)]
    .filter(Boolean)
    .join(', ');
}

function dateOf({ published }: SourceSummary): string {
  return published === null ? '' : formatPartialDate(published);
}
