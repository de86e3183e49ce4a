import type { Agenda, AgendaDay, Appointment } from '@/app/api/agenda'
import { weekdayOf } from '@/modules/calendar/hours'
import { dayOf, local } from '@/ui/zone'

export type View = 'day' | 'week' | 'month' | 'team'
export const views: View[] = ['day', 'week', 'month', 'team']

/** Days are text, "2026-11-22", counted without a zone. */
const at = (day: string) => Date.parse(day + 'T00:00:00Z')
export const plus = (day: string, n: number) => new Date(at(day) + n * 86_400_000).toISOString().slice(0, 10)
export const monday = (day: string) => plus(day, -weekdayOf(day))
export const firstOfMonth = (day: string) => day.slice(0, 8) + '01'
export function plusMonths(day: string, n: number): string {
  const month = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + n
  return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-01`
}

/** The days that a view shows: a month with the whole weeks around it. */
export function span(view: View, day: string): [string, string] {
  if (view === 'day') return [day, day]
  if (view !== 'month') return [monday(day), plus(monday(day), 6)]
  return [monday(firstOfMonth(day)), plus(monday(plus(plusMonths(day, 1), -1)), 6)]
}
export function step(view: View, day: string, n: number): string {
  if (view === 'month') return plusMonths(day, n)
  return plus(day, view === 'day' ? n : 7 * n)
}
export function daysOf(from: string, to: string): string[] {
  const days = []
  for (let day = from; day <= to; day = plus(day, 1)) days.push(day)
  return days
}

export const timeIn = (iso: string, zone: string) => local(iso, zone).slice(11)

/** By day, and where more people are shown by person as well; what lasts longer stands on each of its days. */
export function byDay(agenda: Agenda, person?: number): Map<string, Appointment[]> {
  const days = new Map<string, Appointment[]>()
  for (const a of agenda.appointments) {
    if (person !== undefined && a.personId !== person) continue
    const first = dayOf(a.start, agenda.zone)
    // what ends at midnight does not reach into the next day
    const last = a.end ? dayOf(Date.parse(a.end) - 1, agenda.zone) : first
    for (const day of daysOf(first < agenda.from ? agenda.from : first, last > agenda.to ? agenda.to : last))
      days.set(day, [...(days.get(day) ?? []), a])
  }
  return days
}
export function shades(agenda: Agenda, calendarId?: number): Map<string, AgendaDay> {
  const calendar = agenda.calendars.find((c) => c.id === calendarId) ?? agenda.calendars[0]
  return new Map((calendar?.days ?? []).map((d) => [d.day, d]))
}
export const hourOf = (a: Appointment, zone: string) => Number(timeIn(a.start, zone).slice(0, 2))
/** Whether an hour of a day is worked, by its hours such as "09:00-12:00 13:30-18:00". */
export function worked(hours: string, hour: number): boolean {
  const from = hour * 60
  return hours
    .split(' ')
    .filter(Boolean)
    .some((part) => {
      const [a, b] = part.split('-').map((x) => Number(x.slice(0, 2)) * 60 + Number(x.slice(3, 5)))
      const end = b > a ? b : b + 1440
      return a < from + 60 && end > from
    })
}
