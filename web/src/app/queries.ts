import { QueryClient } from '@tanstack/vue-query'
import { Problem } from './api/http'

/** Refusals are answers, not accidents: only lost connections and server faults are tried again. */
export const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      retry: (count, e) => count < 2 && e instanceof Problem && e.accident,
      // the server may stand in the same room: whether the browser sees a network says nothing
      networkMode: 'always',
      refetchOnWindowFocus: true,
    },
  },
})
