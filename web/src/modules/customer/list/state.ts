import { useInfiniteQuery, useQuery } from '@tanstack/vue-query'
import { computed, ref, watch } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { customers, items, type ListQuery } from '@/app/api/customers'
import type { Field, Row, View } from '@/app/api/types'
import { useFields } from '@/app/lookups'
import { count, fromJson, toJson, type Group } from '@/ui/criteria/criteria'
import { nextCursor, nothing, rowsOf, type Selection } from '@/ui/grid/keyset'
import { sameKey } from '../values'

const usual = ['grade', 'stage', 'owner', 'phone', 'mobile', 'source', 'tags', 'quality', 'updated_at']
const parse = (text: unknown) => {
  try {
    return typeof text === 'string' ? JSON.parse(text) : null
  } catch {
    return null
  }
}
const known = (fields: Field[], keys: string[]) =>
  keys.map((k) => fields.find((f) => sameKey(f.key, k))?.key).filter((k): k is string => !!k)

/** What the list shows, held in the address so that it can be shared and gone back to. */
export function useList() {
  const route = useRoute()
  const router = useRouter()
  const { fields } = useFields()
  const views = useQuery({
    queryKey: ['views'],
    queryFn: async () => items(await customers.views()),
    staleTime: 60_000,
  })

  const viewId = computed(() => Number(route.query.view) || null)
  const view = computed<View | undefined>(() => views.data.value?.find((v) => v.id === viewId.value))
  const ownCriteria = computed(() => (route.query.criteria === undefined ? undefined : parse(route.query.criteria)))
  const criteria = computed(() =>
    ownCriteria.value === undefined ? (view.value?.criteria ?? null) : ownCriteria.value,
  )
  const tree = computed<Group>(() => fromJson(criteria.value))
  const filters = computed(() => count(tree.value))
  const q = computed(() => (typeof route.query.q === 'string' ? route.query.q : ''))
  const sort = computed(() =>
    typeof route.query.sort === 'string' ? route.query.sort : (view.value?.sort ?? 'newest'),
  )
  const columns = ref<string[]>([])
  watch(
    [view, fields],
    () => {
      const kept = parse(localStorage.getItem('zhike.columns.' + (viewId.value ?? 'all')))
      columns.value = known(fields.value, Array.isArray(kept) ? kept : (view.value?.columns ?? usual))
    },
    { immediate: true },
  )
  const changed = computed(
    () =>
      !!view.value &&
      (ownCriteria.value !== undefined || (route.query.sort !== undefined && route.query.sort !== view.value.sort)),
  )

  const go = (over: Record<string, string | undefined>) => router.replace({ query: { ...route.query, ...over } })
  const openView = (id: number | null) => router.push({ query: id ? { view: String(id) } : {} })
  const filter = (t: Group) =>
    go({ criteria: toJson(t) ? JSON.stringify(toJson(t)) : view.value?.criteria ? 'null' : undefined })
  const choose = (keys: string[]) => {
    columns.value = keys
    localStorage.setItem('zhike.columns.' + (viewId.value ?? 'all'), JSON.stringify(keys))
  }

  /** Which customers are meant: also what bulk actions and exports are told. */
  const scope = computed<Pick<ListQuery, 'view' | 'criteria' | 'q'>>(() => ({
    view: viewId.value && ownCriteria.value === undefined ? viewId.value : undefined,
    criteria: ownCriteria.value ?? undefined,
    q: q.value || undefined,
  }))
  const ready = computed(() => fields.value.length > 0 && (!viewId.value || views.isFetched.value))
  const pages = useInfiniteQuery({
    queryKey: computed(() => ['customers', scope.value, sort.value, columns.value]),
    queryFn: ({ pageParam, signal }) =>
      customers.list(
        { ...scope.value, sort: sort.value, columns: columns.value, cursor: pageParam || undefined, limit: 100 },
        signal,
      ),
    initialPageParam: '',
    getNextPageParam: nextCursor,
    enabled: ready,
    placeholderData: (old) => old,
  })
  const rows = computed(() => rowsOf<Row>(pages.data.value?.pages))
  const total = useQuery({
    queryKey: computed(() => ['customers-count', scope.value]),
    queryFn: () => customers.count(scope.value),
    enabled: ready,
  })
  const selection = ref<Selection>(nothing)
  watch(scope, () => (selection.value = nothing), { deep: true })

  return {
    fields,
    views,
    view,
    viewId,
    tree,
    criteria,
    filters,
    q,
    sort,
    columns,
    changed,
    go,
    openView,
    filter,
    choose,
    scope,
    pages,
    rows,
    total,
    selection,
  }
}
export type ListState = ReturnType<typeof useList>
