import { countLeftOut } from '../docx/findings.ts';
import { MathText } from '../docx/mathText.ts';
import { listNumber } from './rtfParagraph.ts';
import type { RtfReader } from './rtfReader.ts';
import type { RtfAct } from './rtfWords.ts';

const skip: RtfAct = (reader) => reader.skipGroup();
/** Text within is text of the document; what programs that do not know the group would pass over. */
const lookThrough: RtfAct = () => undefined;

/** Held in the text where a note's mark stands until the note itself says which kind it is. */
const NOTE_PLACE = '\ufdd4';

/** Words that open a group with a purpose of its own. */
export const rtfDestinations: readonly (readonly [string, RtfAct])[] = [
  [
    'fonttbl',
    (reader) => {
      reader.isInFonts = true;
      reader.gather(() => {
        reader.isInFonts = false;
      });
    },
  ],
  [
    'stylesheet',
    (reader) => {
      reader.styleDepth = reader.depth + 1;
      reader.gather(() => {
        reader.styleDepth = 0;
      });
    },
  ],
  [
    'info',
    (reader) => {
      reader.isInInformation = true;
      reader.gather(() => {
        reader.isInInformation = false;
      });
    },
  ],
  ...['title', 'author', 'operator', 'company', 'subject'].map((name) => [name, information(name)] as const),
  ...['creatim', 'revtim'].map((name) => [name, moment(name)] as const),
  ...['yr', 'mo', 'dy', 'hr', 'min'].map(
    (name) =>
      [
        name,
        (reader: RtfReader, number: number | undefined) => {
          if (reader.isInInformation) reader.gathered += `${String(number ?? 0).padStart(name === 'yr' ? 4 : 2, '0')} `;
        },
      ] as const,
  ),
  [
    'upr',
    (reader) => {
      reader.destinationOfPair = reader.state.destination;
      reader.skipGroup();
    },
  ],
  [
    'ud',
    (reader) => {
      reader.state.destination = reader.destinationOfPair;
    },
  ],
  ...['listtext', 'pntext'].map(
    (name) =>
      [
        name,
        (reader: RtfReader) => {
          const { flow } = reader;
          reader.gather((text) => {
            flow.listText = listNumber(text);
          });
        },
      ] as const,
  ),
  [
    'chftn',
    (reader) => {
      if (reader.openNotes.length === 0 && reader.state.destination === 'text') reader.flow.text += NOTE_PLACE;
    },
  ],
  ['footnote', beginNote],
  [
    'ftnalt',
    (reader) => {
      const note = reader.openNotes.at(-1);
      if (note) note.kind = 'endnote';
    },
  ],
  ...['header', 'headerl', 'headerr', 'headerf'].map((name) => [name, frame('headers')] as const),
  ...['footer', 'footerl', 'footerr', 'footerf'].map((name) => [name, frame('footers')] as const),
  ...['shptxt', 'dptxbxtext'].map((name) => [name, box] as const),
  [
    'annotation',
    (reader) => {
      reader.findings.comments += 1;
      reader.skipGroup();
    },
  ],
  [
    'pict',
    (reader) => {
      reader.findings.pictures += 1;
      reader.skipGroup();
    },
  ],
  ['object', (reader) => countLeftOut(reader.findings, 'embedded object')],
  [
    'fldinst',
    (reader) => {
      reader.gather((instructions) => {
        const address =
          /^\s*(?:INCLUDE(?:PICTURE|TEXT)|LINK|DDE(?:AUTO)?|IMPORT)\b.*?((?:https?|ftp|file):[^\s"]+|\\\\\\\\[^\s"]+)/is.exec(
            instructions.slice(0, 2000),
          );
        if (address?.[1] !== undefined) reader.outside.push({ type: 'field', target: address[1] });
      });
    },
  ],
  [
    'template',
    (reader) => {
      reader.gather((target) => {
        reader.outside.push({ type: 'attachedTemplate', target: target.trim() });
      });
    },
  ],
  [
    'moMath',
    (reader) => {
      const outer = reader.math;
      reader.findings.formulas += 1;
      reader.math = new MathText();
      reader.state.atEnd = () => {
        reader.math = outer;
      };
    },
  ],
  ...'f num den sSup sSub sSubSup sup sub rad deg nary d e lim limLow limUpp mr m eqArr'
    .split(' ')
    .map((part) => [`m${part}`, mathPart(`m:${part}`)] as const),
  ...['chr', 'begChr', 'endChr', 'sepChr'].map((name) => [`m${name}`, mathSign(`m:${name}`)] as const),
  ...['naryPr', 'dPr'].map((name) => [`m${name}`, gatherAway] as const),
  ...['result', 'fldrslt', 'shp', 'shpinst', 'shpgrp', 'shppict', 'do', 'mmath', 'moMathPara', 'field', 'mr'].map(
    (name) => [name, lookThrough] as const,
  ),
  ...[
    'colortbl',
    'listtable',
    'listoverridetable',
    'revtbl',
    'rsidtbl',
    'filetbl',
    'nonshppict',
    'shprslt',
    'sp',
    'objdata',
    'objclass',
    'objname',
    'nonesttables',
    'mmathPict',
    'background',
    'pn',
    'pnseclvl',
    'pntxta',
    'pntxtb',
    'bkmkstart',
    'bkmkend',
    'atnid',
    'atnauthor',
    'atndate',
    'atnref',
    'xe',
    'tc',
    'tcn',
    'ftnsep',
    'ftnsepc',
    'ftncn',
    'aftnsep',
    'aftnsepc',
    'aftncn',
    'themedata',
    'datastore',
    'private',
    'htmltag',
  ].map((name) => [name, skip] as const),
];

function information(name: string): RtfAct {
  return (reader) => {
    if (!reader.isInInformation) return;
    reader.gather((text) => {
      reader.information.set(name, text);
    });
  };
}

/** `{\\creatim\\yr2026\\mo11\\dy22}` as an ISO 8601 date. */
function moment(name: string): RtfAct {
  return (reader) => {
    if (!reader.isInInformation) return;
    reader.gather((text) => {
      reader.information.set(name, text.trim().split(' ').slice(0, 3).join('-'));
    });
  };
}

function beginNote(reader: RtfReader): void {
  const { flow } = reader;
  const note = { kind: 'footnote' as 'footnote' | 'endnote' };
  const isShown = reader.state.destination === 'text' && !reader.state.isDeleted && !reader.state.isHidden;
  if (!isShown) {
    reader.skipGroup();
    return;
  }
  reader.openNotes.push(note);
  const id = String(reader.notes.size + reader.openNotes.length);
  reader.beginFlow((blocks) => {
    reader.openNotes.pop();
    const place = flow.text.lastIndexOf(NOTE_PLACE);
    const mark = reader.marks.refer(note.kind, id, place < 0);
    if (place >= 0) flow.text = flow.text.slice(0, place) + mark + flow.text.slice(place + 1);
    reader.notes.set(id, blocks);
  });
}

function frame(where: 'headers' | 'footers'): RtfAct {
  return (reader) => {
    reader.beginFlow((blocks) => {
      reader[where].push(
        blocks
          .map(({ text }) => text)
          .join(' ')
          .replace(/\s+/g, ' ')
          .trim(),
      );
    });
  };
}

function box(reader: RtfReader): void {
  const { flow } = reader;
  reader.beginFlow((blocks) => {
    for (const block of blocks) flow.boxes.push(block);
  });
}

function mathPart(part: string): RtfAct {
  return (reader, _, isFirst) => {
    const { math, flow, state } = reader;
    if (!math || !isFirst) return;
    flow.text = math.open(part, {}, flow.text);
    state.atEnd = () => {
      flow.text = math.close(part, flow.text);
    };
  };
}

/** The sign of a sum, or the brackets around a part. */
function mathSign(name: string): RtfAct {
  return (reader) => {
    const { math, flow } = reader;
    if (!math) return;
    reader.gather((sign) => {
      math.open(name, { 'm:val': sign.trim() }, flow.text);
    });
  };
}

function gatherAway(reader: RtfReader): void {
  reader.gather(() => undefined);
}
