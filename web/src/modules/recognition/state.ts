import { ref, watch } from 'vue'
import type { Recognition } from '@/app/api/types'
import { queries } from '@/app/queries'

export const steps = [
  'principles',
  'survey',
  'site',
  'application',
  'approval',
  'contracts',
  'code',
  'notice',
  'payment',
  'archive',
] as const
export const principles = ['equipment', 'delivery', 'management', 'cooperation', 'confidentiality', 'cost'] as const
/** A score that there is not; an empty one is none yet. */
export const outside = (score: number | string | null | undefined) =>
  score != null && score !== '' && !(Number.isInteger(score) && +score >= 0 && +score <= 10)
export const papers = ['history', 'profile', 'accounts', 'products', 'catalogue'] as const
export const departments = ['material', 'technology', 'design', 'quality', 'finance', 'sales'] as const
export const payments = ['transfer', 'draft', 'letter', 'cash', 'monthly', 'prepaid'] as const

/** The dossier as the server has it after a deed. */
export function keep(dossier: Recognition) {
  queries.setQueryData(['recognition', dossier.id], dossier)
  void queries.invalidateQueries({ queryKey: ['recognitions'] })
}
export const at = (d: Recognition, step: string) => steps.indexOf(d.step as never) - steps.indexOf(step as never)
export const done = (d: Recognition, step: string) => at(d, step) > 0 || d.state === 'archived'

/**
 * A form over a part of the dossier. It is filled when its step begins, and carries the version that it was filled
 * with: what others save meanwhile is not overwritten unseen.
 */
export function useVersion(props: Readonly<{ dossier: Recognition; edit: boolean }>, fill: () => void) {
  const version = ref(0)
  watch(
    [() => props.dossier.id, () => props.edit],
    () => {
      version.value = props.dossier.version
      fill()
    },
    { immediate: true },
  )
  function kept(dossier: Recognition) {
    version.value = dossier.version
    keep(dossier)
  }
  return { version, kept }
}
