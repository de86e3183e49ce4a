import { expect, it } from 'vitest'
import { beingTyped, pieces, stored } from '@/modules/customer/card/mentions'

it('stores people as ids, the longer name first', () => {
  expect(
    stored('请@张三丰 和@张三 看', [
      { id: 1, name: '张三' },
      { id: 2, name: '张三丰' },
    ]),
  ).toBe('请@[2] 和@[1] 看')
})
it('shows names and leaves other text alone', () => {
  expect(pieces('@[2] 来 a@b.cn', [{ id: 2, name: '李四' }])).toEqual([
    { text: '@李四', person: true },
    { text: ' 来 a@b.cn', person: false },
  ])
})
it('offers people only behind an @ at the caret', () => {
  expect(beingTyped('请 @李', 4)).toEqual({ from: 2, part: '李' })
  expect(beingTyped('请 @李 看', 6)).toBeNull()
})
