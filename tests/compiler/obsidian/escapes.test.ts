import { anyLink } from './link-sights.ts'
import { checkRules } from './rule.ts'
import { element, heading } from './sights.ts'

/* Obsidian's help on escaping. */
checkRules('a backslash makes text of', [
  { rule: 'stars', text: '\\*not leaning\\*', shows: ['*not leaning*'], lacks: [element('em')] },
  {
    rule: 'underscores, tildes and backquotes',
    text: '\\_a\\_ \\~\\~b\\~\\~ \\`c\\`',
    shows: ['_a_ ~~b~~ `c`'],
    lacks: [element('em'), element('del'), element('code')],
  },
  { rule: 'a number with a point', text: '1987\\. A dry year.', shows: ['1987. A dry year.'], lacks: [element('li')] },
  {
    rule: 'a hash at the start of a line',
    text: '\\# No heading',
    shows: ['# No heading'],
    lacks: [heading('No heading')],
  },
  { rule: 'a bar and brackets', text: 'a \\| b \\[c\\](d)', shows: ['a | b [c](d)'], lacks: [anyLink('c')] },
])
