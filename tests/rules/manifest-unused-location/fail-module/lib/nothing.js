define([], () => ({ nothing: () => true }));
