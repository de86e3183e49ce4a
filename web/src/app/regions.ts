import { useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { settings } from './api/house'

/** The divisions right below a parent; nothing for null. */
export function useRegions(parent: () => string | null) {
  return useQuery({
    queryKey: computed(() => ['regions', parent()]),
    queryFn: () => settings.regions(parent() || undefined),
    staleTime: Infinity,
    enabled: computed(() => parent() !== null),
  })
}
