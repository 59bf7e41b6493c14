import type { NoteInline, TextRun } from '../../../../core/briefing/document.ts';
import { withoutDoubledStops } from '../../../../core/citation/withoutDoubledStops.ts';
import { briefingWords } from '../../../words/briefingWords.ts';
import { documentWords } from '../../../words/documentWords.ts';
import { FormattedRuns } from '../citing/FormattedRuns.tsx';
import type { DraftFacts } from '../draft/draftFacts.ts';
import type { CitationFollower, CitationState } from '../draft/followCitations.ts';
import { referenceWords } from '../draft/referenceWords.ts';
import styles from './NoteText.module.css';

interface NoteTextProps {
  readonly inlines: readonly NoteInline[];
  readonly formatted: CitationState['formatted'];
  readonly labelOf: CitationFollower['labelOf'];
  readonly targets: DraftFacts['targets'];
}

/** What a footnote says as it will be printed, with its citations as the style has them. */
export function NoteText({ inlines, ...known }: NoteTextProps) {
  if (inlines.length === 0) return <span className={styles.empty}>{briefingWords.footnote.empty}</span>;
  const printed = withoutDoubledStops(inlines, (id) => {
    const citation = known.formatted.get(id);
    return citation?.noteNumber === null ? undefined : citation?.plain;
  });
  return printed.map((inline, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: inlines have no ids, and these spans keep no state.
    <Inline key={index} inline={inline} {...known} />
  ));
}

type InlineProps = Omit<NoteTextProps, 'inlines'> & { readonly inline: NoteInline };

function Inline({ inline, formatted, labelOf, targets }: InlineProps) {
  switch (inline.kind) {
    case 'text':
      return <Run run={inline} />;
    case 'lineBreak':
      return <br />;
    case 'link':
      return (
        <span className={styles.link}>
          {inline.children.map((run, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: runs have no ids, and these spans keep no state.
            <Run key={index} run={run} />
          ))}
        </span>
      );
    case 'citation': {
      const printed = formatted.get(inline.id);
      return <bdi>{printed ? <FormattedRuns runs={printed.runs} /> : labelOf(inline)}</bdi>;
    }
    case 'crossReference': {
      const words = referenceWords(targets, inline.target);
      return (
        <bdi className={words === null ? styles.missing : undefined}>{words ?? documentWords.reference.missing}</bdi>
      );
    }
  }
}

function Run({ run }: { readonly run: TextRun }) {
  const text = run.italic ? <em>{run.text}</em> : run.text;
  return run.bold ? <strong>{text}</strong> : text;
}
