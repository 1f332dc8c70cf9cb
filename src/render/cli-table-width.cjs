// What cli-table3 gets in place of its string-width: one measure for the whole page, and no table of emoji to load.
module.exports = require('./width').width;
