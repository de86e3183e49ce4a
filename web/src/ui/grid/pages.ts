import { type QueryKey, useInfiniteQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { nextCursor, rowsOf, type Slice } from './keyset'

/** A list that is read page by page, shown as one; while other rows are asked for, the old ones may stay. */
export function usePages<R extends { id: number }>(
  key: () => QueryKey,
  read: (cursor?: string) => Promise<Slice<R>>,
  { stay = false } = {},
) {
  const list = useInfiniteQuery({
    queryKey: computed(key),
    initialPageParam: '',
    queryFn: ({ pageParam }) => read(pageParam || undefined),
    getNextPageParam: nextCursor,
    placeholderData: stay ? (old) => old : undefined,
  })
  return { list, rows: computed(() => rowsOf<R>(list.data.value?.pages)) }
}
