define(['jquery', 'underscore'], function ($, _) {
  return function (row) {
    const runners = [{ run: eval }];
    runners.map((one) => one.run)[0](row.a);
    [[eval]].flat()[0](row.b);
    [[eval], [parseInt]].flatMap((list) => list).forEach((run) => run(row.c));
    [eval].slice().reverse()[0](row.d);
    [eval].findLast(Boolean)(row.e);
    for (const [place, run] of [eval].entries()) run(row.f + place);
    ['x'].reduce((table, name) => ({ ...table, [name]: eval }), {}).x(row.g);
    Array.from({ length: 2 }, () => eval)[0](row.h);
    Object.groupBy([eval], (run) => run.name).eval[0](row.i);
    _.chain(runners).map((one) => one.run).value()[0](row.j);
    _.last(_.map(runners, 'run').concat(eval))(row.k);
    _.groupBy(runners, 'kind').a[0].run(row.l);
    _.indexBy(runners, 'kind').a.run(row.m);
    _.object(['a'], [eval]).a(row.n);
    $.map(runners, (one) => [one.run])[0](row.o);
  };
});
