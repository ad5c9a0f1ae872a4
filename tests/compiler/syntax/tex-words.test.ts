import assert from 'node:assert/strict'
import { test } from 'node:test'
import { wordsOfTex } from '../../../src/compiler/syntax/tex-words.ts'

const ROWS: [tex: string, words: string][] = [
  ['f: \\mathbb{R}^m \\to \\mathbb{R}', 'f: ℝᵐ → ℝ'],
  ['\\left(V, +, \\cdot, ||\\cdot||\\right)', '(V, +, ⋅, || ⋅ ||)'],
  ['x \\in C \\Rightarrow \\forall \\lambda>0', 'x ∈ C ⇒ ∀λ > 0'],
  ['x_i^2', 'xᵢ²'],
  ['x_{i+1}', 'xᵢ₊₁'],
  ['d^{(k)}', 'd⁽ᵏ⁾'],
  ['x^\\Phi', 'x^Φ'],
  ['x^{\\Phi+1}', 'x^(Φ + 1)'],
  ['x^*', 'x*'],
  ["f'(x)", 'f′(x)'],
  ['A^\\top', 'Aᵀ'],
  ['\\frac{\\nabla f}{2}', '(∇f)/2'],
  ['\\hat{\\beta}_{12}', 'β̂₁₂'],
  ['\\sqrt{x}', '√x'],
  ['\\sum_{i=1}^n x_i', '∑ᵢ₌₁ⁿxᵢ'],
  ['\\text{if } n', 'if n'],
  ['\\begin{split}a&=b\\\\c&=d\\end{split}', 'a = b; c = d'],
  ['\\mathcal{F}', 'ℱ'],
  ['\\frac{', '\\frac{'],
]

for (const [tex, words] of ROWS) test(`${tex} is written as ${words}`, () => assert.equal(wordsOfTex(tex), words))
