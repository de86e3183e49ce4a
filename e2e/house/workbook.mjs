// Just enough of a spreadsheet file (a zip of texts) to correct a cell as a person would.
import { crc32, inflateRawSync } from 'node:zlib'

const [local, central, end] = [0x04034b50, 0x02014b50, 0x06054b50]

/** @returns {Map<string, Buffer>} the parts by name */
export function unpacked(file) {
  const parts = new Map()
  const tail = file.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'))
  let at = file.readUInt32LE(tail + 16)
  for (let n = file.readUInt16LE(tail + 10); n > 0; n--) {
    const [packed, nameLength] = [file.readUInt32LE(at + 20), file.readUInt16LE(at + 28)]
    const name = file.toString('utf8', at + 46, at + 46 + nameLength)
    const from = file.readUInt32LE(at + 42)
    const data = from + 30 + file.readUInt16LE(from + 26) + file.readUInt16LE(from + 28)
    const bytes = file.subarray(data, data + packed)
    parts.set(name, file.readUInt16LE(at + 10) === 8 ? inflateRawSync(bytes) : bytes)
    at += 46 + nameLength + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32)
  }
  return parts
}

/** Packed again, nothing compressed. */
export function packed(parts) {
  const bodies = []
  const index = []
  let offset = 0
  for (const [name, bytes] of parts) {
    const facts = Buffer.alloc(26)
    facts.writeUInt16LE(20, 0)
    facts.writeUInt32LE(crc32(bytes), 10)
    facts.writeUInt32LE(bytes.length, 14)
    facts.writeUInt32LE(bytes.length, 18)
    facts.writeUInt16LE(Buffer.byteLength(name), 22)
    const body = Buffer.concat([number(local), facts, Buffer.from(name), bytes])
    index.push(Buffer.concat([number(central), Buffer.from([20, 0]), facts, Buffer.alloc(10), number(offset), Buffer.from(name)]))
    bodies.push(body)
    offset += body.length
  }
  const entries = Buffer.concat(index)
  const last = Buffer.alloc(18)
  last.writeUInt16LE(parts.size, 4)
  last.writeUInt16LE(parts.size, 6)
  last.writeUInt32LE(entries.length, 8)
  last.writeUInt32LE(offset, 12)
  return Buffer.concat([...bodies, entries, number(end), last])
}

function number(value) {
  const four = Buffer.alloc(4)
  four.writeUInt32LE(value)
  return four
}

const sheet = 'xl/worksheets/sheet1.xml'
const plain = (text) => text.replace(/&#x([0-9a-f]+);/gi, (_, hex) => String.fromCodePoint(parseInt(hex, 16)))

/** The words of the first sheet. */
export const words = (file) => plain(unpacked(file).get(sheet).toString('utf8'))

/** With another text in one cell, for example A2. */
export function withCell(file, cell, text) {
  const parts = unpacked(file)
  const before = parts.get(sheet).toString('utf8')
  const after = before.replace(new RegExp(`(<c r="${cell}"[^>]*><is><t>)[^<]*`), `$1${text}`)
  parts.set(sheet, Buffer.from(after))
  return packed(parts)
}
