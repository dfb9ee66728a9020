exports.build = function () {
  return __dirname;
};
