define([], function () {
  return function () {
    const { data } = APP;
    return data ? data.current_list.models.length : 0;
  };
});
