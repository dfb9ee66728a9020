define([], function () {
  return { name: 'aaa', title: 'ФФФ', note: 'gggg' };
});
