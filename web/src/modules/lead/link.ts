import { t } from '@/app/i18n'
import { say } from '@/ui/toast'

/** As a customer opens it. */
export const wholeLink = (path: string) => location.origin + path
export async function copyLink(path: string) {
  await navigator.clipboard.writeText(wholeLink(path))
  say(t('material.copied'))
}
