import type { CSSProperties } from 'react';
import type { FormattedRun } from '../../../../core/citation/formattedRun.ts';

/** Formatted text of the citation engine. Links are shown as text: nothing here leads out of the window. */
export function FormattedRuns({ runs }: { readonly runs: readonly FormattedRun[] }) {
  let offset = 0;
  return runs.map((run) => {
    const start = offset;
    offset += run.text.length;
    return (
      <span key={start} style={styleOf(run)}>
        {run.text}
      </span>
    );
  });
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
