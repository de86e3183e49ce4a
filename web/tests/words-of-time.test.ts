import { expect, it } from 'vitest'
import { i18n } from '@/app/i18n'
import zh from '@/locales/zh'
import { dialled } from '@/ui/dialled'
import { relative } from '@/ui/when'

i18n.global.setLocaleMessage('zh', zh as never)
const at = (text: string) => new Date(text).getTime()
const now = at('2026-11-22T13:30:00')
const told = (text: string) => relative(new Date(text).toISOString(), now)

it('calls yesterday what was yesterday, and no month or year by a neighbour it is not', () => {
  expect(told('2026-11-22T13:29:40')).toBe('刚刚')
  expect(told('2026-11-21T09:00:00')).toBe('昨天')
  expect(told('2026-11-20T14:30:00')).toBe('前天')
  expect(told('2026-11-01T14:30:00')).toBe('21天前')
  expect(told('2026-09-25T10:00:00')).toBe('1个月前')
  expect(told('2024-12-25T10:00:00')).toBe('1年前')
})
it('tells a number as it is dialled', () => {
  expect(dialled('8613130734788')).toBe('131 3073 4788')
  expect(dialled('8653247887038')).toBe('0532 47887038')
  expect(dialled('861065281234')).toBe('010 65281234')
  expect(dialled('14155550123')).toBe('14155550123')
})
