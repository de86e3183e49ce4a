/** The house's own zone, so that a day is the same day for everybody, wherever their machine thinks it stands. */
let house: string | undefined
export const houseZone = () => house
export function setHouseZone(zone: string | undefined) {
  house = zone
}

/** Local date and time, as "2026-02-14 10:00". */
export function local(iso: string | number | Date, zone = house): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' }).format(
    new Date(iso),
  )
}
/** The instant of a local time "2026-02-14T10:00"; in an hour that a clock skips, one beside it. */
export function instant(text: string, zone = house): string {
  const wanted = Date.parse(text.slice(0, 16) + 'Z')
  const shown = (at: number) => Date.parse(local(at, zone).replace(' ', 'T') + 'Z')
  const first = 2 * wanted - shown(wanted)
  return new Date(first + wanted - shown(first)).toISOString()
}
/** "2026-02-14" */
export const dayOf = (iso: string | number | Date, zone = house) => local(iso, zone).slice(0, 10)
export const today = () => dayOf(Date.now())
/** As a field for date and time wants it, "2026-02-14T10:00"; nothing for nothing. */
export const forField = (iso?: string | number | Date | null) => (iso ? local(iso).replace(' ', 'T') : '')
/** From the first instant of a day to its last second. */
export const startOf = (day: string) => instant(day + 'T00:00')
export const endOf = (day: string) => new Date(Date.parse(instant(day + 'T23:59')) + 59_999).toISOString()
