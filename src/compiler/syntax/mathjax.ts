/*
 * What MathJax, and so Obsidian, reads in a formula and Temml does not.
 */

/** Commands that have a near equal. A name that leads to `\@secondoftwo` keeps what it acts upon. */
export const MATHJAX_MACROS: Readonly<Record<string, string>> = {
  '\\mbox': '\\text{#1}',
  // Temml makes a power of what stands over a letter.
  '\\overset': '\\stackrel{#1}{#2}',
  '\\mathbbm': '\\mathbb{#1}',
  '\\mathds': '\\mathbb{#1}',
  '\\mspace': '\\mkern#1',
  '\\hfill': '\\quad',
  '\\slash': '/',
  '\\skew': '\\@secondoftwo{#1}{#2}{#3}',
  '\\class': '\\@secondoftwo{#1}{#2}',
  '\\cssId': '\\@secondoftwo{#1}{#2}',
  '\\style': '\\@secondoftwo{#1}{#2}',
  '\\href': '\\@secondoftwo{#1}{#2}',
  '\\eqalign': '\\begin{aligned}#1\\end{aligned}',
  '\\displaylines': '\\begin{gathered}#1\\end{gathered}',
  '\\cases': '\\begin{cases}#1\\end{cases}',
  '\\pmatrix': '\\begin{pmatrix}#1\\end{pmatrix}',
  '\\label': '',
}

/** Writes a formula as Temml reads it: what MathJax forgives, and environments that it neither numbers nor bounds. */
export function readAsMathJax(tex: string): string {
  return REWRITINGS.reduce((written, [pattern, replacement]) => written.replace(pattern, replacement), tex)
}

const REWRITINGS: [RegExp, string][] = [
  // `split` may have more than two columns.
  [/\\(begin|end)\s*\{split\}/g, '\\$1{aligned}'],
  // Only `\tag` numbers a line.
  [/\\(begin|end)\s*\{(align|alignat|equation|gather)\}/g, '\\$1{$2*}'],
  [/\\begin\s*\{eqnarray\*?\}/g, '\\begin{array}{rcl}'],
  [/\\end\s*\{eqnarray\*?\}/g, '\\end{array}'],
  [/\\(?:label|require)\s*\{[^{}]*\}/g, ''],
  [/\\(?:eq)?ref\s*\{([^{}]*)\}/g, '\\text{($1)}'],
  [/\\bbox\s*\[[^\]]*\]/g, ''],
  [/\\unicode\s*\{\s*x([\da-fA-F]+)\s*\}/g, '\\char"$1 '],
  [
    /\\DeclareMathOperator(\*?)\s*\{?\s*(\\[a-zA-Z]+)\s*\}?\s*\{((?:[^{}]|\{[^{}]*\})*)\}/g,
    '\\def$2{\\operatorname$1{$3}}',
  ],
  // A command may be defined anew, whether it was there or not.
  [/\\(?:re)?newcommand\*?\s*\{?\s*(\\(?:[a-zA-Z]+|[^a-zA-Z]))\s*\}?/g, '\\providecommand{$1}{}\\renewcommand{$1}'],
]
