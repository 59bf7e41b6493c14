import CSL from 'citeproc';
import { markupFor } from '../cslMarkup.ts';

/** The name under which the processor knows the format of our own: importing this file makes it known. */
export const FORMAT_NAME = 'briefdesk';

const asItIs = (_state: unknown, text: string | undefined): string => text ?? '';

/** The processor's output format, entry by entry as its own `html` format has them. */
CSL.Output.Formats[FORMAT_NAME] = {
  text_escape: (text: string) => text ?? '',
  bibstart: '',
  bibend: '',
  '@font-style/italic': markupFor('i'),
  '@font-style/oblique': markupFor('i'),
  '@font-style/normal': markupFor('I'),
  '@font-variant/small-caps': markupFor('c'),
  '@font-variant/normal': markupFor('C'),
  '@font-weight/bold': markupFor('b'),
  '@font-weight/normal': markupFor('B'),
  '@font-weight/light': false,
  '@text-decoration/underline': markupFor('u'),
  '@text-decoration/none': markupFor('U'),
  '@vertical-align/sup': markupFor('^'),
  '@vertical-align/sub': markupFor('_'),
  '@vertical-align/baseline': markupFor('='),
  '@passthrough/true': asItIs,
  '@strip-periods/true': asItIs,
  '@strip-periods/false': asItIs,
  '@quotes/true': (state, text) =>
    text === undefined
      ? state.getTerm('open-quote')
      : state.getTerm('open-quote') + text + state.getTerm('close-quote'),
  '@quotes/inner': (state, text) =>
    // Without a text it is an apostrophe.
    text === undefined ? '\u2019' : state.getTerm('open-inner-quote') + text + state.getTerm('close-inner-quote'),
  '@quotes/false': false,
  '@cite/entry': asItIs,
  '@bibliography/entry': asItIs,
  // On a line of its own; renderEntries takes away the breaks that are too many.
  '@display/block': (_state, text) => `\n${text ?? ''}\n`,
  '@display/left-margin': (_state, text) => `${text ?? ''}\t`,
  '@display/right-inline': asItIs,
  '@display/indent': (_state, text) => `\n${text ?? ''}`,
  '@showid/true': asItIs,
  '@URL/true': markupFor('l'),
  '@DOI/true': markupFor('l'),
};
