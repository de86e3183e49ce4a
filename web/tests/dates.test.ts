import { expect, it } from 'vitest'
import { monthOf, moved, readDate, whyNot } from '@/ui/dates'

it('reads a date in the forms that people type', () => {
  for (const text of ['2026-3-5', '2026/03/05', '2026.3.5', '20260305', '2026年3月5日', ' 2026 3 5 '])
    expect(readDate(text), text).toBe('2026-03-05')
  expect(readDate('3-5', 2026)).toBe('2026-03-05')
})
it('takes no day that the calendar does not have', () => {
  for (const text of ['2026-02-29', '2026-13-01', '2026-3', 'abc', '']) expect(readDate(text, 2026), text).toBeNull()
  expect(readDate('2024-02-29')).toBe('2024-02-29')
})
it('shows a month from Monday and walks over its end', () => {
  expect(monthOf(2026, 11)[0]).toEqual({ iso: '2026-10-26', day: 26, inside: false })
  expect(moved('2026-02-28', 1)).toBe('2026-03-01')
})
it('says why a typed date is not taken', () => {
  expect(whyNot('soon')).toEqual({ code: 'unread', day: '' })
  expect(whyNot('2026-08-01', '2026-11-22')).toEqual({ code: 'early', day: '2026-11-22' })
  expect(whyNot('2026-12-01', '2026-01-01', '2026-11-22')).toEqual({ code: 'late', day: '2026-11-22' })
  for (const text of ['', ' ', '2026-5-1']) expect(whyNot(text, '2026-01-01', '2026-11-22'), text).toBeNull()
})
