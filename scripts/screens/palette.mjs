/** Colours that are taken because they are frequent; the others because none of those is near them. */
const FREQUENT = 176;
const MOST = 256;
/** Beyond so many of the most frequent colours, looking for outliers takes long and finds shades of letters only. */
const CANDIDATES = 4000;

/**
 * At most 256 colours that stand for all of a picture.
 * @param {Uint32Array} pixels 0xRRGGBB
 * @returns {number[]}
 */
export function choosePalette(pixels) {
  /** @type {Map<number, number>} */
  const counts = new Map();
  for (const pixel of pixels) counts.set(pixel, (counts.get(pixel) ?? 0) + 1);
  const colours = [...counts].sort((a, b) => b[1] - a[1]).map(([colour]) => colour);
  if (colours.length <= MOST) return colours;
  const palette = colours.slice(0, FREQUENT);
  const others = colours.slice(FREQUENT, CANDIDATES).map((colour) => ({
    colour,
    far: Math.min(...palette.map((chosen) => distance(colour, chosen))),
  }));
  while (palette.length < MOST) {
    const next = others.reduce((best, one) => (one.far > best.far ? one : best));
    palette.push(next.colour);
    for (const one of others) one.far = Math.min(one.far, distance(one.colour, next.colour));
  }
  return palette;
}

/**
 * Finds the colour of a palette that is nearest to a given one.
 * @param {readonly number[]} palette
 * @returns {(colour: number) => number} its index
 */
export function nearestIn(palette) {
  const known = new Map(palette.map((colour, index) => [colour, index]));
  return (colour) => {
    let index = known.get(colour);
    if (index === undefined) {
      const distances = palette.map((chosen) => distance(colour, chosen));
      index = distances.indexOf(Math.min(...distances));
      known.set(colour, index);
    }
    return index;
  };
}

/**
 * How different two colours look, roughly: the eye sees green best and blue least.
 * @param {number} a
 * @param {number} b
 */
function distance(a, b) {
  const red = (a >> 16) - (b >> 16);
  const green = ((a >> 8) & 255) - ((b >> 8) & 255);
  const blue = (a & 255) - (b & 255);
  return 3 * red * red + 6 * green * green + blue * blue;
}
