import type { CSSProperties } from 'react';
import { useStore } from 'zustand';
import type { FormattedRun } from '../../../../core/citation/formattedRun.ts';
import { isAddress } from '../../../../core/docx/language/addressSpans.ts';
import { withDirectionMarks } from '../../../../core/docx/language/directionMarks.ts';
import { type Direction, directionOfLanguage } from '../../../../core/docx/language/textDirection.ts';
import type { DraftSession } from '../draft/draftSession.ts';

interface FormattedRunsProps {
  readonly runs: readonly FormattedRun[];
  /** That of the line that the runs stand in, where it is a note or an entry of the bibliography. */
  readonly direction?: Direction;
}

/** Formatted text of the citation engine. Links are shown as text: nothing here leads out of the window. */
export function FormattedRuns({ runs, direction }: FormattedRunsProps) {
  let offset = 0;
  const marked = direction === undefined ? runs : withDirectionMarks(runs, direction);
  return marked.map((run) => {
    const start = offset;
    offset += run.text.length;
    // An address is read from left to right whatever stands around it, a slash at its end too.
    const Stretch = isAddress(run) ? 'bdi' : 'span';
    return (
      <Stretch key={start} style={styleOf(run)} {...(isAddress(run) ? { dir: 'ltr' } : {})}>
        {run.text}
      </Stretch>
    );
  });
}

/** The direction of notes and bibliography: that of the briefing's language, as in the Word file, not of the title they begin with. */
export function useNoteDirection(session: DraftSession): Direction {
  return useStore(session.header, ({ language }) => directionOfLanguage(language));
}

function styleOf(run: FormattedRun): CSSProperties {
  return {
    ...(run.italic ? { fontStyle: 'italic' } : {}),
    ...(run.bold ? { fontWeight: 700 } : {}),
    ...(run.underline ? { textDecoration: 'underline' } : {}),
    ...(run.smallCaps ? { fontVariantCaps: 'small-caps' } : {}),
    ...(run.superscript ? { verticalAlign: 'super', fontSize: '0.75em' } : {}),
    ...(run.subscript ? { verticalAlign: 'sub', fontSize: '0.75em' } : {}),
  };
}
