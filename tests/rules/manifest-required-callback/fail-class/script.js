define([], () => {
  const base = { render: () => true };
  return class Widget {
    callbacks = { ...base, init() { return true; }, onSave: async () => {} };
  };
});
