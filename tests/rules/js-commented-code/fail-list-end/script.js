define(['jquery', 'underscore'/*, 'lib/old.js' */], function ($, _) {
  const areas = ['lcard'/* , "llist", "ccard" */];
  return { areas, rows: _.union(['a', 'b'/*, 'c'*/], areas), $ };
});
