import { noFilter } from '../../core/organising/sourceFilter.ts';
import { countSources } from '../../library/search/listSources.ts';
import { countBriefings } from '../../library/tables/briefings.ts';
import { findSetting } from '../../library/tables/librarySettings.ts';
import { hasSeveralVersions } from '../../library/tables/sourceVersions.ts';
import type { ReadFunction } from '../context.ts';

export const countLibrary: ReadFunction<'library.counts'> = ({ db }) => ({
  sourceCount: countSources(db, noFilter),
  briefingCount: countBriefings(db),
  hasVersions: hasSeveralVersions(db),
  sample: findSetting(db, 'sample') !== undefined,
});
