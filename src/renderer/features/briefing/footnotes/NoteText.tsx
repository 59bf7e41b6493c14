import type { NoteInline, TextRun } from '../../../../core/briefing/document.ts';
import { withoutDoubledStops } from '../../../../core/citation/withoutDoubledStops.ts';
import { briefingWords } from '../../../words/briefingWords.ts';
import { FormattedRuns } from '../citing/FormattedRuns.tsx';
import type { CitationFollower, CitationState } from '../draft/followCitations.ts';
import styles from './NoteText.module.css';

interface NoteTextProps {
  readonly inlines: readonly NoteInline[];
  readonly formatted: CitationState['formatted'];
  readonly labelOf: CitationFollower['labelOf'];
}

/** What a footnote says as it will be printed, with its citations as the style has them. */
export function NoteText({ inlines, formatted, labelOf }: NoteTextProps) {
  if (inlines.length === 0) return <span className={styles.empty}>{briefingWords.footnote.empty}</span>;
  const printed = withoutDoubledStops(inlines, (id) => {
    const citation = formatted.get(id);
    return citation?.noteNumber === null ? undefined : citation?.plain;
  });
  return printed.map((inline, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: inlines have no ids, and these spans keep no state.
    <Inline key={index} inline={inline} formatted={formatted} labelOf={labelOf} />
  ));
}

function Inline({ inline, formatted, labelOf }: Omit<NoteTextProps, 'inlines'> & { readonly inline: NoteInline }) {
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
  }
}

function Run({ run }: { readonly run: TextRun }) {
  const text = run.italic ? <em>{run.text}</em> : run.text;
  return run.bold ? <strong>{text}</strong> : text;
}
