import app from './app'
import customer from './customer'
import data from './data'
import house from './house'
import messaging from './messaging'
import ui from './ui'

export default { ...app, ...ui, ...customer, ...data, ...house, ...messaging }
