import app from './app'
import approval from './approval'
import calendar from './calendar'
import customer from './customer'
import data from './data'
import house from './house'
import lead from './lead'
import messaging from './messaging'
import opportunity from './opportunity'
import paper from './paper'
import promise from './promise'
import ui from './ui'

export default {
  ...app,
  ...approval,
  ...calendar,
  ...customer,
  ...data,
  ...house,
  ...lead,
  ...messaging,
  ...opportunity,
  ...paper,
  ...promise,
  ...ui,
}
