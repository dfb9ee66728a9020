const path = require('path');
module.exports = path.join(__dirname, 'dist');
process.exit(0);
