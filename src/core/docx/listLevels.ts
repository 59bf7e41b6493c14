import { AlignmentType, type ILevelsOptions, type INumberingOptions, LevelFormat } from 'docx';

const NUMBER_FORMATS = [LevelFormat.DECIMAL, LevelFormat.LOWER_LETTER, LevelFormat.LOWER_ROMAN];
/** Characters of the body face: a symbol font would show other signs where it is missing. */
const BULLETS = ['•', '–', '▪'];
const LEVELS = 9;
const STEP = 425;

/** The two numberings of a briefing, `ordered` and `bullet`, with nine levels each. */
export const listLevels: INumberingOptions = {
  config: [
    {
      reference: 'ordered',
      levels: levels((level) => ({ format: NUMBER_FORMATS[level % 3], text: `%${level + 1}.` })),
    },
    {
      reference: 'bullet',
      levels: levels((level) => ({ format: LevelFormat.BULLET, text: BULLETS[level % 3] ?? '•' })),
    },
  ],
};

function levels(
  look: (level: number) => {
    readonly format: (typeof LevelFormat)[keyof typeof LevelFormat] | undefined;
    readonly text: string;
  },
): readonly ILevelsOptions[] {
  return Array.from({ length: LEVELS }, (_, level): ILevelsOptions => {
    const { format, text } = look(level);
    return {
      level,
      format: format ?? LevelFormat.DECIMAL,
      text,
      alignment: AlignmentType.LEFT,
      style: { paragraph: { indent: { left: STEP * (level + 1), hanging: STEP } } },
    };
  });
}
