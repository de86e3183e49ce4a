/** The colours of the house as a picture needs them: worked out, for light or for dark. */
export interface Colours {
  ink: string
  faint: string
  line: string
  surface: string
  accent: string
  soft: string
  good: string
  warn: string
  bad: string
  /** For things of one kind beside each other, told apart at a glance. */
  series: string[]
  /** From harmless to bad, `n` steps. */
  steps: (n: number) => string[]
}

const kinds = ['blue', 'teal', 'orange', 'purple', 'green', 'pink', 'yellow', 'red', 'gray']

/** @param paper as it is printed: light, whatever the screen wears */
export function coloursOf(on: HTMLElement, paper = false): Colours {
  const probe = document.createElement('i')
  if (paper) probe.style.colorScheme = 'light'
  on.append(probe)
  const of = (name: string) => {
    probe.style.color = `var(--${name})`
    return getComputedStyle(probe).color
  }
  const mixed = (a: string, b: string, share: number) => {
    const [from, to] = [a, b].map((c) => c.match(/[\d.]+/g)!.map(Number))
    return `rgb(${[0, 1, 2].map((i) => Math.round(from[i] + (to[i] - from[i]) * share)).join(', ')})`
  }
  const [good, warn, bad] = ['good', 'warn', 'bad'].map(of)
  const found: Colours = {
    ink: of('ink'),
    faint: of('ink-3'),
    line: of('line'),
    surface: of('surface'),
    accent: of('accent-solid'),
    soft: of('accent-soft'),
    good,
    warn,
    bad,
    series: kinds.map((kind) => of('tag-' + kind)),
    steps: (n) =>
      Array.from({ length: n }, (_, i) => {
        const at = n < 2 ? 0 : (i / (n - 1)) * 2
        return at <= 1 ? mixed(good, warn, at) : mixed(warn, bad, at - 1)
      }),
  }
  probe.remove()
  return found
}
