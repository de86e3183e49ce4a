import { http, type Query } from './http'
import type * as T from './types'

export const value = {
  rfm: (q: Query) => http.get<T.RfmPicture>('/value/rfm', q),
  pareto: (q: Query) => http.get<T.ParetoPicture>('/value/pareto', q),
  lorenz: (q: Query) => http.get<T.LorenzPicture>('/value/lorenz', q),
  pyramid: (q: Query) => http.get<T.PyramidLayer[]>('/value/pyramid', q),
  waterfall: (q: Query) => http.get<T.WaterfallStep[]>('/value/waterfall', q),
  cohorts: (q: Query) => http.get<T.CohortPicture>('/value/cohorts', q),
  sources: (q: Query) => http.get<T.SourcePicture>('/value/sources', q),
  list: (q: Query) => http.get<T.Page<T.WorthLine>>('/value/customers', q),
  one: (id: T.Id) => http.get<T.Worth>(`/customers/${id}/worth`),
  records: (id: T.Id, q: Query) => http.get<T.Page<T.WorthRecord>>(`/customers/${id}/worth/records`, q),
  settings: () => http.get<T.ValueSettings>('/value/settings'),
  saveSettings: (s: T.ValueSettings) => http.put<T.ValueSettings>('/value/settings', s),
  costs: () => http.get<T.ActivityKind[]>('/value/activity-costs'),
  setCost: (form: { kind: string; cost: string | number; fromOn: string | null }) =>
    http.put<T.ActivityKind[]>('/value/activity-costs', form),
  removeCost: (id: T.Id) => http.del(`/value/activity-costs/${id}`),
  state: () => http.get<T.ValueState>('/value/state'),
  fits: () => http.get<T.FitLine[]>('/value/fits'),
  compute: () => http.post<T.Job>('/value/computations'),
}
