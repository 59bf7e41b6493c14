import type { PersonName } from '../../source/personName.ts';
import { beforeLabelledDates } from '../dates/findLabelledDates.ts';
import { cleanLine } from '../metadata/cleanLine.ts';
import { parseByline } from './byline.ts';
import { agenciesNamed, agencyNamed } from './newsAgencies.ts';

export interface ReadByline {
  readonly names: readonly PersonName[];
  /** News agencies that the byline credits, by their usual names. */
  readonly agencies: readonly string[];
}

/** The people and bodies of a byline, and the agencies whose copy it is: `By Jane Roe and John Doe, Reuters`. */
export function readByline(byline: string): ReadByline {
  const line = beforeLabelledDates(cleanLine(byline));
  if (line.length > 300) return { names: [], agencies: [] };
  const credit = CREDIT.exec(line);
  const credited = credit === null ? [] : agenciesNamed(credit[1] ?? '');
  const rest = credit !== null && credited.length > 0 ? line.slice(0, credit.index) : line.replace(WITH_AGENCIES, '');
  return divideNames(parseByline(rest), credited);
}

/** Agencies are told apart from the people and bodies they are named among. */
export function divideNames(all: readonly PersonName[], credited: readonly string[] = []): ReadByline {
  const agencies = [...credited];
  const names = all.filter((name) => {
    const agency = agencyNamed('literal' in name ? name.literal : `${name.given} ${name.family}`);
    if (agency !== undefined) agencies.push(agency);
    return agency === undefined;
  });
  return { names, agencies: [...new Set(agencies)] };
}

/** What ends a byline behind a comma, a dash, a stroke, in brackets or after “with”. */
const CREDIT =
  /(?:\s*[,،|/•·;]\s*|\s+[-–—]\s+|\s*\(\s*|\s+(?:with|avec|mit|con|for|pour|für|para|עם|مع)\s+)([^,،|•·;()]{2,80})\)?$/iu;

/** `et agences`, `und Agenturen`: somebody's, but nobody says whose. */
const WITH_AGENCIES =
  /\s*[,/|(]?\s*(?:(?:and|with|et|avec|und|mit|y|con)\s+)?(?:news agencies|agencies|agences|agenturen|agencias|وكالات|וסוכנויות הידיעות|סוכנויות הידיעות)\)?$/iu;

/** Whether a line begins as one that says who wrote the text: `By Jane Roe`, `מאת דנה לוי`. */
export const opensByline = (line: string): boolean => OPENING.test(line) || HAN_OPENING.test(line);

/** Behind the word stands a name, which alphabets with capitals begin with one; `by the sea` is a place. */
const OPENING =
  /^(?:[Bb]y|BY|[Vv]on|VON|[Pp]ar|PAR|[Pp]or|POR|[Tt]exte? de|Text:|מאת|כתבה?:|بقلم|كتبت?|إعداد)(?:\s*:\s*|\s+)[\p{Lu}\p{Lo}]/u;
const HAN_OPENING = /^(?:作者|撰文|文(?=[/／|｜:：])|(?:本报|特约)?记者)\s*[:：/／|｜]?\s*\p{Script=Han}/u;
