import type { ThemeRegistrationRaw } from 'shiki/types'

/**
 * The roles that a token of code can have, each with the TextMate scopes that stand for it; what is nothing of these is plain.
 * Names are those of Prism, which Obsidian's reading view uses, so that people's snippets fit.
 */
const SCOPES_BY_ROLE = {
  comment: ['comment', 'punctuation.definition.comment', 'meta.diff.header', 'meta.diff.range', 'markup.quote'],
  string: [
    'string',
    'punctuation.definition.string',
    'variable.other.enummember.hcl',
    'constant.other.symbol',
    'markup.inline.raw',
    'markup.fenced_code',
    'markup.underline.link',
  ],
  number: [
    'constant.numeric',
    'constant.language',
    'constant.character',
    'constant.other.color',
    'support.constant',
    'keyword.other.unit',
  ],
  keyword: [
    'keyword',
    'storage',
    'variable.language',
    'punctuation.definition.template-expression',
    'entity.name.section',
    'markup.heading',
    'punctuation.definition.heading',
  ],
  plain: [
    'keyword.operator',
    'storage.type.function.arrow',
    'meta.embedded',
    'string variable.other.readwrite',
    'meta.interpolation',
    'meta.template.expression',
    'string.unquoted.argument',
    'string.unquoted.shell',
    'constant.character.format.placeholder.other',
  ],
  function: ['entity.name.function', 'support.function', 'entity.name.command', 'meta.function-call.generic'],
  'class-name': [
    'entity.name.type',
    'entity.name.class',
    'entity.name.namespace',
    'entity.other.inherited-class',
    'support.type',
    'support.class',
  ],
  property: [
    'entity.name.tag',
    'entity.other.attribute-name',
    'support.type.property-name',
    'meta.object-literal.key',
    'variable.other.key',
    'variable.declaration.hcl',
    'entity.name.selector',
    'punctuation.support.type.property-name',
    'meta.mapping.key',
  ],
  variable: [
    'variable.other.normal.shell',
    'variable.other.positional.shell',
    'variable.other.special.shell',
    'punctuation.definition.variable',
    'variable.other.php',
    'variable.parameter',
    'variable.other.env',
  ],
  inserted: ['markup.inserted', 'punctuation.definition.inserted'],
  deleted: ['markup.deleted', 'punctuation.definition.deleted', 'invalid'],
  bold: ['markup.bold', 'punctuation.definition.bold'],
  italic: ['markup.italic', 'punctuation.definition.italic'],
  'keyword operator': [
    'keyword.operator.new',
    'keyword.operator.expression',
    'keyword.operator.logical.python',
    'keyword.operator.word',
  ],
} as const satisfies Record<string, readonly string[]>

const ROLES = Object.keys(SCOPES_BY_ROLE)
const PLAIN = '#000000'

/**
 * A theme whose colours are no colours but the numbers of roles. The page's own tokens colour them, so that one text serves
 * both themes, in a third of the size.
 */
export const theme: ThemeRegistrationRaw = {
  name: 'verso',
  type: 'light',
  fg: PLAIN,
  bg: '#ffffff',
  settings: [
    { settings: { foreground: PLAIN } },
    ...Object.entries(SCOPES_BY_ROLE).map(([role, scope], at) => ({
      scope: [...scope],
      settings: { foreground: role === 'plain' ? PLAIN : `#${String(at + 1).padStart(6, '0')}` },
    })),
  ],
}

/** The role that a colour of the theme stands for; nothing for plain text. */
export function roleOf(colour: string | undefined): string | undefined {
  const role = ROLES[Number(colour?.slice(1)) - 1]
  return role === 'keyword operator' ? 'keyword' : role
}
