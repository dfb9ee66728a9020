define(['./other.js'], function () {
  return sharedByOther + notShared;
});
