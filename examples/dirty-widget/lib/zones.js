var CLOCK_ZONES = {
  "Moscow": 3,
  "Madrid": 1
};
