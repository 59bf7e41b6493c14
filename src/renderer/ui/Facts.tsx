import { Fragment } from 'react';

interface FactsProps {
  /** Empty ones and repetitions are left out. */
  readonly of: readonly string[];
  readonly className?: string | undefined;
}

/** Short facts on one line. Each keeps its own direction: a Hebrew outlet must not turn the date behind it around. */
export function Facts({ of, className }: FactsProps) {
  const facts = [...new Set(of)].filter((fact) => fact !== '');
  return (
    <span className={className}>
      {facts.map((fact, index) => (
        <Fragment key={fact}>
          {index > 0 && ' · '}
          <bdi>{fact}</bdi>
        </Fragment>
      ))}
    </span>
  );
}
