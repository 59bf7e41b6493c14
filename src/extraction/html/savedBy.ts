import { parsePublishedDate } from '../../core/importing/dates/publishedDate.ts';
import { cleanUrl } from '../../core/importing/metadata/cleanUrl.ts';
import type { PartialDate } from '../../core/partialDate.ts';

export interface SavedBy {
  readonly url?: string;
  readonly date?: PartialDate;
}

/** What a browser or SingleFile wrote into a page when it saved it: where it came from and when. */
export function readSavedBy(html: string): SavedBy {
  const head = html.slice(0, 8192);
  const browser = /<!--\s*saved from url=\(\d+\)(\S+)\s*-->/i.exec(head)?.[1];
  const singleFile = /<!--\s*Page saved with SingleFile\b([\s\S]*?)-->/i.exec(head)?.[1];
  const address = browser ?? /^\s*url:\s*(\S+)/im.exec(singleFile ?? '')?.[1];
  const moment = /^\s*saved date:\s*([^\r\n]{1,100})/im.exec(singleFile ?? '')?.[1];
  const url = address === undefined ? undefined : cleanUrl(address);
  const date = moment === undefined ? undefined : parsePublishedDate(moment);
  return { ...(url === undefined ? {} : { url }), ...(date === undefined ? {} : { date }) };
}
