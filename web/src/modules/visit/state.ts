import { queries } from '@/app/queries'
import { language } from '@/app/i18n'
import { houseZone } from '@/ui/zone'

/** What a change of visits shows in. */
export async function told() {
  const shown = [
    'slips',
    'slip',
    'attendance',
    'plans-of-month',
    'talks',
    'minutes',
    'coverage',
    'follow-ups',
    'timeline',
  ]
  await Promise.all(shown.map((key) => queries.invalidateQueries({ queryKey: [key] })))
}
export const ways = ['phone', 'video', 'meeting', 'mail', 'chat', 'other']
export const deciding = ['decides', 'influences', 'uses', 'checks', 'none']

/** Day and time to the minute. */
export const minute = (iso: string) =>
  new Intl.DateTimeFormat(language() === 'zh' ? 'zh-CN' : 'en-GB', {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
    timeZone: houseZone(),
  }).format(new Date(iso))

export const slipTone = (state: string, unapproved = false) =>
  unapproved || state === 'refused'
    ? 'bad'
    : state === 'returned' || state === 'waiting'
      ? 'warn'
      : ['reported', 'approved'].includes(state)
        ? 'good'
        : ['out', 'met'].includes(state)
          ? 'accent'
          : ''
export const minutesTone = (state: string) =>
  state === 'confirmed'
    ? 'good'
    : ['returned', 'refused', 'waiting'].includes(state)
      ? 'warn'
      : state === 'draft'
        ? ''
        : 'accent'
