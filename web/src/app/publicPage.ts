import { useQuery } from '@tanstack/vue-query'
import { computed, watch } from 'vue'
import { useRoute } from 'vue-router'
import { setHouseZone } from '@/ui/zone'
import { wordsOf } from '@/ui/toast'
import { type Language, language, speak } from './i18n'

/** What a page behind a link needs, for who has no account: in the language of who sent it, by their clock. */
export function usePublicPage<T extends { locale: Language | null; zone: string }>(
  name: string,
  read: (token: string) => Promise<T>,
) {
  const token = String(useRoute().params.token)
  const { data, error } = useQuery({
    queryKey: ['public-' + name, token],
    queryFn: async () => {
      const page = await read(token)
      setHouseZone(page.zone)
      return page
    },
    // each reading is counted
    staleTime: Infinity,
    refetchOnWindowFocus: false,
    retry: false,
  })
  // until the reader chooses another
  const stop = watch(data, (first) => {
    if (!first) return
    stop()
    if (first.locale && first.locale !== language()) speak(first.locale)
  })
  const broken = computed(() => (error.value ? wordsOf(error.value) : null))
  return { token, asked: data, broken }
}
