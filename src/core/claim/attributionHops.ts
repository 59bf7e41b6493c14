/**
 * The hops of an attribution as the analyst wrote it, from who says it to the origin: parted by arrows (`→`, `->`, `=>`) or
 * line breaks. Without any of these it is one hop.
 */
export function attributionHops(attribution: string): readonly string[] {
  return attribution
    .split(/\s*(?:→|[-=]>|\n)\s*/u)
    .map((hop) => hop.trim())
    .filter((hop) => hop !== '');
}
