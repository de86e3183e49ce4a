// What an entry of the trail keeps beside itself, in words: codes are for machines.
import { t, word } from '@/app/i18n'
import { exact } from '@/ui/when'

/** Whose value is a code: the place of its words, and whoever else knows it. */
const families: Record<string, string> = { policy: 'import.policies.', stage: 'stage.' }
const instant = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/

export const nameOf = (key: string) => word('audit.detail.' + key, key)

/** @param known the label of a field, a stage or an operation by its code */
export function said(key: string, value: unknown, known: (code: string) => string | undefined): string {
  if (value === null || value === undefined || value === '') return '–'
  if (typeof value === 'boolean') return t(value ? 'ui.yes' : 'ui.no')
  if (Array.isArray(value)) return value.map((v) => said(key, v, known)).join(t('ui.listComma')) || '–'
  if (typeof value === 'object')
    return Object.entries(value)
      .map(([k, v]) => `${nameOf(k)} ${said(k, v, known)}`)
      .join(t('ui.clauseComma'))
  if (typeof value !== 'string') return String(value)
  if (instant.test(value)) return exact(value)
  const family = families[key]
  return family ? word(family + value, value) : (known(value) ?? value)
}
