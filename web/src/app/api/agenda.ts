import { http } from './http'
import type { components } from '@/generated/api'
import type { Id } from './types'

type Schemas = components['schemas']
export type Appointment = Required<Schemas['Appointment']>
export type AgendaDay = Required<Schemas['CalendarView.Day']>
export type AgendaPerson = Required<Schemas['CalendarView.Person']>
export type Agenda = Omit<Required<Schemas['CalendarView']>, 'people' | 'calendars' | 'appointments'> & {
  people: AgendaPerson[]
  calendars: { id: Id; name: string; days: AgendaDay[] }[]
  appointments: Appointment[]
}
export type Feed = Required<Schemas['FeedEndpoint.Shown']>

export const agenda = {
  one: (from: string, to: string, person: Id | null) => http.get<Agenda>('/agenda', { from, to, person }),
  team: (from: string, to: string, unit: Id | null) => http.get<Agenda>('/agenda/team', { from, to, unit }),
  feed: () => http.get<Feed>('/calendar-feed'),
  makeFeed: () => http.post<Feed>('/calendar-feed'),
  withdrawFeed: () => http.del('/calendar-feed'),
}
