// A provider of text messages for stories: as much of SMPP 3.4 as one line needs, written apart from the product's library.
import { createServer } from 'node:net'

const BIND = 9
const SUBMIT = 4
const DELIVER = 5
const UNBIND = 6
const ENQUIRE = 0x15
const ANSWER = 0x80000000
const c = (text) => Buffer.concat([Buffer.from(text, 'latin1'), Buffer.from([0])])
const pdu = (id, status, sequence, body = Buffer.alloc(0)) => {
  const head = Buffer.alloc(16)
  ;[16 + body.length, id >>> 0, status, sequence].forEach((n, i) => head.writeUInt32BE(n, i * 4))
  return Buffer.concat([head, body])
}

/** What a submit_sm says: its receiver, its text and the id that it is given. */
function submitted(body, id) {
  let at = 0
  const text = () => {
    const end = body.indexOf(0, at)
    const found = body.toString('latin1', at, end)
    at = end + 1
    return found
  }
  text()
  at += 2
  text()
  at += 2
  const number = text()
  const headed = body[at] & 0x40
  at += 3
  text()
  text()
  at += 2
  const coding = body[at]
  at += 2
  const length = body[at++]
  const bytes = Buffer.from(body.subarray(at, at + length)).subarray(headed ? body[at] + 1 : 0)
  return { id, number, text: coding === 8 ? Buffer.from(bytes).swap16().toString('utf16le') : bytes.toString('latin1') }
}

export async function openProvider(password) {
  const log = []
  let line
  let next = 1
  const server = createServer((socket) => {
    let rest = Buffer.alloc(0)
    socket.on('error', () => undefined)
    socket.on('data', (chunk) => {
      rest = Buffer.concat([rest, chunk])
      while (rest.length >= 16 && rest.length >= rest.readUInt32BE(0)) {
        const length = rest.readUInt32BE(0)
        hear(socket, rest.readUInt32BE(4), rest.readUInt32BE(12), rest.subarray(16, length))
        rest = rest.subarray(length)
      }
    })
  })
  function hear(socket, id, sequence, body) {
    if (id === BIND) {
      const said = body.toString('latin1').split('\0')[1]
      line = said === password ? socket : line
      socket.write(pdu(BIND + ANSWER, said === password ? 0 : 0x0e, sequence, c('provider')))
    } else if (id === SUBMIT) {
      const taken = submitted(body, (0xa0 + log.length).toString(16))
      log.push(taken)
      socket.write(pdu(SUBMIT + ANSWER, 0, sequence, c(taken.id)))
    } else if (id === ENQUIRE || id === UNBIND) socket.write(pdu(id + ANSWER, 0, sequence))
  }
  function deliver(number, esm, coding, bytes) {
    const body = [c(''), Buffer.from([1, 1]), c(number), Buffer.from([0, 1]), c('10690'), Buffer.from([esm, 0, 0])]
    body.push(c(''), c(''), Buffer.from([0, 0, coding, 0, bytes.length]), bytes)
    line.write(pdu(DELIVER, 0, next++, Buffer.concat(body)))
  }
  await new Promise((ready) => server.listen(0, '127.0.0.1', ready))
  return {
    port: server.address().port,
    log,
    receipt: ({ id, number }, stat = 'DELIVRD') =>
      deliver(number, 4, 0, Buffer.from(`id:${id} sub:001 dlvrd:001 submit date:2611230900 done date:2611230901 stat:${stat} err:000 text:`)),
    reply: (number, text) => deliver(number, 0, 8, Buffer.from(text, 'utf16le').swap16()),
    close: () => new Promise((done) => (line?.destroy(), server.close(done))),
  }
}
