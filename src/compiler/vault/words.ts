import { markdownTarget, parseLinkTarget } from '../syntax/link-target.ts'
import { fileNameOf, withoutNoteEnding } from './path.ts'

/**
 * A word of a passage, as two texts are compared by: a run of letters and digits, one character of a script without blanks
 * between words, a sign that means something (`<`, `→`, `%`), or a whole link.
 */
export interface Word {
  /** As it stands in the text. */
  text: string
  /** What it is compared by: case is folded in all but formulas. */
  key: string
  /** Where it begins in the passage. */
  at: number
  link?: WordLink
}

/** What a link means to who compares: another name for the same target is no other link. */
export interface WordLink {
  /** As written, without alias. */
  written: string
  /** Keys of the words of its target. */
  named: string[]
  /** Keys of the words that it shows. */
  shown: string[]
}

/**
 * Cuts a passage of source text into its words. Marks of lists, quotes, headings and emphasis are none, nor are blanks, comments,
 * pictures and what else only sets the text.
 *
 * @param text some lines of a note, as they stand in the file
 */
export function wordsOf(text: string): Word[] {
  if (FENCE.test(text)) return codeWords(text)
  const words: Word[] = []
  for (const match of text.matchAll(PIECE)) addPiece(match, words)
  return words
}

/** The keys of words, links by what they name. */
export function keysOf(words: readonly Word[]): string[] {
  return words.flatMap((word) => (word.link ? word.link.named : [word.key]))
}

// "```js", "- ~~~" at the beginning of a passage
const FENCE = /^(?:[\s>]|[-*+]\s|\d{1,9}[.)]\s)*(?:`{3}|~{3})/

// Scripts that set no blanks between words
const UNSPACED = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}`
const LETTER = String.raw`[[\p{L}\p{M}\p{N}_]--[${UNSPACED}]]`

// It captures a word, backquotes and a sign. What never ends costs no more than its first hundreds of characters.
const PIECE = new RegExp(
  [
    // "https://example.com/a?b"
    String.raw`https?:\/\/[^\s<>\)\]]+`,
    // "> ", "- ", "1) ", "- [x] ", "### ", "> [!note]- " at the beginning of a line
    String.raw`^[ \t]*(?:(?:>|[\-*+](?=\s)|\d{1,9}[.\)](?=\s)|\[.\](?=\s)|#{1,6}(?=\s)|\[![^\[\]\n]+\][\-+]?)[ \t]*)+`,
    // "-5", "10.0.0.0", "don't", "_emphasis_"
    String.raw`((?<![\p{L}\p{N}])[\-−](?=\p{N})\p{N}+(?:[.,:]\p{N}+)*|${LETTER}+(?:(?:['’]|(?<=\p{N})[.,:](?=\p{N}))${LETTER}+)*)`,
    // "[[Note#Part|shown]]", "[shown](note.md)"
    String.raw`\[\[[^\[\]\|\n\\]+(?:\\?\|[^\[\]\n]*)?\]\]|(?<![!\\])\[[^\[\]\n]*\]\([^\(\)\s]*\)`,
    // "![[picture.png]]", "![words](picture.png)"
    String.raw`!\[\[[^\[\]\n]*\]\]|!\[[^\[\]\n]*\]\([^\(\)\n]*\)`,
    // "`code`"
    String.raw`(${'`'}+)[^${'`'}][^]{0,500}?(?<!${'`'})\2(?!${'`'})`,
    // "$$x$$", "$x$"
    String.raw`\$\$[^]{1,2000}?\$\$|\$(?=[^\s$])[^$\n]{0,500}?[^\s$]\$(?!\d)`,
    // A comment, a tag, "[^1]", " ^block", "{{c1::", "::hint}}", "&amp;"
    String.raw`<!--[^]{0,500}?-->|<\/?[a-zA-Z][^<>\n]*>|\[\^[^\[\]\s]+\]|(?<=\s)\^[\w\-]+[ \t]*$|\{\{c\d+::|\{c?\d+[:\|]|::[^\{\}:\n]*\}\}|&#?\w+;`,
    // "==", "~~" set words
    String.raw`={2,}|~{2,}`,
    // "<", "%", "設"
    String.raw`([${UNSPACED}]\p{M}*|!=|[\p{Sc}\p{So}%‰§†]|[\p{Sm}--[\|~\u{2190}-\u{21ff}\u{27f0}-\u{27ff}]])`,
  ].join('|'),
  'gmv',
)

/** What a piece is, its first sign tells; what is no word is passed over. */
function addPiece(match: RegExpExecArray, words: Word[]): void {
  const { 0: text, 1: word, 2: ticks, 3: sign, index: at } = match
  if (word !== undefined) addWord(word, at, words)
  else if (sign !== undefined) words.push({ text: sign, key: sign, at })
  else if (ticks !== undefined)
    words.push(...codeWords(text.slice(ticks.length, -ticks.length)).map(moveBy(at + ticks.length)))
  else if (text.startsWith('$')) {
    const dollars = text.startsWith('$$') ? 2 : 1
    words.push(...mathWords(text.slice(dollars, -dollars)).map(moveBy(at + dollars)))
  } else if (text.startsWith('http')) words.push({ text, key: text, at })
  else if (text.startsWith('[[')) addWikiLink(text, at, words)
  else if (text.startsWith('[') && text.endsWith(')')) addMarkdownLink(text, at, words)
}

function addWikiLink(text: string, at: number, words: Word[]): void {
  const [target = '', alias] = text.slice(2, -2).split(/\\?\|/)
  words.push(linkWord(text, at, target, alias || undefined))
}

function addMarkdownLink(text: string, at: number, words: Word[]): void {
  const [, shown = '', url = ''] = /^\[(.*)\]\(<?([^<>]*)>?\)$/s.exec(text) ?? []
  words.push(linkWord(text, at, markdownTarget(url) ?? url, shown))
}

function addWord(text: string, at: number, words: Word[]): void {
  // "_emphasis_"
  const bare = text.includes('_') ? text.replace(/^_+|_+$/g, '') : text
  if (bare !== '') words.push({ text: bare, key: fold(bare), at: at + text.indexOf(bare) })
}

function linkWord(text: string, at: number, written: string, shown: string | undefined): Word {
  const { path, headings, block } = parseLinkTarget(written)
  const name = withoutNoteEnding(fileNameOf(path))
  const named = keysOf(wordsOf([name, ...headings, block ?? ''].join(' ')))
  const link = { written, named, shown: shown === undefined ? named : keysOf(wordsOf(shown)) }
  return { text, key: `[[${named.join(' ')}]]`, at, link }
}

/** Of a block of code the lines of its fence are no words. */
function codeWords(text: string): Word[] {
  const isBlock = FENCE.test(text)
  const from = isBlock ? text.indexOf('\n') : 0
  const last = text.lastIndexOf('\n')
  const to = isBlock && last > from && FENCE.test(text.slice(last + 1)) ? last : text.length
  return [...text.slice(0, to).matchAll(CODE)].flatMap(({ 0: word, index: at }) =>
    at < from ? [] : [{ text: word, key: fold(word), at }],
  )
}

// A run of letters and digits, else one sign
const CODE = /[\p{L}\p{M}\p{N}_]+(?:(?<=\p{N})[.,](?=\p{N})\p{N}+)*|[^\s]/gu

function mathWords(text: string): Word[] {
  return [...text.matchAll(MATH)].flatMap(({ 0: word, index: at }) =>
    SETTING.has(word) ? [] : [{ text: word, key: SAME_COMMAND.get(word) ?? word.replace(/^\\/, ''), at }],
  )
}

// "\alpha", "\|", a number, else one sign
const MATH = /\\[a-zA-Z]+|\\[^a-zA-Z]|\p{N}+(?:\.\p{N}+)?|[^\s{}&]/gu
const SAME_COMMAND = new Map([
  ['\\le', 'leq'],
  ['\\ge', 'geq'],
  ['\\ne', 'neq'],
  ['\\to', 'rightarrow'],
])
const SETTING = new Set(
  String.raw`\left \right \big \Big \bigg \Bigg \quad \qquad \displaystyle \textstyle \limits \, \; \: \! \\ \  . ,`
    .split(' ')
    .concat('\\ ', '\\\n'),
)

function moveBy(offset: number): (word: Word) => Word {
  return (word) => ({ ...word, at: word.at + offset })
}

function fold(text: string): string {
  const folded = text.toLowerCase()
  return NOT_ASCII.test(folded) ? folded.normalize('NFC').replaceAll('’', "'") : folded
}

const NOT_ASCII = /[^\0-\x7f]/
