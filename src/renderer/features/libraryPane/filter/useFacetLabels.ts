import { reliabilities } from '../../../../core/grading/sourceGrade.ts';
import { useRead } from '../../../bridge/useRead.ts';
import { formatLanguage } from '../../../ui/formatLanguage.ts';
import { libraryWords } from '../../../words/libraryWords.ts';
import { sourceWords } from '../../../words/sourceWords.ts';
import type { FacetName } from './libraryFilter.ts';

/** How a value of a facet is written: a language by its name, a grade with its meaning, a collection by its own name. */
export type LabelOf = (facet: FacetName, value: string) => string;

export function useFacetLabels(): LabelOf {
  const collections = useRead('collections.list', {}).data;
  return (facet, value) => {
    if (facet === 'collections')
      return collections?.find(({ id }) => id === value)?.name ?? libraryWords.goneCollection;
    return labels[facet](value);
  };
}

const labels: Readonly<Record<Exclude<FacetName, 'collections'>, (value: string) => string>> = {
  outlets: (outlet) => outlet || libraryWords.unknownOutlet,
  languages: (tag) => (tag === '' ? libraryWords.unknownLanguage : formatLanguage(tag)),
  years: (year) => year || libraryWords.unknownDate,
  reliabilities: (grade) => {
    const definition = reliabilities.find((one) => one.grade === grade);
    return definition ? `${definition.grade} · ${definition.name}` : libraryWords.ungraded;
  },
  markings: (marking) => (marking === 'unmarked' ? libraryWords.unmarked : marking),
  formats: (format) => sourceWords.formats[format as keyof typeof sourceWords.formats] ?? format,
  statuses: (status) => libraryWords.statuses[status as keyof typeof libraryWords.statuses] ?? status,
  tags: (tag) => tag,
};
