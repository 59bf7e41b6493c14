import { findMarkedAbove as findIn } from '../../core/exporting/markedAbove.ts';
import { listCitedSources } from '../../library/tables/citationPlaces.ts';
import { listConsulted } from '../../library/tables/consultedSources.ts';
import { readExportChoices } from '../../library/tables/exportChoices.ts';
import { findSources } from '../../library/tables/sources.ts';
import { getBriefing } from '../briefings/getBriefing.ts';
import type { ReadFunction } from '../context.ts';

export const findMarkedAbove: ReadFunction<'exports.findMarkedAbove'> = ({ db }, { briefingId }) => {
  const briefing = getBriefing({ db }, { id: briefingId });
  const { settings } = readExportChoices(db, briefingId);
  const cited = findSources(db, listCitedSources(db, briefingId));
  const { bibliography, consultedFrom } = settings;
  const consulted = bibliography.consulted ? findSources(db, listConsulted(db, briefingId, consultedFrom)) : [];
  return [...findIn(briefing, { cited, consulted })];
};
