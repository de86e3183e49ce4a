import { onBeforeUnmount, onMounted } from 'vue'
import { useRouter } from 'vue-router'
import { signedOutByServer } from './api/http'
import { queries } from './queries'
import { mayAny, readAnew } from './session'

const again = 8_000
// so that not all screens of a company ask in the same instant
const spread = () => Math.random() * 300

/** The server says when rights have changed or the session has ended: what may no longer be seen goes at once. */
export function followRights() {
  const router = useRouter()
  let stream: EventSource | null = null
  let timer = 0
  let heard = false

  async function anew() {
    await readAnew()
    const needs = router.currentRoute.value.meta.needs
    if (needs && !mayAny(...needs))
      await router.replace({ name: 'nowhere', params: { rest: ['forbidden'] }, query: { why: 'rights' } })
    await queries.invalidateQueries()
  }
  const soon = () => {
    window.clearTimeout(timer)
    timer = window.setTimeout(() => void anew(), spread())
  }
  function open() {
    close()
    const mine = (stream = new EventSource('/api/live'))
    mine.addEventListener('hello', () => {
      // the line was down: anything may have happened meanwhile
      if (heard) soon()
      heard = true
    })
    mine.addEventListener('rights', soon)
    mine.addEventListener('ended', () => {
      close()
      signedOutByServer()
    })
    // newer windows of the same session hold the lines: this one opens its own again when it is looked at
    mine.addEventListener('too-many', close)
    mine.addEventListener('error', () => {
      if (mine.readyState === EventSource.CLOSED) timer = window.setTimeout(open, again)
    })
  }
  function close() {
    window.clearTimeout(timer)
    stream?.close()
    stream = null
  }
  // a hidden tab holds no line: browsers allow few to one server, and nobody looks at it
  const seen = () => (document.hidden ? close() : open())

  onMounted(() => {
    seen()
    document.addEventListener('visibilitychange', seen)
  })
  onBeforeUnmount(() => {
    document.removeEventListener('visibilitychange', seen)
    close()
  })
}
