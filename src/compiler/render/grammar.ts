import { roleOf, theme } from './token-roles.ts'

/** How a language is read. */
export interface Grammar {
  /** What people call the language. */
  name: string
  /** Cuts code into runs of one role. The same code is read once. */
  read(code: string): readonly Run[]
}

/** A piece of code, and what it is. */
export interface Run {
  text: string
  /** Nothing for plain text. */
  role?: string
}

/**
 * Loads the grammar of a language by whatever name people give it.
 *
 * A language may hold others, and would read them only if another note had asked for them before; so each has a highlighter of
 * its own, and its code looks the same whatever else is rendered.
 *
 * @returns null when nobody knows the language
 */
export async function loadGrammar(language: string): Promise<Grammar | null> {
  const { bundledLanguagesInfo } = await import('shiki/langs')
  const wanted = ALIASES.get(language) ?? language
  const info = bundledLanguagesInfo.find(({ id, aliases }) => id === wanted || aliases?.includes(wanted))
  if (!info) return null
  const [{ createHighlighterCore }, { createOnigurumaEngine }] = await Promise.all([
    import('shiki/core'),
    import('shiki/engine/oniguruma'),
  ])
  const engine = createOnigurumaEngine(import('shiki/wasm'))
  const highlighter = await createHighlighterCore({ engine, themes: [theme], langs: [info.import], warnings: false })
  const known = new Map<string, Run[]>()
  return {
    name: NAMES.get(language) ?? info.name,
    read(code) {
      const runs =
        known.get(code) ?? toRuns(highlighter.codeToTokensBase(code, { ...LIMITS, lang: info.id, theme: 'verso' }))
      known.set(code, runs)
      return runs
    },
  }
}

// Shiki would give a line up after half a second, and colour the same code differently on a busy machine.
const LIMITS = { tokenizeMaxLineLength: 5_000, tokenizeTimeLimit: 0 }

/** As people write them, beyond what Shiki knows. */
const ALIASES = new Map([
  ['golang', 'go'],
  ['python3', 'python'],
  ['py3', 'python'],
  ['node', 'javascript'],
  ['h', 'c'],
  ['cc', 'cpp'],
  ['cxx', 'cpp'],
  ['hpp', 'cpp'],
  ['arduino', 'cpp'],
  ['vbnet', 'vb'],
  ['delphi', 'pascal'],
  ['nasm', 'asm'],
  ['assembly', 'asm'],
  ['postgres', 'sql'],
  ['postgresql', 'sql'],
  ['psql', 'sql'],
  ['mysql', 'sql'],
  ['sqlite', 'sql'],
  ['tsql', 'sql'],
  ['htaccess', 'apache'],
  ['apacheconf', 'apache'],
  ['env', 'dotenv'],
  ['conf', 'ini'],
  ['cfg', 'ini'],
  ['patch', 'diff'],
  ['svg', 'xml'],
  ['rss', 'xml'],
  ['plist', 'xml'],
  ['xhtml', 'html'],
  ['html5', 'html'],
  ['jsonld', 'json'],
  ['geojson', 'json'],
  ['webmanifest', 'json'],
  ['containerfile', 'docker'],
  ['bashrc', 'bash'],
  ['zshrc', 'zsh'],
  ['ksh', 'bash'],
  ['shell-session', 'shellsession'],
  ['terminal', 'shellsession'],
  ['octave', 'matlab'],
  ['rlang', 'r'],
  ['texmath', 'latex'],
  ['mathjax', 'latex'],
])

/** Where the name of a grammar is not that of the language. */
const NAMES = new Map([
  ['sh', 'Shell'],
  ['bash', 'Bash'],
  ['zsh', 'Zsh'],
  ['js', 'JavaScript'],
  ['docker', 'Docker'],
  ['hcl', 'HCL'],
])

interface Token {
  content: string
  color?: string
}

/** Neighbours of one role become one run, with the blanks and line ends between them. */
function toRuns(lines: readonly (readonly Token[])[]): Run[] {
  const runs: Run[] = []
  let blanks = ''
  const add = (text: string, role: string | undefined): void => {
    const last = runs.at(-1)
    if (text.trim() === '') {
      blanks += text
    } else if (last?.role === role && last) {
      last.text += blanks + text
      blanks = ''
    } else {
      if (role !== undefined && blanks !== '') addPlain(runs, blanks)
      runs.push(role === undefined ? { text: blanks + text } : { text, role })
      blanks = ''
    }
  }
  for (const [at, tokens] of lines.entries()) {
    if (at > 0) blanks += '\n'
    for (const { content, color } of tokens) add(content, roleOf(color))
  }
  addPlain(runs, blanks)
  return runs
}

function addPlain(runs: Run[], text: string): void {
  const last = runs.at(-1)
  if (last && last.role === undefined) last.text += text
  else if (text !== '') runs.push({ text })
}
