/** Which heading a reader is under: the last whose top (px from the window's top) is above the line; the first before that. */
export function headingInView(tops: readonly number[], line: number): number {
  return Math.max(
    0,
    tops.findLastIndex((top) => top <= line),
  )
}
