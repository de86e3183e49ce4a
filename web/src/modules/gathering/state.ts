import type { GatheringGuest, GatheringState } from '@/app/api/types'
import { language } from '@/app/i18n'
import { queries } from '@/app/queries'
import { day } from '@/ui/when'
import { dayOf, houseZone, local } from '@/ui/zone'

/** What a change of a gathering shows in. */
export async function told() {
  const shown = ['gatherings', 'gathering', 'gathering-guests', 'gathering-report', 'agenda', 'timeline', 'promises']
  await Promise.all(shown.map((key) => queries.invalidateQueries({ queryKey: [key] })))
}
/** The numbers of the report, in the order in which things happen. */
export const counted = [
  'invited',
  'mailed',
  'unsent',
  'opened',
  'yes',
  'waiting',
  'no',
  'silent',
  'came',
  'walkin',
  'absent',
]
export const over = (state: GatheringState) => state === 'cancelled' || state === 'closed'
export const tone = (state: GatheringState) =>
  state === 'inviting' ? 'accent' : state === 'closed' ? 'good' : state === 'cancelled' ? 'bad' : ''
export const replyTone = (g: GatheringGuest) =>
  g.waiting ? 'warn' : g.reply === 'yes' ? 'good' : g.reply === 'no' ? 'bad' : ''

/** From when to when by the clock of the house; the day only once where it is one. */
export function span(from: string, to: string): string {
  const zone = houseZone()
  const chinese = language() === 'zh'
  const weekday = new Intl.DateTimeFormat(chinese ? 'zh-CN' : 'en-GB', { weekday: 'short', timeZone: zone })
  const whole = (iso: string) => {
    const [name, time] = [weekday.format(new Date(iso)), local(iso, zone).slice(11)]
    return chinese ? `${day(iso)} ${name} ${time}` : `${name} ${day(iso)}, ${time}`
  }
  const same = dayOf(from, zone) === dayOf(to, zone)
  return `${whole(from)} – ${same ? local(to, zone).slice(11) : whole(to)}`
}
