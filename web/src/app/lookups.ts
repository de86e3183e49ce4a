import { keepPreviousData, useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { customers, items } from './api/customers'
import { people, rights, units } from './api/house'
import type { Field, Unit } from './api/types'
import { language } from './i18n'
import { may, me } from './session'

const minutes = 60_000
/** What the client may know of fields; the hidden ones are not in it. */
export function useFields() {
  const q = useQuery({
    queryKey: ['fields', language()],
    queryFn: async () => items<Field>(await customers.fields()),
    // an auditor sees no customers and is refused their fields
    enabled: computed(() => may('customer.read')),
    staleTime: 10 * minutes,
  })
  const fields = computed(() => q.data.value ?? [])
  const field = (key: string) => fields.value.find((f) => f.key === key || f.key === 'profile.' + key)
  return { ...q, fields, field }
}
export const useTags = () =>
  useQuery({ queryKey: ['tags'], queryFn: async () => items(await customers.tags()), staleTime: 5 * minutes })
export const useUnits = () =>
  useQuery({ queryKey: ['units'], queryFn: async () => items(await units.all()), staleTime: 5 * minutes })
/** What these people are called, those too who have left. */
export function usePeople(ids: () => number[]) {
  const wanted = computed(() => [...new Set(ids())].sort((a, b) => a - b).slice(0, 50))
  return useQuery({
    queryKey: computed(() => ['named', ...wanted.value]),
    queryFn: () => people.named(wanted.value),
    enabled: computed(() => wanted.value.length > 0),
    placeholderData: keepPreviousData,
    staleTime: 10 * minutes,
  })
}
export const useRoles = () =>
  useQuery({ queryKey: ['roles', language()], queryFn: async () => items(await rights.roles()), staleTime: minutes })
export const useOperations = () =>
  useQuery({
    queryKey: ['operations', language()],
    queryFn: async () => items(await rights.operations()),
    staleTime: 10 * minutes,
  })
/** What the signed-in person may hand on to a stand-in or a program. */
export function useMyOperations() {
  const { data } = useOperations()
  return computed(() =>
    (data.value ?? [])
      .filter((o) => me.value?.operations.includes(o.code))
      .map((o) => ({ value: o.code, label: o.label, group: o.groupLabel })),
  )
}

interface UnitLine extends Unit {
  depth: number
  path: string
}
/** The tree from top to bottom, every unit under its parent. */
export function unitLines(all: Unit[]): UnitLine[] {
  const ids = new Set(all.map((u) => u.id))
  const below = (parent: number | null, depth: number, path: string): UnitLine[] =>
    all
      .filter((u) => (parent === null ? u.parentId === null || !ids.has(u.parentId) : u.parentId === parent))
      .sort((a, b) => a.position - b.position || a.id - b.id)
      .flatMap((u) => [
        { ...u, depth, path: path ? `${path} / ${u.name}` : u.name },
        ...below(u.id, depth + 1, path ? `${path} / ${u.name}` : u.name),
      ])
  return below(null, 0, '')
}
