var top = window.name ? window : globalObject;
if (typeof other === 'object') missing.run();
