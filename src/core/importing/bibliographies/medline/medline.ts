import { type CslWork, workOfRis } from '../ris.ts';
import { readMedlineDate } from './medlineDate.ts';
import { medlineRisFields } from './medlineFields.ts';

/**
 * Reads MEDLINE's display format (.nbib) as PubMed writes it: tags of up to four letters before `- `, lines that go on indented, a
 * record for each `PMID`.
 */
export function parseMedline(text: string): readonly CslWork[] {
  const starts = [...text.matchAll(/^PMID *- /gm)].map(({ index }) => index);
  return starts.map((start, index) => workOf(text.slice(start, starts[index + 1] ?? text.length).trim()));
}

function workOf(raw: string): CslWork {
  const fields = [...raw.matchAll(FIELD)].map(([, tag = '', value = '']) => ({
    tag,
    value: value.trim().replace(/\s*\r?\n\s+/g, ' '),
  }));
  const firstOf = (wanted: string): string =>
    fields.find(({ tag, value }) => tag === wanted && value !== '')?.value ?? '';
  const { known, dropped } = medlineRisFields(fields);
  const work = workOfRis({ fields: known, raw });
  const written = firstOf('DP');
  const issued = readMedlineDate(written);
  const available = readMedlineDate(firstOf('DEP'));
  return {
    ...work,
    item: {
      ...work.item,
      ...(issued === undefined ? {} : { issued }),
      ...(available === undefined ? {} : { 'available-date': available }),
    },
    dropped: [...dropped, ...(issued === undefined && written !== '' ? [`DP ${written}`] : [])],
    warnings: fields.some(({ tag, value }) => tag === 'PT' && /^retracted publication$/i.test(value))
      ? [`It was retracted.${firstOf('RIN') === '' ? '' : ` The retraction: ${firstOf('RIN')}`}`]
      : [],
  };
}

const FIELD = /^([A-Z][A-Z0-9]{1,3}) *- ?((?:.*)(?:\r?\n[ \t]+\S.*)*)/gm;
