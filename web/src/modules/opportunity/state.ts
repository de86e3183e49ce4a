import { useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { opportunities } from '@/app/api/opportunities'
import type { OpportunityStage } from '@/app/api/types'
import { language } from '@/app/i18n'
import { queries } from '@/app/queries'

/** The stages in their order; `next` and `previous` among those in use. */
export function useStages() {
  const { data, error, isPending } = useQuery({ queryKey: ['opportunity-stages'], queryFn: opportunities.stages })
  const all = computed(() => data.value ?? [])
  const active = computed(() => all.value.filter((s) => s.active))
  const one = (id: number) => all.value.find((s) => s.id === id)
  const beside = (id: number, step: number) => {
    const at = active.value.findIndex((s) => s.id === id)
    return at < 0 ? undefined : active.value[at + step]
  }
  return {
    all,
    active,
    error,
    isPending,
    one,
    next: (id: number) => beside(id, 1),
    previous: (id: number) => beside(id, -1),
  }
}
export const stageName = (s: OpportunityStage) => (language() === 'zh' ? s.nameZh : s.nameEn)
export const exitWords = (e: { zh: string; en: string }) => (language() === 'zh' ? e.zh : e.en)

/** What an opportunity's change shows in. */
export async function told() {
  await Promise.all(
    ['opportunities', 'opportunity', 'timeline'].map((key) => queries.invalidateQueries({ queryKey: [key] })),
  )
}
