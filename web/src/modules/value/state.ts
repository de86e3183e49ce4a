import type { Query } from '@/app/api/http'
import { t } from '@/app/i18n'

export const tiers = ['platinum', 'gold', 'iron', 'lead'] as const
export const classes = ['111', '011', '101', '001', '110', '010', '100', '000'] as const
export const tierName = (code: string) => t('value.tier.' + code)
export const className = (code: string) => t('value.rfm.' + code)

/** The list of customers behind a shape of a picture. */
export function behind(asked: Query, more: Query) {
  const query: Record<string, string> = {}
  for (const [key, said] of Object.entries({ ...asked, ...more }))
    if (said !== null && said !== undefined && said !== '') query[key] = String(said)
  return { path: '/value/customers', query }
}
