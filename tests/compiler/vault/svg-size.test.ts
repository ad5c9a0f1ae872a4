import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readSvgSize } from '../../../src/compiler/vault/svg-size.ts'

const ROWS: [source: string, size: [number, number] | undefined][] = [
  ['<svg width="20" height="10">', [20, 10]],
  ["<svg width='20px' height = '10.4px'>", [20, 10]],
  ['<svg width="1in" height="72pt">', [96, 96]],
  ['<svg viewBox="0 0 240 80">', [240, 80]],
  ['<svg viewBox="0,0,240,80" width="100%" height="100%">', [240, 80]],
  ['<svg viewBox="0 0 240 80" width="120">', [120, 40]],
  ['<svg viewBox="0 0 240 80" height="40">', [120, 40]],
  ['<svg stroke-width="3" viewBox="0 0 24 24">', [24, 24]],
  ['<svg viewBox="0 0 0 0">', [300, 150]],
  ['<svg>', [300, 150]],
  [`<?xml version="1.0"?><!-- ${'x'.repeat(5000)} --><!DOCTYPE svg><svg\n  width="20"\n  height="10"\n>`, [20, 10]],
  ['<svg:svg width="20" height="10">', [20, 10]],
  ['no drawing', undefined],
]

for (const [source, size] of ROWS) {
  test(`${source.slice(0, 60)} is ${size ? size.join(' by ') : 'nothing'}`, () => {
    assert.deepEqual(readSvgSize(source), size && { width: size[0], height: size[1] })
  })
}
