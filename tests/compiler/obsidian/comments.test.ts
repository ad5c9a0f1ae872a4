import { anyLink, excerptWith } from './link-sights.ts'
import { checkRules } from './rule.ts'
import { heading, inOrder } from './sights.ts'

const files = { 'Quince.md': '', 'Trees/Medlar.md': '' }

/* Obsidian's help on comments. */
checkRules(
  'a comment',
  [
    {
      rule: 'in a line is not shown',
      text: 'Ahead %%not for eyes%% behind.',
      shows: ['Ahead', 'behind.'],
      lacks: ['not for eyes', '%%'],
    },
    {
      rule: 'may stand twice in a line',
      text: 'One %%a1%% two %%b2%% three.',
      shows: [inOrder('One', 'two', 'three.')],
      lacks: ['a1', 'b2'],
    },
    {
      rule: 'may reach over blank lines and any construct',
      text: 'Ahead.\n\n%%\nhidden one\n\n- hidden [[Quince]]\n\n## Hidden\n\n```\nhidden code\n```\n%%\n\nBehind.',
      shows: [inOrder('Ahead.', 'Behind.')],
      lacks: ['hidden', anyLink('Quince'), heading('Hidden')],
    },
    {
      rule: 'is in no excerpt',
      text: 'Seen %%unseen%% too.',
      shows: [excerptWith('Seen')],
      lacks: [excerptWith('unseen')],
    },
    { rule: 'in code is code', text: '`%%coded%%` and\n\n```\n%%fenced%%\n```', shows: ['%%coded%%', '%%fenced%%'] },
    {
      rule: 'may be one of HTML',
      text: 'Ahead <!-- not for eyes --> behind.\n\n<!--\nnor this\n\nor this\n-->\n\nEnd.',
      shows: [inOrder('Ahead', 'behind.', 'End.')],
      lacks: ['not for eyes', 'nor this', 'or this'],
    },
    { rule: 'is not opened by four percent signs', text: 'Ahead %%%% of it.\n\nBehind.', shows: ['of it.', 'Behind.'] },
    {
      rule: 'is not opened by one percent sign',
      text: 'Now 50% of it and 20% of that.',
      shows: ['Now 50% of it and 20% of that.'],
    },
    {
      rule: 'may stand in a list, a quote and a table',
      text: '- item %%unseen%% a\n\n> quote %%unseen%% b\n\n| cell %%unseen%% c |\n| - |\n| d |',
      shows: [inOrder('item', 'a', 'quote', 'b', 'cell', 'c', 'd')],
      lacks: ['unseen', '%%'],
    },
    { rule: 'leaves what follows it', text: '%%\nunseen\n%%\nLast words.', shows: ['Last words.'], lacks: ['unseen'] },
  ],
  { files },
)
