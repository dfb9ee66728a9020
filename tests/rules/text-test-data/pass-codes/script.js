define(['moment'], function (moment) {
  const ratings = ['AAA', 'AA', 'A', 'BBB', 'BB', 'B', 'CCC'];
  const quarters = ['I', 'II', 'III', 'IV'];
  const parity = ['LLLLLL', 'LLGLGG', 'LLGGLG', 'LLGGGL'];
  return {
    month: (day) => moment(day).format('MMM'),
    weekday: (day) => moment(day).format('dddd'),
    year: (day) => moment(day).format('YYYY'),
    parts: { L: 'LLL', l: 'lll', S: 'SSS', z: 'zzz' },
    ratings,
    quarters,
    parity
  };
});
