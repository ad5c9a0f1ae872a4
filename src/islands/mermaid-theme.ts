/**
 * The colours that Mermaid draws with, from those of the page. It knows no CSS variables, and only old ways to write a colour.
 *
 * @param resolve turns any colour of CSS into `#rrggbb`
 */
export function mermaidTheme(resolve: (colour: string) => string, isDark: boolean): Record<string, string | boolean> {
  const ink = resolve('var(--ink)')
  const soft = resolve('var(--ink-soft)')
  const paper = resolve('var(--paper)')
  const raised = resolve('var(--raised)')
  const sunken = resolve('var(--sunken)')
  const rule = resolve('var(--rule-strong)')
  const tints = HUES.map((hue) => resolve(`color-mix(in oklab, ${hue} ${isDark ? 38 : 26}%, var(--paper))`))
  const strong = HUES.map((hue) => resolve(hue))
  return {
    darkMode: isDark,
    background: paper,
    mainBkg: raised,
    primaryColor: raised,
    primaryTextColor: ink,
    primaryBorderColor: rule,
    secondaryColor: sunken,
    secondaryTextColor: ink,
    secondaryBorderColor: rule,
    tertiaryColor: sunken,
    tertiaryTextColor: ink,
    tertiaryBorderColor: rule,
    lineColor: soft,
    textColor: ink,
    titleColor: ink,
    noteBkgColor: sunken,
    noteTextColor: ink,
    noteBorderColor: rule,
    edgeLabelBackground: paper,
    gridColor: rule,
    sectionBkgColor: sunken,
    altSectionBkgColor: paper,
    sectionBkgColor2: sunken,
    taskBkgColor: tints[1] ?? raised,
    taskBorderColor: rule,
    taskTextColor: ink,
    taskTextOutsideColor: ink,
    taskTextDarkColor: ink,
    taskTextLightColor: ink,
    activeTaskBkgColor: tints[0] ?? raised,
    activeTaskBorderColor: strong[0] ?? rule,
    doneTaskBkgColor: sunken,
    doneTaskBorderColor: rule,
    critBkgColor: tints[0] ?? raised,
    critBorderColor: strong[0] ?? rule,
    todayLineColor: strong[0] ?? rule,
    pieStrokeColor: paper,
    pieOuterStrokeColor: rule,
    pieOpacity: '1',
    pieTitleTextColor: ink,
    pieSectionTextColor: ink,
    pieLegendTextColor: ink,
    ...number('pie', 1, tints),
    ...number('cScale', 0, tints),
    ...number(
      'cScaleLabel',
      0,
      tints.map(() => ink),
    ),
    ...number('cScaleInv', 0, strong),
    ...number('fillType', 0, tints),
    ...number('git', 0, strong),
    ...number(
      'gitBranchLabel',
      0,
      tints.map(() => paper),
    ),
    commitLabelColor: ink,
    commitLabelBackground: sunken,
    tagLabelColor: ink,
    tagLabelBackground: sunken,
    tagLabelBorder: rule,
  }
}

const HUES = [
  'var(--code-keyword)',
  'var(--code-function)',
  'var(--code-string)',
  'var(--code-number)',
  'var(--code-type)',
  'var(--code-property)',
  'var(--ink-faint)',
  'var(--rule-strong)',
]

function number(name: string, first: number, colours: readonly string[]): Record<string, string> {
  return Object.fromEntries(colours.map((colour, at) => [`${name}${first + at}`, colour]))
}
