declare module 'subset-font' {
  /** Cuts a font to the letters of a text, and to a part of its axes. */
  export default function subsetFont(
    font: Buffer,
    text: string,
    options: {
      targetFormat: 'woff2'
      variationAxes?: Readonly<Record<string, number | { min: number; max: number }>>
      noLayoutClosure?: boolean
    },
  ): Promise<Buffer>
}
