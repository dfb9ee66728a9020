define([], function () { return { render: function () { return true; } }; });
