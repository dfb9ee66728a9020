module.exports = [require('./spec/format'), require('./shared/both')];
