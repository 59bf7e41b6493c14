/**
 * The hops of an attribution as the analyst wrote it, from who says it to the origin: parted by arrows (`→`, `->`, `=>`), by
 * line breaks, or by `>` or `›` that stand alone between spaces. Without any of these it is one hop.
 */
export function attributionHops(attribution: string): readonly string[] {
  return attribution
    .split(/→|[-=]+>|\n|(?<!\S)[>›](?!\S)/u)
    .map((hop) => hop.trim())
    .filter((hop) => hop !== '');
}
