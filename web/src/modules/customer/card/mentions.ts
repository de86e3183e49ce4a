import type { Named } from '@/app/api/types'

interface Piece {
  text: string
  person: boolean
}

/** "@[7]" in the stored body, "@name" on the screen. */
export function pieces(body: string, people: Named[]): Piece[] {
  const out: Piece[] = []
  let from = 0
  for (const m of body.matchAll(/@\[(\d+)\]/g)) {
    if (m.index > from) out.push({ text: body.slice(from, m.index), person: false })
    out.push({ text: '@' + (people.find((p) => p.id === Number(m[1]))?.name ?? m[1]), person: true })
    from = m.index + m[0].length
  }
  if (from < body.length) out.push({ text: body.slice(from), person: false })
  return out
}
/** What was typed, with the chosen people as ids; longer names first, so that "@张三丰" is not taken for "@张三". */
export function stored(text: string, chosen: Named[]): string {
  return [...chosen]
    .sort((a, b) => b.name.length - a.name.length)
    .reduce((s, p) => s.replaceAll('@' + p.name, `@[${p.id}]`), text)
}
/** The half-typed name behind the caret, or null. */
export function beingTyped(text: string, caret: number): { from: number; part: string } | null {
  const m = /@([\p{L}\d]{0,12})$/u.exec(text.slice(0, caret))
  return m ? { from: m.index, part: m[1] } : null
}
