import { expect, it } from 'vitest'
import { sectionsOf } from '@/modules/customer/values'

it('keeps the sections in their order wherever a field of ours was put', () => {
  const fields = ['base', 'custom', 'classification', 'features'].map((section) => ({ section }))
  expect(sectionsOf(fields).map((s) => s.code)).toEqual(['base', 'features', 'classification', 'custom'])
})
