import { language, t } from '@/app/i18n'
import { local } from '@/ui/zone'

/** Hours of a day are text such as "09:00-12:00 13:00-18:00"; a span that ends before it begins ends the next day. */
export type Span = { from: string; to: string }

export function spansOf(hours: string): Span[] {
  return hours
    .split(/\s+/)
    .filter(Boolean)
    .map((span) => ({ from: span.split('-')[0], to: span.split('-')[1] ?? '' }))
}
export const hoursOf = (spans: Span[]) => spans.map((s) => `${s.from}-${s.to}`).join(' ')

/** What people type for a time, 9, 930, 9:30, as 09:30; anything else stays as it is. */
export function time(text: string): string {
  const m = /^(\d{1,2})(?:[:：.]?(\d{2}))?$/.exec(text.trim())
  return m && Number(m[1]) <= 24 && Number(m[2] ?? 0) < 60 ? `${m[1].padStart(2, '0')}:${m[2] ?? '00'}` : text.trim()
}
const minutes = (clock: string) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5))
export function worked(hours: string): number {
  return spansOf(hours).reduce((sum, s) => {
    const length = minutes(s.to) - minutes(s.from)
    return sum + (length > 0 ? length : length + 1440)
  }, 0)
}
export function length(seconds: number): string {
  const m = Math.round(seconds / 60)
  const h = Math.floor(m / 60)
  if (!h) return t('calendar.minutes', { n: m })
  return m % 60 ? t('calendar.hoursMinutes', { h, m: m % 60 }) : t('calendar.hours', { n: h })
}
/** Monday to Sunday, or one of them from 0. */
export function weekday(index: number, style: 'short' | 'narrow' | 'long' = 'short'): string {
  const tag = language() === 'zh' ? 'zh-CN' : 'en-GB'
  return new Intl.DateTimeFormat(tag, { weekday: style, timeZone: 'UTC' }).format(Date.UTC(2024, 0, 1 + index))
}
export const weekdayOf = (iso: string) => (new Date(iso + 'T00:00:00Z').getUTCDay() + 6) % 7

/** Minutes after midnight in a zone; the midnight that ends a day is 1440. */
export function minuteOfDay(iso: string, zone: string, end = false): number {
  const m = minutes(local(iso, zone).slice(11))
  return end && m === 0 ? 1440 : m
}
