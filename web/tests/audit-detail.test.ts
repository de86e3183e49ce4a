import { beforeAll, expect, it } from 'vitest'
import { i18n } from '@/app/i18n'
import zh from '@/locales/zh'
import { nameOf, said } from '@/modules/audit/detail'

beforeAll(() => {
  i18n.global.setLocaleMessage('zh', zh as never)
})
const known = (code: string) => ({ employees: '员工数', 'customer.edit': '修改客户' })[code]

it('names what an import wrote down', () => {
  expect(['fromLine', 'toLine', 'unchanged', 'merged'].map(nameOf)).toEqual(['从第几行', '到第几行', '未变', '合并'])
  expect(said('policy', 'fill', known)).toBe('补充')
})
it('calls fields, operations and stages what the screens call them', () => {
  expect(said('fields', ['employees', 'unheard_of'], known)).toBe('员工数、unheard_of')
  expect(said('operations', ['customer.edit'], known)).toBe('修改客户')
  expect(said('stage', 'active', known)).toBe('合作中')
})
it('tells what lies inside one another, and what is empty', () => {
  expect(said('rule', { count: 2, ok: true, off: [], reason: null }, known)).toBe('数量 2；完整 是；去掉 –；原因 –')
})
it('shows a moment as people write it', () => {
  expect(said('endsAt', '2026-11-22T01:00:00Z', known)).toMatch(/^2026\/11\/2[12] /)
})
