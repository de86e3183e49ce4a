import type { CareLevel } from '@/app/api/care'
import { language, t } from '@/app/i18n'

/** Of two names the one in the reader's language. */
export const named = (x: { nameZh: string; nameEn: string }) => (language() === 'en' ? x.nameEn : x.nameZh)
export function gradeName(levels: CareLevel[], code: string | null): string {
  if (!code) return t('care.noGrade')
  const level = levels.find((l) => l.code === code)
  return level ? named(level) : code
}
