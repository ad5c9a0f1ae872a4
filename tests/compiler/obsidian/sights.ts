import { attachmentAddress } from '../../../src/compiler/links/addresses.ts'
import { toVaultPath } from '../../../src/compiler/vault/path.ts'
import { above, attributeOf, elementsIn, find, linesOf, plainTextOf, wordsOf } from './html-tree.ts'
import type { Element } from './html-tree.ts'
import { toSight } from './rule.ts'
import type { Page, Sight, View } from './rule.ts'

/** Something inside of the elements of a name, a class, or both. */
export function within(selector: string, wanted: string | Sight): Sight {
  const sight = toSight(wanted)
  return {
    says: `in ${selector}: ${sight.says}`,
    sees: (view) => findAll(view, selector).some((element) => sight.sees({ ...view, roots: [element] })),
  }
}

/** An element with exactly these words; without, any such element. */
export function element(selector: string, words?: string): Sight {
  return {
    says: `${selector} ${say(words)}`,
    sees: (view) => findAll(view, selector).some((found) => words === undefined || wordsOf(found) === words),
  }
}

/** Words that follow one another. */
export function inOrder(...words: string[]): Sight {
  return {
    says: `one after the other: ${words.join(' … ')}`,
    sees: ({ roots }) =>
      roots.some((root) => {
        const text = wordsOf(root)
        const ends = words.reduce((from, word) => {
          const at = from < 0 ? -1 : text.indexOf(word, from)
          return at < 0 ? -1 : at + word.length
        }, 0)
        return ends >= 0
      }),
  }
}

/** Words that are there as often as asked. */
export function times(least: number, most: number, words: string): Sight {
  return {
    says: `${least} to ${most} times “${words}”`,
    sees: ({ roots }) => {
      const count = roots.reduce((sum, root) => sum + wordsOf(root).split(words).length - 1, 0)
      return count >= least && count <= most
    },
  }
}

/** A visible line end between words. */
export function lineBreak(before: string, after: string): Sight {
  return {
    says: `a line end between “${before}” and “${after}”`,
    sees: ({ roots }) =>
      roots.some((root) => {
        const text = linesOf(root)
        const from = text.indexOf(before) + before.length
        const to = text.indexOf(after, from)
        return from >= before.length && to >= 0 && text.slice(from, to).includes('\n')
      }),
  }
}

/** Words in one paragraph. */
export function oneParagraph(...words: string[]): Sight {
  return {
    says: `in one paragraph: ${words.join(', ')}`,
    sees: (view) => findAll(view, 'p').some((found) => words.every((word) => wordsOf(found).includes(word))),
  }
}

export function heading(words: string, level?: number): Sight {
  return {
    says: `heading “${words}” ${level ?? ''}`,
    sees: (view) =>
      elementsOf(view).some(
        (found) =>
          isHeading(found) && wordsOf(found) === words && (level === undefined || found.tagName === `h${level}`),
      ),
  }
}

/** The text of another note, shown in place. */
export function embed(path: string, words: string): Sight {
  return {
    says: `“${words}” from ${path}`,
    sees: (view) =>
      findAll(view, '.markdown-embed').some((found) => {
        const source = attributeOf(found, 'data-embed') ?? ''
        return (source === path || source.startsWith(`${path}#`)) && wordsOf(found).includes(words)
      }),
  }
}

/** An image of the vault, and what its attributes are. */
export function image(path: string, attributes: Readonly<Record<string, string>> = {}): Sight {
  return webImage(attachmentAddress(toVaultPath(path)), attributes)
}

export function webImage(address: string, attributes: Readonly<Record<string, string>> = {}): Sight {
  return {
    says: `image ${address} ${JSON.stringify(attributes)}`,
    sees: (view) =>
      findAll(view, 'img').some(
        (found) =>
          attributeOf(found, 'src') === address &&
          Object.entries(attributes).every(([name, value]) => attributeOf(found, name) === value),
      ),
  }
}

/** A player or frame of a file, opened at a place of it. */
export function player(name: 'audio' | 'video' | 'iframe', path: string, fragment = ''): Sight {
  const address = attachmentAddress(toVaultPath(path)) + fragment
  return {
    says: `${name} ${address}`,
    sees: (view) => findAll(view, name).some((found) => attributeOf(found, 'src') === address),
  }
}

/** Any attribute with such a value in it. */
export function attributeWith(value: string): Sight {
  return {
    says: `an attribute with “${value}”`,
    sees: (view) => elementsOf(view).some(({ attrs }) => attrs.some((attribute) => attribute.value.includes(value))),
  }
}

/** Code in a line or in a block of its own, as it is written. */
export function code(text: string, kind: 'inline' | 'block'): Sight {
  return {
    says: `${kind} code “${text}”`,
    sees: (view) =>
      findAll(view, 'code').some((found) => {
        const isBlock = above(found, ({ tagName }) => tagName === 'pre') !== undefined
        return isBlock === (kind === 'block') && plainTextOf(found).includes(text)
      }),
  }
}

/** A reference that leads to a footnote with these words. */
export function footnote(words: string): Sight {
  return {
    says: `a footnote “${words}”`,
    sees: (view) =>
      findAll(view, 'a').some((found) => {
        if (attributeOf(found, 'data-footnote-ref') === undefined) return false
        const target = findById(view.page, (attributeOf(found, 'href') ?? '').slice(1))
        return target !== undefined && wordsOf(target).includes(words)
      }),
  }
}

/** A table with these words, rows with the head's. */
export function table(words: string, { columns, rows }: { columns: number; rows: number }): Sight {
  return {
    says: `a table of ${columns} × ${rows} with “${words}”`,
    sees: (view) =>
      findAll(view, 'table').some((found) => {
        const lines = find(found, 'tr')
        const widths = lines.map((line) => find(line, 'td').length + find(line, 'th').length)
        return wordsOf(found).includes(words) && lines.length === rows && widths.every((width) => width === columns)
      }),
  }
}

/** A task with this mark; a blank for one that is open. */
export function task(words: string, mark: string): Sight {
  return {
    says: `a task “${words}” marked “${mark}”`,
    sees: (view) =>
      findAll(view, 'li').some((item) => {
        const box = find(item, 'input')[0]
        const own = linesOf(item).split('\n')[0] ?? ''
        if (!box || above(box, ({ tagName }) => tagName === 'li') !== item || own.trim() !== words) return false
        const isChecked = attributeOf(box, 'checked') !== undefined
        return isChecked === (mark !== ' ') && (attributeOf(item, 'data-task') ?? '') === mark.trim()
      }),
  }
}

export function isHeading({ tagName }: Element): boolean {
  return /^h[1-6]$/.test(tagName)
}

export function elementsOf({ roots }: View): Element[] {
  return roots.flatMap((root) => [...elementsIn(root)])
}

export function findAll({ roots }: View, selector: string): Element[] {
  return roots.flatMap((root) => find(root, selector))
}

export function findById({ text, properties }: Page, id: string): Element | undefined {
  return [...elementsIn(text), ...elementsIn(properties)].find((found) => attributeOf(found, 'id') === id)
}

export function say(words: string | RegExp | undefined): string {
  return words === undefined ? '' : `“${String(words)}”`
}
