define(['../other/deep'], function () { return {}; });
