import { useQuery } from '@tanstack/vue-query'
import { computed, ref } from 'vue'
import { grading } from '@/app/api/grading'
import type { Colours } from '@/ui/chart/colours'

export const useSchemes = () => {
  const query = useQuery({ queryKey: ['grading', 'schemes'], queryFn: () => grading.schemes() })
  const live = computed(() => (query.data.value ?? []).filter((s) => s.live !== null && s.active))
  return { query, live }
}

/** The scheme that a page is about: the main one until another is chosen. */
export function useChosenScheme() {
  const { query, live } = useSchemes()
  const picked = ref<number | null>(null)
  const scheme = computed(() => live.value.find((s) => s.id === picked.value) ?? live.value.find((s) => s.main))
  return { query, live, picked, scheme }
}

const places: Record<string, number> = { red: 7, amber: 2, green: 4, blue: 0, violet: 3, grey: 8 }
/** The colour of a level in a picture. */
export const paint = (colours: Colours, colour: string) => colours.series[places[colour] ?? 8]
export const colourCodes = ['red', 'amber', 'green', 'blue', 'violet', 'grey']
