define(['jquery', 'underscore'], function ($, _) {
  return function (row) {
    const runners = [{ run: parseInt, later: eval.name }];
    runners.map((one) => one.run)[0](row.a);
    [[parseInt]].flat()[0](row.b);
    [eval.name].map((name) => name.length).forEach((size) => row.add(size));
    ['x'].reduce((table, name) => ({ ...table, [name]: parseInt }), {}).x(row.g);
    ['/api', 'v4'].reduce((path, part) => path + '/' + part, row.host).split('/')[0].trim(row.h);
    _.chain(runners).map((one) => one.run).value()[0](row.j);
    _.groupBy(runners, 'kind').a[0].run(row.l);
    $.map(runners, (one) => [one.run])[0](row.o);
  };
});
