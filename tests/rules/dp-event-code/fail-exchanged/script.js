define([], function () {
  return function () {
    const numbers = { LeadStatusChanged: 15, LeadAppearedInStatus: 14 };
    this.callbacks = { init: () => Boolean(numbers) };
  };
});
