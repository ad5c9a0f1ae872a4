/** The value in the middle; of two in the middle the larger. */
export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}

/** Measures three times, one after the other, and takes the value in the middle. */
export async function medianOfThree(measure: () => Promise<number>): Promise<number> {
  return median([await measure(), await measure(), await measure()])
}
