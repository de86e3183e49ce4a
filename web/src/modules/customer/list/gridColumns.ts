import type { Field } from '@/app/api/types'
import type { Column } from '@/ui/grid/columns'
import { sameKey } from '../values'

// the usual columns together fit beside the rail in a window of 1440
const widths: Record<string, number> = {
  text: 150,
  longtext: 200,
  number: 96,
  money: 120,
  date: 112,
  instant: 100,
  boolean: 72,
  choice: 104,
  choices: 150,
  person: 80,
  unit: 130,
  tags: 150,
}
const special: Record<string, number> = {
  address: 220,
  email: 180,
  mobile: 120,
  phone: 120,
  stage: 88,
  grade: 84,
  quality: 96,
  number: 108,
  kind: 64,
}
const sorts: [string, Column['sort'], boolean?][] = [
  ['updated_at', ['updated'], true],
  ['created_at', ['newest'], true],
  ['quality', ['quality']],
]

export function gridColumns(fields: Field[], keys: string[], words: { name: string; number: string }): Column[] {
  const first: Column[] = [
    { key: 'name', label: words.name, width: 216, grow: 3, sort: ['name', '-name'] },
    { key: 'number', label: words.number, width: 108, sort: ['newest'], descending: true },
  ]
  const rest = keys
    .map((k) => fields.find((f) => f.key === k))
    .filter((f): f is Field => !!f && f.key !== 'name' && f.key !== 'number')
    .map((f): Column => {
      const sort = sorts.find(([k]) => sameKey(k, f.key))
      const own = Object.entries(special).find(([k]) => sameKey(k, f.key))
      return {
        key: f.key,
        label: f.label,
        width: own?.[1] ?? widths[f.type] ?? 140,
        grow: 1,
        align: f.type === 'number' || f.type === 'money' ? 'right' : undefined,
        sort: sort?.[1],
        descending: sort?.[2],
      }
    })
  return [...first, ...rest]
}
