export default {
  internal: {
    badge: 'Internal',
    badgeHint: 'A department of the company: {unit}',
    archived: 'Closed department',
    open: 'Make it an internal customer',
    openHint: 'Other departments can then note, promise and visit as for any customer',
    file: 'Its customer file',
    people: 'People of the department',
    noPeople: 'Nobody works in this department now.',
  },
}
