import type { Card, Field, Row } from '@/app/api/types'

const bare = (key: string) => key.replace(/^profile\./, '')
const camel = (key: string) => key.replace(/_(\w)/g, (_, c: string) => c.toUpperCase())
const flat = (key: string) => bare(key).replace(/_/g, '').toLowerCase()

/** The value of a catalogue field on a row or a card, wherever it is held. */
export function valueOf(record: Row | Card, key: string): unknown {
  if (key in record) return record[key]
  const profile = record.profile as Record<string, unknown> | undefined
  const name = bare(key)
  return profile?.[name] ?? record[name] ?? record[camel(name)] ?? null
}

export const isMasked = (record: { masked?: string[] }, key: string) =>
  record.masked?.some((m) => flat(m) === flat(key)) ?? false
export const isReadonly = (card: Card, field: Field) =>
  field.editable === false ||
  field.rule === 'readonly' ||
  (card.readonly ?? []).some((m) => flat(m) === flat(field.key))
export const sameKey = (a: string, b: string) => flat(a) === flat(b)
export const fits = (field: Field, kind: string) => field.appliesTo === 'both' || field.appliesTo === kind

/** The sections of a card from top to bottom. */
export const sectionOrder = ['base', 'features', 'business', 'trade', 'classification', 'custom']
/** The sections of these fields in their own order, whatever place a field of ours was given; others as they come. */
export function sectionsOf<F extends { section: string }>(fields: F[]) {
  const codes = [...new Set(fields.map((f) => f.section))].sort(
    (a, b) => sectionOrder.indexOf(a) - sectionOrder.indexOf(b),
  )
  return codes.map((code) => ({ code, fields: fields.filter((f) => f.section === code) }))
}

/** The others are set by the system or by their own dialogs, never typed into a form. */
export const typed = (field: Field) => field.subject !== 'contact' && field.section !== 'fixed'
