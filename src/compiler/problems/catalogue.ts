import { cardProblems } from './card-problems.ts'

/**
 * Everything that can be wrong with a vault. A key is a permanent name; `weight` orders the report: a `fault` is broken
 * on the page, a `note` is worth knowing (most links to nothing are notes that are not written yet).
 * `what` says what happened, `todo` what to do; neither ends with a full stop.
 */
export const catalogue = {
  missingTarget: { weight: 'note', what: 'nothing is named “{}”', todo: 'write it, or mend the link' },
  missingHeading: { weight: 'fault', what: 'no heading “{}” in that note', todo: 'mend the link or the heading' },
  missingEmbed: { weight: 'fault', what: 'nothing to embed is named “{}”', todo: 'write it, or mend the embed' },
  missingEmbedHeading: {
    weight: 'fault',
    what: 'no heading “{}” to embed in that note',
    todo: 'mend the embed or the heading',
  },
  missingBlock: { weight: 'fault', what: 'no block “{}” in that note', todo: 'mend the link or the identifier' },
  missingEmbedBlock: {
    weight: 'fault',
    what: 'no block “{}” to embed in that note',
    todo: 'mend the embed or the identifier',
  },
  duplicateBlock: {
    weight: 'fault',
    what: 'the block identifier {} is used twice in this note',
    todo: 'rename one; links lead to the first',
  },
  missingFootnote: {
    weight: 'note',
    what: 'no footnote is written for {}',
    todo: 'write it on a line of its own, or mend the reference; it is shown as text',
  },
  ambiguousName: {
    weight: 'fault',
    what: 'several files are named “{}”',
    todo: 'write the folder before the name, as in [[Folder/Name]]',
  },
  embedCycle: {
    weight: 'fault',
    what: 'this embed ends in itself: {}',
    todo: 'embed a smaller section, or link instead',
  },
  embedTooDeep: {
    weight: 'fault',
    what: 'embeds are nested too deep here: {}',
    todo: 'embed a smaller section; the rest is a link',
  },
  nestedTooDeep: {
    weight: 'fault',
    what: 'quotes or lists are nested too deep here to be read',
    todo: 'nest them less; the text is shown as it was written',
  },
  badFormula: {
    weight: 'fault',
    what: 'this formula cannot be set: {}',
    todo: 'mend it; its source is shown until then',
  },
  openMath: {
    weight: 'fault',
    what: 'the formula that $$ opens here is never closed',
    todo: 'put $$ at the end of its last line; it is shown as text until then',
  },
  badFrontmatter: {
    weight: 'fault',
    what: 'the properties are not valid YAML: {}',
    todo: 'mend them; the text is published without them, unless they seem to keep it back',
  },
  strippedHtml: {
    weight: 'fault',
    what: 'a page may not hold this HTML, so it is left out: {}',
    todo: 'take it out, or put it between backquotes to show it',
  },
  unknownHtml: {
    weight: 'note',
    what: 'no element of HTML is named {}, so it is left out',
    todo: 'put it between backquotes to show it',
  },
  unclosedComment: {
    weight: 'fault',
    what: 'the comment that %% opens here is never closed, so it is shown',
    todo: 'close it, or take the %% out',
  },
  unclosedBlock: {
    weight: 'fault',
    what: 'what begins with {} here is never closed, so it reaches to the end of the note',
    todo: 'close it',
  },
  badDiagram: {
    weight: 'fault',
    what: 'this diagram cannot be read: {}',
    todo: 'mend it; its source is shown until then',
  },
  onlyInObsidian: {
    weight: 'note',
    what: 'only Obsidian can show this: {}',
    todo: 'nothing is to be mended; the page names it and folds its source',
  },
  ...cardProblems,
  collidingAddress: {
    weight: 'note',
    what: 'another note already stands at {}',
    todo: 'nothing is lost; rename one of them for a nicer address',
  },
  takenAlias: {
    weight: 'note',
    what: 'no redirect from an alias: {}',
    todo: 'nothing else is lost; take another name if readers should come from there',
  },
  badPermalink: {
    weight: 'fault',
    what: 'the permalink cannot be an address: {}',
    todo: 'write a path such as about/me; the note stands where its name puts it',
  },
  badLanguage: {
    weight: 'fault',
    what: '“{}” is no language',
    todo: 'write a tag such as de or pt-BR; the note counts as one in the language of the site',
  },
  badDirection: {
    weight: 'note',
    what: '“{}” is no direction of a text',
    todo: 'write ltr or rtl, or leave it to lang',
  },
  unquotedLink: {
    weight: 'note',
    what: 'a link in a property has no quotes, so Obsidian sees a list',
    todo: 'write "[[Note]]"; the page shows a link all the same',
  },
  missingImage: {
    weight: 'fault',
    what: 'no picture for sharing is named “{}”',
    todo: 'mend the property; the page is shared without a picture',
  },
  unpublishedTarget: {
    weight: 'note',
    what: 'the target “{}” is not published',
    todo: 'publish it, or leave the link as the plain words that readers see',
  },
  badSettings: {
    weight: 'fault',
    what: 'these settings are not valid JSON: {}',
    todo: 'let Obsidian write them anew; the usual settings are taken',
  },
  reservedAddress: {
    weight: 'note',
    what: 'the address {} is one of Verso’s own',
    todo: 'nothing is lost; rename the note for a nicer address',
  },
  unfollowedLink: {
    weight: 'fault',
    what: 'this symbolic link is not followed: {}',
    todo: 'put the file itself in its place; it is left out',
  },
  twinFile: {
    weight: 'fault',
    what: 'another file has the same name, in another form of Unicode',
    todo: 'rename one of them; this one is left out',
  },
  notUtf8: {
    weight: 'fault',
    what: 'this text is not UTF-8: {}',
    todo: 'save it as UTF-8; what cannot be read is shown as �',
  },
  copyFailed: {
    weight: 'fault',
    what: 'this file could not be copied to the site: {}',
    todo: 'look at its permissions; pages that show it lack it',
  },
  unreadableFile: {
    weight: 'fault',
    what: 'this file cannot be read: {}',
    todo: 'look at its permissions; it is left out',
  },
  brokenMdx: {
    weight: 'fault',
    what: 'this MDX cannot be read: {}',
    todo: 'mend it; it is shown as plain Markdown until then',
  },
  unusableMdxName: {
    weight: 'fault',
    what: 'this name cannot be that of an MDX module',
    todo: 'rename it; it is shown without its components',
  },
  mdxImport: {
    weight: 'fault',
    what: 'this note imports “{}”',
    todo: 'components are provided, take the import out; it is left out',
  },
  mdxExport: {
    weight: 'fault',
    what: 'this note exports code',
    todo: 'take the export out; it is left out',
  },
  unknownComponent: {
    weight: 'fault',
    what: 'no component is named “{}”',
    todo: 'use Deck, or take it out; what it holds is shown',
  },
} as const satisfies Record<string, { weight: 'fault' | 'note'; what: string; todo: string }>

/** The permanent name of a problem. */
export type ProblemKind = keyof typeof catalogue
