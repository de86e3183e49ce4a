import type { components } from '@/generated/api'
import { http } from './http'
import type { Id } from './types'

type Schemas = components['schemas']
export type DayKind = 'work' | 'weekend' | 'holiday' | 'make_up' | 'half_day' | 'other_hours'
export type WorkCalendar = Required<Schemas['CalendarShown']> & { holidaySet: string | null }
export type CalendarDay = Omit<Required<Schemas['YearShown.Day']>, 'kind' | 'alike'> & {
  kind: DayKind
  alike: number | null
}
export type CalendarYear = Omit<Required<Schemas['YearShown']>, 'days'> & { days: CalendarDay[] }
export type CountLine = Omit<Required<Schemas['CountShown.Line']>, 'kind' | 'parts'> & {
  kind: DayKind
  parts: Required<Schemas['CountShown.Part']>[]
}
export type WorkCount = Omit<Required<Schemas['CountShown']>, 'lines'> & { lines: CountLine[] }
export type HolidayYear = Required<Schemas['HolidayYears.Year']>
export type Holiday = Required<Schemas['HolidayInput.Day']>
export type UnitCalendar = Omit<Required<Schemas['UnitCalendars.Shown']>, 'own' | 'parentId'> & {
  own: Id | null
  parentId: Id | null
}
export type CalendarForm = Pick<WorkCalendar, 'name' | 'zone' | 'week' | 'holidaySet'> & {
  main?: boolean
  version?: number
}
export type OwnDay = { kind: string; hours?: string; alike?: number | null; nameZh?: string; nameEn?: string }

export const calendars = {
  all: () => http.get<WorkCalendar[]>('/calendars'),
  add: (form: CalendarForm) => http.post<WorkCalendar>('/calendars', form),
  change: (id: Id, form: CalendarForm) => http.put<WorkCalendar>(`/calendars/${id}`, form),
  remove: (id: Id) => http.del(`/calendars/${id}`),
  year: (id: Id, year: number) => http.get<CalendarYear>(`/calendars/${id}/days`, { year }),
  setDay: (id: Id, day: string, own: OwnDay) => http.put(`/calendars/${id}/days/${day}`, own),
  dropDay: (id: Id, day: string) => http.del(`/calendars/${id}/days/${day}`),
  plus: (id: Id, from: string, amount: string) => http.get<WorkCount>(`/calendars/${id}/plus`, { from, amount }),
  count: (id: Id, from: string, to: string) => http.get<WorkCount>(`/calendars/${id}/count`, { from, to }),
  units: () => http.get<UnitCalendar[]>('/unit-calendars'),
  choose: (unit: Id, calendarId: Id | null) => http.put<UnitCalendar[]>(`/units/${unit}/calendar`, { calendarId }),
}
export const holidays = {
  sets: () => http.get<{ code: string; years: HolidayYear[] }[]>('/holiday-sets'),
  days: (set: string, year: number) => http.get<Holiday[]>(`/holiday-sets/${set}/days`, { year }),
  preview: (set: string, file: File) => http.upload<Holiday[]>(`/holiday-sets/${set}/preview`, file),
  put: (set: string, days: Holiday[]) => http.put<HolidayYear[]>(`/holiday-sets/${set}`, { days }),
  drop: (set: string, year: number) => http.del(`/holiday-sets/${set}/years/${year}`),
}
