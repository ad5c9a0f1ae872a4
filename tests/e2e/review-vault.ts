import { writeFiles } from './write-files.ts'

/** How many cards are in the deck `Facts`. */
export const FACTS = 30

/** The deck with a name of 200 signs. */
export const ODD_DECK = `Odd 🦉 ${'with a name that goes on and on '.repeat(6)}`.trim().slice(0, 200)

const card = (type: string, ...lines: string[]): string => `START\n${type}\n${lines.join('\n')}\nEND\n\n`

const FILES: Readonly<Record<string, string>> = {
  'Home.md': 'A vault of cards.',
  'Facts.md': `TARGET DECK: Facts\n\n${Array.from({ length: FACTS }, (_, at) =>
    card('Basic', `What is fact ${at + 1}?`, `Back: The answer to ${at + 1}.`, 'Tags: fact'),
  ).join('')}`,
  'Kinds.md':
    'TARGET DECK: Kinds\n\n# How it is asked\n\nText.\n\n' +
    card('Basic (type in the answer)', 'The capital of France?', 'Back: Paris') +
    card('Basic (and reversed card)', 'recto', 'Back: front of a leaf') +
    card('Cloze', 'A {{c1::leaf}} has two {{c2::sides}}.', 'Back Extra: And no more.'),
  'Parts.md':
    'TARGET DECK: Parts\n\n' +
    card('Basic', 'Code?', 'Back:', '', '```js', 'let long = 1', '```') +
    card('Basic', 'Mathematics $a^2$?', 'Back: $$\\sum_{i} x_i$$') +
    card('Basic', 'A diagram?', 'Back:', '', '```mermaid', 'pie title Sides', '  "recto" : 1', '```'),
  'Odd.md':
    `TARGET DECK: ${ODD_DECK}\n\n` +
    card('Basic', 'Back: Only an answer.') +
    card(
      'Basic',
      'What does <div class="card"><b>my own <i>markup do?',
      'Back: <script>alert(1)</script><p id="mainText">No harm.',
    ) +
    card('Basic', 'No answer?'),
  'Big.md': `TARGET DECK: Big\n\n${card('Basic', 'What is big?', `Back: ${'It is big, and **bold**.\n\n'.repeat(80_000)}`)}`,
}

/** Writes the vault whose cards the tests review. @returns the folder */
export function writeReviewVault(folder: string): string {
  return writeFiles(folder, FILES)
}
