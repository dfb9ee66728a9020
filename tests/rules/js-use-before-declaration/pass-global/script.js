if (loadedBefore) init();
var loadedBefore = true;
function init() {}
