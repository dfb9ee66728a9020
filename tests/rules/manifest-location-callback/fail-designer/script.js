define([], () => class {
  callbacks = { render: () => true, init: () => true, bind_actions: () => true, salesbotDesignerSettings() { return {}; } };
});
