import type { BriefingHeader } from '../../briefing/briefing.ts';
import type { PartialDate } from '../../partialDate.ts';
import { escapeXml } from '../write/escapeXml.ts';
import { toWordText } from '../write/wordText.ts';

/**
 * The part `docProps/core.xml` (ECMA-376 part 2, 10): title, the author if one is named, language, and the briefing's date
 * as the dates of the file. A date that is not known to the day is left out rather than filled up.
 */
export function renderCoreProperties(header: BriefingHeader): string {
  const element = (name: string, value: string, attributes = ''): string =>
    value === '' ? '' : `<${name}${attributes}>${escapeXml(toWordText(value).replaceAll('\n', ' '))}</${name}>`;
  const date = header.date === null ? '' : momentOf(header.date);
  const dateType = ' xsi:type="dcterms:W3CDTF"';
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"',
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    element('dc:title', header.title.trim()),
    element('dc:creator', header.author.trim()),
    element('dcterms:created', date, dateType),
    element('dcterms:modified', date, dateType),
    element('dc:language', header.language),
    '</cp:coreProperties>',
  ].join('');
}

/** The moment in UTC as Word writes it; empty where the day is not known. A time without an offset is taken as UTC. */
function momentOf(date: PartialDate): string {
  const match =
    /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?(?:Z|([+-])(\d{2}):(\d{2}))?)?$/.exec(date);
  if (!match) return '';
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = match
    .slice(1, 7)
    .map((part) => Number(part ?? 0));
  const sign = match[7] === '-' ? 1 : -1;
  const offset = sign * (Number(match[8] ?? 0) * 60 + Number(match[9] ?? 0));
  return new Date(Date.UTC(year, month - 1, day, hour, minute + offset, second)).toISOString().replace('.000Z', 'Z');
}
