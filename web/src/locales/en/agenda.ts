export default {
  agenda: {
    view: { day: 'Day', week: 'Week', month: 'Month', team: 'Team' },
    today: 'Today',
    earlier: 'Earlier',
    later: 'Later',
    whose: 'Whose calendar',
    entries: '{n} entries',
    more: '{n} more',
    tooMany: 'There are more people or entries than are shown; choose a unit or a shorter time.',
    subscribe: 'Subscribe',
    subscription: 'Subscribe to your calendar',
    subscriptionHint:
      'A secret address for the calendar of your telephone or computer. Whoever has it can read your calendar, so pass it to nobody; made anew, the old one opens nothing.',
    once: 'The address is shown this once: copy it into your calendar program.',
    made: 'Address made',
    read: 'Last read',
    make: 'Make an address',
    anew: 'Make it anew',
    withdraw: 'Withdraw',
    withdrawn: 'The address was withdrawn',
  },
}
