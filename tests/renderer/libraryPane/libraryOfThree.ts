import type { SourceId } from '../../../src/core/ids.ts';
import { addSource } from '../../support/builders.ts';
import { type TemporaryLibrary, temporaryLibrary } from '../../support/temporaryLibrary.ts';

/** A library of three sources. Without URLs: pages of one address would be versions of one source. */
export function libraryOfThree(): {
  readonly library: TemporaryLibrary;
  readonly ids: Readonly<Record<'talks' | 'convoys' | 'undated', SourceId>>;
} {
  const library = temporaryLibrary();
  const ids = {
    talks: addSource(
      library,
      { title: 'Talks resume in Cairo', outlet: 'The Levant Courier', url: '' },
      'Twenty names are on the list.',
    ),
    convoys: addSource(
      library,
      { title: 'Convoys pass', outlet: 'Nile Observer', reliability: 'C', url: '' },
      'Lorries were counted at the crossing.',
    ),
    undated: addSource(
      library,
      { title: 'An old page', outlet: '', authors: [], published: null, url: '' },
      'Nothing is known of its date.',
    ),
  };
  return { library, ids };
}
