/** A number kept with its country, as people here dial it: 8613130734788 is 131 3073 4788, 8653247887038 is 0532 47887038. */
export function dialled(kept: string): string {
  const mobile = /^86(1[3-9]\d)(\d{4})(\d{4})$/.exec(kept)
  if (mobile) return mobile.slice(1).join(' ')
  const fixed = /^86(10|2\d|[3-9]\d\d)(\d{7,8})$/.exec(kept)
  return fixed ? `0${fixed[1]} ${fixed[2]}` : kept
}
