define([], function () {
  return {
    isOff: (fields) => fields.active === 'N',
    isOn: (fields) => fields.active === 'Y',
    note: (fields) => {
      if (fields.active === 'N') return false;
      send(fields);
    },
  };
});
