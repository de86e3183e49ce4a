import { useQuery } from '@tanstack/vue-query'
import { computed, watch } from 'vue'
import { items } from './api/customers'
import { work } from './api/house'
import type { Job } from './api/types'
import { t } from './i18n'
import { queries } from './queries'
import { sayOfJob } from '@/ui/toast'

export const isOpen = (j: Pick<Job, 'state'>) => j.state === 'waiting' || j.state === 'running'

/** The jobs of the signed-in person: asked often while one runs, seldom otherwise. */
export function useJobs() {
  return useQuery({
    queryKey: ['jobs'],
    queryFn: async () => items(await work.jobs()),
    refetchInterval: (q) => ((q.state.data as Job[] | undefined)?.some(isOpen) ? 1200 : 60_000),
  })
}
/** Those begun here or seen at work, until they are seen to have ended. */
const followed = new Set<Job['id']>()

/** A short one may have ended before anybody saw it at work: so its beginning is remembered. */
export function begun(job: Pick<Job, 'id'>, text?: string) {
  followed.add(job.id)
  if (text) sayOfJob(text)
  return queries.invalidateQueries({ queryKey: ['jobs'] })
}
/** Those of the followed that have ended; they are followed no longer. */
export function endedOf(jobs: Pick<Job, 'id' | 'state'>[]) {
  for (const j of jobs) if (isOpen(j)) followed.add(j.id)
  return jobs.filter((j) => !isOpen(j) && followed.delete(j.id))
}
/** A job that ends has changed what the screens show: they are asked for anew. */
export function runningJobs() {
  const { data } = useJobs()
  watch(data, (now) => {
    const ended = endedOf(now ?? []) as Job[]
    for (const j of ended)
      sayOfJob(
        t('app.jobEnded', { job: [j.label, j.about].filter(Boolean).join(' '), state: t('job.state.' + j.state) }),
      )
    if (ended.length) void queries.invalidateQueries({ predicate: (q) => q.queryKey[0] !== 'jobs' })
  })
  return computed(() => data.value?.filter(isOpen).length ?? 0)
}

const told = { queryKey: ['notices'], queryFn: () => work.notices(), refetchInterval: 60_000 }

export function useNotices() {
  return useQuery({ ...told, select: (answer) => answer.items })
}
/** All that are unread, not only those of the first page; the server counts to a hundred. */
export function unreadNotices() {
  const { data } = useQuery({ ...told, select: (answer) => answer.unread })
  return computed(() => data.value ?? 0)
}
