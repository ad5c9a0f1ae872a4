import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { placePanel } from '../../../src/islands/pages/place-panel.ts'

const WINDOW = { width: 1000, height: 800 }
const PANEL = { width: 400, height: 300 }

test('a panel stands below its link where there is room, else above it', () => {
  const below = placePanel({ left: 100, top: 100, right: 150, bottom: 120 }, PANEL, WINDOW, 8)
  assert.deepEqual(below, { left: 100, top: 128, maxHeight: 300, isAbove: false })
  const above = placePanel({ left: 900, top: 700, right: 950, bottom: 720 }, PANEL, WINDOW, 8)
  assert.deepEqual(above, { left: 592, top: 392, maxHeight: 300, isAbove: true })
})

test('a panel never leaves the window, nor covers its link', () => {
  const box = fc
    .record({
      left: fc.integer({ min: 0, max: 950 }),
      top: fc.integer({ min: 0, max: 770 }),
      height: fc.integer({ min: 8, max: 30 }),
    })
    .map(({ left, top, height }) => ({ left, top, right: left + 50, bottom: top + height }))
  fc.assert(
    fc.property(box, (link) => {
      const { left, top, maxHeight } = placePanel(link, PANEL, WINDOW, 8)
      assert.ok(left >= 8 && left + PANEL.width <= WINDOW.width - 8)
      assert.ok(top >= 0 && top + maxHeight <= WINDOW.height)
      assert.ok(top >= link.bottom || top + maxHeight <= link.top)
    }),
  )
})
