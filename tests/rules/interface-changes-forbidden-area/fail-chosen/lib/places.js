define([], function () {
  return {
    of(path) {
      if (path.indexOf('/settings/pay/') === 0) return '.pay-tariffs';
      return null;
    }
  };
});
