/** Words of the images of a briefing. */
export const imageWords = {
  title: 'Image',
  /** For those who do not see it. */
  named: (alt: string, width: number) => `${alt === '' ? 'Image' : `Image: ${alt}`}, ${width} % of the text wide`,
  decorative: 'Decorative image',
  unsaid: 'Say what it shows',
  missing: 'This image is not in the library. Insert it again, or restore a backup.',
  width: 'Width in per cent of the text',
  widthFault: 'Write a number from 5 to 100.',
  narrower: 'Narrower',
  wider: 'Wider',
  alt: 'What it shows',
  altHint:
    'Read aloud to those who do not see it, and part of the Word file. Not the caption again: what is to be seen.',
  isDecorative: 'Decorative: it shows nothing that the text does not say',
  resize: 'Drag to change the width; + and − change it by keys',
  save: 'Done',
  later: 'Later',
  size: (width: number, height: number, file: string) =>
    [file, `${width} × ${height} pixels`].filter((part) => part !== '').join(' · '),
  announced: {
    inserted: 'Image inserted.',
    width: (width: number) => `${width} per cent wide.`,
  },
  redrawn: (file: string) => `${file === '' ? 'The image' : file} was drawn anew`,
  redrawnWhy: {
    SVG: 'It is a drawing made of lines; what is kept is a picture of it as PNG.',
    JPEG: 'It was stored turned. What is kept stands upright.',
    other: 'Word does not show its format everywhere. What is kept is PNG, with the same pixels.',
  },
  refused: {
    damaged: 'cannot be drawn: it is damaged, or of a kind that is not read',
    outside: 'is an SVG that loads other files or runs a script; it would be shown without them. Save it as PNG',
    unsized: 'does not say how large it is; save it as PNG',
    tooLarge: 'is too large to be drawn anew; save it smaller, as PNG or JPEG',
  },
  noImage: (count: number) =>
    count === 1
      ? 'What was dropped is no image; sources are dropped on the library.'
      : 'What was dropped holds no image.',
  lost: {
    title: 'Images were not pasted',
    remote: (count: number, first: string) =>
      count === 1
        ? `An image lies on the web and is never fetched: ${first}. Save it and insert the file.`
        : `${count} images lie on the web and are never fetched, such as ${first}. Save them and insert the files.`,
  },
} as const;
