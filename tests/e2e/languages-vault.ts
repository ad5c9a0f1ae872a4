import { writeFiles } from './write-files.ts'

const CARD = 'START\nBasic\nWas ist ein Port?\nBack: Eine Zahl.\nTAGS: netz\nEND\n'

/** Notes of a German site: most name no language, others do. */
const FILES: Readonly<Record<string, string>> = {
  'Start.md': 'Siehe [[Netz]], [[English]], [[Arabisch]] und [[Japanisch]].\n',
  'Netz.md':
    '---\naliases: [Netzwerk]\ncreated: 2024-09-16\nupdated: 2024-10-03\nstatus: offen\ntags: [netz]\n---\n' +
    '## Ports\n\nEin Port[^1] ist eine Zahl, siehe [[Nirgends]].\n\n![[English]]\n\n- [ ] offen\n\n' +
    '```js\nconst port = 80\n```\n\n```mermaid\nflowchart LR\n  A[Netz] --> B[Port]\n```\n\n[^1]: Von 0 bis 65535.\n\n' +
    `# Karten\n\n${CARD}\nSTART\nCloze\nText: HTTP nutzt Port {{c1::80}}.\nEND\n`,
  'English.md': `---\nlang: en\ncreated: 2024-09-16\n---\n## Ports\n\nA port, see [[Nowhere]].\n\n${CARD}`,
  'Arabisch.md':
    '---\nlang: ar\n---\n## منافذ\n\nالمنفذ رقم، مثل `--port 80`، و $a^2$.\n\n- عنصر\n\n> اقتباس\n\n> [!tip]- نصيحة\n> نص\n\n' +
    `| أ | ب |\n| --- | --- |\n| 1 | 2 |\n\n![[English]]\n\n\`\`\`js\nconst port = 80\n\`\`\`\n\n${CARD}`,
  '.obsidian/snippets/weit.css': '.page-title { letter-spacing: 3px }\n',
  'Japanisch.md': '---\nlang: ja\n---\n## 見出し\n\nこれは*強調*です。\n',
}

/** Writes the vault of a site in German. @returns the folder */
export function writeLanguagesVault(folder: string): string {
  return writeFiles(folder, FILES)
}
