import type { Element, ElementContent } from 'hast'
import { parsePropertyText } from '../syntax/property-text.ts'
import { dateOf, isDate } from '../vault/frontmatter.ts'
import type { Json } from '../vault/frontmatter.ts'
import { CREATED_NAMES, UPDATED_NAMES, isOutOfPanel, propertyFragment } from '../vault/property-names.ts'
import { h, t } from './context.ts'
import type { RenderContext } from './context.ts'
import { momentOf } from '../strings/dates.ts'
import { leadTo } from './link.ts'
import { renderWikiLink } from './wiki-link.ts'

/** The rows of a note's panel: each property that the head of the page does not show, by its kind. Empty ones are left out. */
export function renderProperties(context: RenderContext): Element[] {
  const { properties } = context.note.facts
  const dates = [dateOf(properties, ...CREATED_NAMES), dateOf(properties, ...UPDATED_NAMES)]
  return Object.entries(properties).flatMap(([name, value]) => {
    if (!isFull(value) || isOutOfPanel(name) || (isDateName(name) && isDate(value) && dates.includes(value))) return []
    const kind = kindOf(value)
    const id = propertyFragment(name, properties)
    return h('div', { className: ['metadata-property'], id, dataPropertyKey: name, dataPropertyType: kind }, [
      h('dt', { className: ['metadata-property-key'] }, [t(name)]),
      h('dd', { className: ['metadata-property-value'] }, renderValue(value, name, context)),
    ])
  })
}

type PropertyKind = 'text' | 'multitext' | 'number' | 'checkbox' | 'date' | 'datetime'

/** As Obsidian names the kinds. */
function kindOf(value: Json): PropertyKind {
  if (Array.isArray(value)) return 'multitext'
  if (typeof value === 'number') return 'number'
  if (typeof value === 'boolean') return 'checkbox'
  if (!isDate(value)) return 'text'
  return value.length > '2024-09-16'.length ? 'datetime' : 'date'
}

function renderValue(value: Json, name: string, context: RenderContext): ElementContent[] {
  if (value === null) return []
  if (typeof value === 'boolean')
    return [h('input', { type: 'checkbox', checked: value, disabled: true, ariaLabel: name })]
  const { language } = context.strings
  if (isDate(value)) return [h('time', { dateTime: value.replace(' ', 'T') }, [t(momentOf(value, language))])]
  if (Array.isArray(value)) {
    const items = value.filter(isFull).map((item) => h('li', {}, renderCompact(item, context)))
    return [h('ul', { role: 'list' }, items)]
  }
  return renderCompact(value, context)
}

/** What stands in lists and in what is nested: one line of text, links included. */
function renderCompact(value: Json, context: RenderContext): ElementContent[] {
  const { language } = context.strings
  if (typeof value === 'string') return isDate(value) ? [t(momentOf(value, language))] : renderText(value, context)
  if (typeof value !== 'object' || value === null) return [t(String(value))]
  const parts = Array.isArray(value)
    ? value.filter(isFull).map((item) => renderCompact(item, context))
    : Object.entries(value).flatMap(([key, item]) =>
        isFull(item) ? [[t(`${key}: `), ...renderCompact(item, context)]] : [],
      )
  return parts.flatMap((part, at) => (at === 0 ? part : [t(', '), ...part]))
}

function renderText(text: string, context: RenderContext): ElementContent[] {
  return parsePropertyText(text.trim()).map(({ node }) => {
    if (node.type === 'wikiLink') return renderWikiLink(node, context)
    if (node.type === 'text') return t(node.value)
    const words = node.children.map((child) => t('value' in child ? child.value : ''))
    return leadTo(node, words, context)
  })
}

function isDateName(name: string): boolean {
  return [...CREATED_NAMES, ...UPDATED_NAMES].includes(name.toLowerCase())
}

function isFull(value: Json): boolean {
  if (typeof value === 'string') return value.trim() !== ''
  return value !== null && (typeof value !== 'object' || Object.values(value).some(isFull))
}
