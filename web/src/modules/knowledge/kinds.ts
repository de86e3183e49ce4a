import { useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { settings } from '@/app/api/house'
import { i18n } from '@/app/i18n'

/** Kinds of material, as the company keeps them. */
export function useKinds() {
  const { data } = useQuery({
    queryKey: ['dictionary', 'material_kind'],
    queryFn: () => settings.dictionary('material_kind'),
  })
  const kinds = computed(() =>
    (data.value?.items ?? []).map((i) => ({
      code: i.code,
      label: i18n.global.locale.value === 'zh' ? i.labelZh : i.labelEn,
    })),
  )
  const kindName = (code: string) => kinds.value.find((k) => k.code === code)?.label ?? code
  return { kinds, kindName }
}
