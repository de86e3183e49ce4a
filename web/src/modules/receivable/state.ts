import { t } from '@/app/i18n'

/** What stands above a column of the ageing. */
export function bucketName(b: { from: number | null; to: number | null }): string {
  if (b.from == null) return t('receivable.notDue')
  return b.to == null ? t('receivable.over', { from: b.from }) : t('receivable.days', { from: b.from, to: b.to })
}
